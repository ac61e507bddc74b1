/**
 * Asks for what failed once more. Fired when the user presses a widget's retry; inside a board the widget then
 * asks its source again, unless the page prevents it. A page that sets the widget's data by hand listens.
 */
export class CockpitRetryRequest extends Event {
  static readonly type = 'cockpit-retry';

  constructor() {
    super(CockpitRetryRequest.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitRetryRequest.type]: CockpitRetryRequest;
  }
}
