import type { AlertDeed } from '../../domain/alert-book.js';

/**
 * Somebody does something about an alert: acknowledges, snoozes, assigns, mutes.
 *
 * Inside a board the board keeps it, unless the page prevents it; a page without a board does it itself.
 */
export class CockpitAlertDeedEvent extends Event {
  static readonly type = 'cockpit-alert-deed';

  constructor(readonly deed: AlertDeed) {
    super(CockpitAlertDeedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitAlertDeedEvent.type]: CockpitAlertDeedEvent;
  }
}
