import type { View } from '../../domain/view.js';

/** Fires on a board after it has applied a request for another view. */
export class CockpitViewChange extends Event {
  static readonly type = 'cockpit-view-change';

  /** @param view - The view that all widgets inside now look at. */
  constructor(readonly view: View) {
    super(CockpitViewChange.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitViewChange.type]: CockpitViewChange;
  }
}
