import type { ReactiveElement } from 'lit';
import { BlinkController } from '../../controllers/blink-controller.js';
import type { Alert } from '../../domain/alert-book.js';

/** Which touchpoints of a map blink: those whose alert has just begun, none that fired when the map first heard of it. */
export class JourneyAlarm {
  readonly #blink: BlinkController;
  #firing: ReadonlySet<string> | undefined;

  /** Keys of the alerts that began last. */
  begun: ReadonlySet<string> = new Set();

  constructor(host: ReactiveElement) {
    this.#blink = new BlinkController(host, '.blink');
  }

  /** @param alerts - Of all touchpoints; those that are quiet or acknowledged do not count. */
  hear(alerts: readonly Alert[]): void {
    const firing = new Set(alerts.filter(({ quiet, notes }) => !quiet && !notes.acknowledged).map(({ key }) => key));
    const begun = new Set([...firing].filter((key) => this.#firing?.has(key) === false));
    if (begun.size > 0) {
      this.begun = begun;
      this.#blink.begin();
    } else if (firing.size === 0) this.#blink.stop();
    this.#firing = firing;
  }
}
