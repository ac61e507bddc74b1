import type { View } from '../domain/view.js';

/**
 * Asks the board around for another view: range, step, filters, selection.
 *
 * Fired on user intent only. The board applies the patch unless the page prevents it.
 */
export class CockpitViewRequest extends Event {
  static readonly type = 'cockpit-view-request';

  /** @param patch - The properties of the view to replace; those not named stay. */
  constructor(readonly patch: Partial<View>) {
    super(CockpitViewRequest.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitViewRequest.type]: CockpitViewRequest;
  }
}
