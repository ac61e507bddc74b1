import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { AlertsController } from '../../controllers/alerts-controller.js';
import { BlinkController } from '../../controllers/blink-controller.js';
import { PlanOffersController } from '../../controllers/plan-offers-controller.js';
import type { Alert, AlertBook } from '../../domain/alert-book.js';
import type { AlertCondition, Severity } from '../../domain/alert-rule.js';
import type { Filters } from '../../domain/dimension.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { Reading } from '../../domain/reading.js';
import type { EpochMs } from '../../domain/time.js';
import type { Messages } from './messages.js';
import { alertFace, type AlertFace } from './tile-alert-face.js';
import { remedyButton } from './tile-alert-templates.js';
import { conditionOn, firingIn, isLoud, tileAlert } from './tile-alert.js';

interface Host extends ReactiveElement {
  alert: Alert | undefined;
  readonly blink?: string;
}

/** What a tile measures; undefined where it is not told. */
type Measured = { readonly choice: MetricChoice; readonly scope: Filters } | undefined;

/**
 * The alert on a tile: takes it from the board's book where there is one, and says when it blinks: as it begins to fire,
 * or becomes critical.
 *
 * What fires already when the tile first hears of alerts stands still: its beginning was somebody else's to see.
 */
export class TileAlarm implements ReactiveController {
  readonly #host: Host;
  readonly #measured: () => Measured;
  readonly #alerts: AlertsController;
  readonly #blink: BlinkController;
  readonly #offers: PlanOffersController;
  /** What fired when the tile last heard of alerts; undefined before it did. */
  #firing: ReadonlyMap<string, Severity> | undefined;
  #shown: Alert | undefined;
  #book: AlertBook | undefined;
  /** What was picked from, and for what. */
  #picked: { readonly book: AlertBook; readonly key: string } | undefined;
  /** Which alert the blink is about. */
  #about: string | undefined;

  /** How many parts of what the tile measures alarm, 0 where the alert is about all of it. */
  parts = 0;

  /** @param measured - Read at every update of the host. */
  constructor(host: Host, measured: () => Measured) {
    this.#host = host;
    this.#measured = measured;
    this.#alerts = new AlertsController(host, () => measured() !== undefined);
    this.#offers = new PlanOffersController(host);
    host.addController(this);
    this.#blink = new BlinkController(host, '.blink');
  }

  /** Whether the board's book has changed since the host was last updated. */
  get hasNews(): boolean {
    const { book } = this.#alerts;
    return 'value' in book && book.value !== this.#book;
  }

  get isBlinking(): boolean {
    return this.#blink.isBlinking;
  }

  /** The source's clock as far as it is known, ms. */
  asOf(reading: Reading | undefined): EpochMs {
    return Math.max(this.#book?.asOf ?? -Infinity, reading?.asOf ?? -Infinity, this.#host.alert?.evidence.window.end ?? -Infinity);
  }

  /** What the tile says of the alert; undefined while all is well, or nothing is known of what it measures. */
  face(choice: MetricChoice | undefined, reading: Reading | undefined, messages: Messages, language: string): AlertFace | undefined {
    const { alert } = this.#host;
    return alert && choice && alertFace({ alert, parts: this.parts }, choice, this.asOf(reading), messages, language);
  }

  /** The way to the plan that answers what fires; nothing where none does, or nobody here runs plans. */
  remedy({ remedy }: Messages): TemplateResult | typeof nothing {
    const { alert } = this.#host;
    const plan = alert && this.#offers.planFor(alert);
    return alert && plan ? remedyButton(remedy.answer, remedy.answerWith(plan.name), () => this.#offers.ask(alert)) : nothing;
  }

  /** By which of the alert's conditions the tile's value is judged; none where the alert is about a part of it. */
  judging(choice: MetricChoice): { readonly condition: AlertCondition; readonly isTold: boolean } | undefined {
    const { alert } = this.#host;
    const condition = alert && this.parts === 0 ? conditionOn(alert, choice) : undefined;
    return condition && { condition, isTold: alert?.state !== 'ok' };
  }

  /** The user has seen it. */
  stop(): void {
    this.#blink.stop();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const host = this.#host;
    this.#blink.isPersistent = host.blink === 'persistent';
    const book = this.#pick();
    if (host.alert === this.#shown && this.#firing) return;
    this.#shown = host.alert;
    const shown = this.parts > 0 ? undefined : host.alert;
    this.#hear(shown, book ? firingIn(book) : new Map(shown?.state === 'firing' ? [[shown.key, shown.rule.severity]] : []));
  }

  /** Takes the worst alert from the board's book; without a book the host keeps what it was given. */
  #pick(): AlertBook | undefined {
    const { book } = this.#alerts;
    const measured = this.#measured();
    const isDoubtful = book.status === 'stale' || book.status === 'failed';
    if (book.status === 'ready' || book.status === 'stale') this.#book = book.value;
    if (!this.#book || !measured) return undefined;
    const key = `${isDoubtful} ${JSON.stringify(measured)}`;
    if (this.#picked?.book === this.#book && this.#picked.key === key) return this.#book;
    this.#picked = { book: this.#book, key };
    const picked = tileAlert(this.#book, measured.choice, measured.scope);
    this.parts = picked?.parts ?? 0;
    // What was known last of a lost source is neither better nor worse: it is in doubt.
    this.#host.alert = picked && isDoubtful && !picked.alert.stale ? { ...picked.alert, stale: true } : picked?.alert;
    return this.#book;
  }

  #hear(shown: Alert | undefined, firing: ReadonlyMap<string, Severity>): void {
    const before = this.#firing;
    this.#firing = firing;
    const isSame = shown?.key === this.#about;
    this.#about = shown?.key;
    if (!shown || !isLoud(shown)) return this.#blink.stop();
    const known = before?.get(shown.key);
    const isNews = before !== undefined && (known === undefined || (known === 'warning' && shown.rule.severity === 'critical'));
    if (isNews) this.#blink.begin();
    else if (!before || !isSame) this.#blink.resume();
  }
}
