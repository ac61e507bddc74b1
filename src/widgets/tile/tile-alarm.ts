import type { ReactiveElement } from 'lit';
import { BlinkController } from '../../controllers/blink-controller.js';
import type { Alert } from '../../domain/alert-book.js';
import type { Severity } from '../../domain/alert-rule.js';
import { isLoud } from './tile-alert.js';

/**
 * When a tile blinks: as an alert that it shows begins to fire, or becomes critical.
 *
 * What fires already when the tile first hears of alerts stands still: its beginning was somebody else's to see.
 */
export class TileAlarm {
  readonly #blink: BlinkController;
  /** What fired when the tile last heard of alerts; undefined before it did. */
  #firing: ReadonlyMap<string, Severity> | undefined;
  #key: string | undefined;

  constructor(host: ReactiveElement, overlay: string) {
    this.#blink = new BlinkController(host, overlay);
  }

  get isBlinking(): boolean {
    return this.#blink.isBlinking;
  }

  set isPersistent(isPersistent: boolean) {
    this.#blink.isPersistent = isPersistent;
  }

  /**
   * Takes in how alerts stand; once for each new state.
   *
   * @param shown - What stands on the tile as its own.
   * @param alerts - All that it could show; undefined while nothing is known.
   */
  hear(shown: Alert | undefined, alerts: readonly Alert[] | undefined): void {
    const before = this.#firing;
    this.#firing = alerts && new Map(alerts.filter(({ state }) => state === 'firing').map(({ key, rule }) => [key, rule.severity]));
    const isOther = shown?.key !== this.#key;
    this.#key = shown?.key;
    if (!shown || !isLoud(shown)) return this.#blink.stop();
    const known = before?.get(shown.key);
    const isNews = before !== undefined && (known === undefined || (known === 'warning' && shown.rule.severity === 'critical'));
    if (isNews) this.#blink.begin();
    else if (isOther || !before) this.#blink.resume();
  }

  /** The user has seen it. */
  stop(): void {
    this.#blink.stop();
  }
}
