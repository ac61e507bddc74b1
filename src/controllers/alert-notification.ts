import type { ReactiveController, ReactiveElement } from 'lit';

/** The browser's notifications, as far as they are used. */
export interface Notifier {
  readonly permission: NotificationPermission;
  requestPermission(): Promise<NotificationPermission>;
  new (title: string, options?: NotificationOptions): Pick<Notification, 'close' | 'onclick'>;
}

/**
 * Notifications of the browser for a page that nobody looks at.
 *
 * Asks for permission only when the user presses the button, and is silent where it is denied or missing.
 */
export class AlertNotification implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #notifier: Notifier | undefined;
  #shown: InstanceType<Notifier> | undefined;

  /** @param notifier - The browser's own; absent where it has none, as in a page without https. */
  constructor(host: ReactiveElement, notifier: Notifier | undefined = typeof Notification === 'undefined' ? undefined : Notification) {
    this.#host = host;
    this.#notifier = notifier;
    host.addController(this);
  }

  get permission(): NotificationPermission {
    return this.#notifier?.permission ?? 'denied';
  }

  /** Asks the user; call it from a click. */
  async ask(): Promise<void> {
    await this.#notifier?.requestPermission();
    this.#host.requestUpdate();
  }

  /** Shows one instead of the one before; nothing while somebody looks at the page, or without permission. */
  show(title: string, body: string): void {
    if (!this.#notifier || this.permission !== 'granted' || document.hasFocus()) return;
    this.#shown?.close();
    try {
      const shown = new this.#notifier(title, { body, tag: 'contact-cockpit.alerts', lang: this.#host.lang });
      shown.onclick = () => {
        window.focus();
        shown.close();
      };
      this.#shown = shown;
    } catch {
      // Browsers on phones have the class, but only a service worker may use it: as good as denied.
      this.#shown = undefined;
    }
  }

  hostDisconnected(): void {
    this.#shown?.close();
    this.#shown = undefined;
  }
}
