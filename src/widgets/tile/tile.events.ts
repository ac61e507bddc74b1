import type { Alert } from '../../domain/alert-book.js';

/** The user asks why an alert stands where it stands; unless the page prevents it, the tile opens a card that says so. */
export class CockpitWhyEvent extends Event {
  static readonly type = 'cockpit-why';

  /** @param alert - With its evidence. */
  constructor(readonly alert: Alert) {
    super(CockpitWhyEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitWhyEvent.type]: CockpitWhyEvent;
  }
}
