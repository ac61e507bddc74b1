import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { AlertNotification } from '../../controllers/alert-notification.js';
import { AlertSound } from '../../controllers/alert-sound.js';
import { Announcer } from '../../controllers/announcer.js';
import type { AlertBook } from '../../domain/alert-book.js';
import type { Loadable } from '../../domain/loadable.js';
import { newsOf, seen, type AlertNews, type SeenBook } from './alert-news.js';
import { announcementOf } from './alert-words.js';
import type { HeaderSwitch } from './alerts-frame.js';
import { messagesFor } from './messages.js';

/** What the list offers besides what can be seen. */
export interface VoiceHost extends ReactiveElement {
  readonly sound: boolean;
  readonly notify: boolean;
}

/** How a list of alerts speaks up: to screen readers, by a tone, by the browser's notifications. Each thing once. */
export class AlertVoice {
  readonly #host: VoiceHost;
  readonly #language: () => string;
  readonly #tone: AlertSound;
  readonly #notification: AlertNotification;
  readonly #announcer: Announcer<AlertNews>;
  #seen: SeenBook | undefined;

  constructor(host: VoiceHost, language: () => string) {
    this.#host = host;
    this.#language = language;
    this.#tone = new AlertSound(host);
    this.#notification = new AlertNotification(host);
    this.#announcer = new Announcer(host, (batch) => this.#compose(batch));
  }

  /** The books that follow are of another source: what fires in the first did so before anybody looked. */
  begin(): void {
    this.#seen = undefined;
  }

  /** Takes a book in; what it says that the one before did not is said once. */
  follow(book: Loadable<AlertBook>): void {
    if (book.status === 'loading') this.begin();
    if (book.status !== 'ready') return;
    const news = newsOf(this.#seen, book.value);
    this.#seen = seen(this.#seen, book.value);
    if (Object.values(news).some(({ length }) => length > 0)) this.#announcer.tell(news);
  }

  /** What the user can turn on. Where notifications are denied there is nothing to offer. */
  get switches(): readonly HeaderSwitch[] {
    const { alerts } = messagesFor(this.#language());
    const { isOn } = this.#tone;
    return [
      ...(this.#host.sound ? [{ text: alerts.sound[isOn ? 'on' : 'off'], isOn, press: () => this.#tone.toggle() }] : []),
      ...(this.#host.notify && this.#notification.permission === 'default' ? [{ text: alerts.notification, press: () => void this.#notification.ask() }] : []),
    ];
  }

  /** The live regions; they stay in the page, and only their content comes and goes. */
  render(): TemplateResult {
    const { urgent, polite, turn } = this.#announcer;
    return html`<div class="visually-hidden" role="alert">${urgent ? keyed(turn, html`<p>${urgent}</p>`) : nothing}</div>
      <div class="visually-hidden" role="status">${polite ? keyed(turn, html`<p>${polite}</p>`) : nothing}</div>`;
  }

  #compose(batch: readonly AlertNews[]): { urgent: string; polite: string } {
    const language = this.#language();
    const messages = messagesFor(language);
    const words = announcementOf(batch, messages, language);
    if (words.urgent) {
      const isCritical = batch.some(({ fired }) => fired.some(({ rule }) => rule.severity === 'critical'));
      if (this.#host.sound) this.#tone.play(isCritical ? 'critical' : 'warning');
      if (this.#host.notify) this.#notification.show(messages.alerts.title, words.urgent);
    }
    return words;
  }
}
