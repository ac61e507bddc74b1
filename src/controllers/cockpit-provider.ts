import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { DataAdapter, SourceDescription } from '../domain/adapter.js';
import { LOADING, type Loadable } from '../domain/loadable.js';
import type { MetricChange } from '../domain/metric-change.js';
import type { View } from '../domain/view.js';
import { AlertDesk } from '../runtime/alert-desk.js';
import { CockpitRuntime } from '../runtime/cockpit-runtime.js';
import { NOTHING_ASKED, type Freshness } from '../runtime/freshness.js';
import { PlanDesk } from '../runtime/plan-desk.js';
import type { RequestSettings } from '../runtime/source.js';
import { SwingDesk } from '../runtime/swing-desk.js';
import { browserClock } from './browser-clock.js';
import { browserNotes } from './browser-notes.js';
import { alertsContext, cockpitContext, crosshairContext, explainContext, planOffersContext, plansContext, rulesContext, stillContext, swingsContext, viewContext, wayDownContext } from './contexts.js';
import { Crosshair } from './crosshair.js';
import { PlanOffers } from './plan-offers.js';
import { WayDown } from './way-down.js';

/**
 * Gives the widgets inside its host a cockpit, a view and a warning layer.
 *
 * Knows what the source says of itself and how current the widgets are, and updates the host when that changes.
 * While the page is hidden, nothing is asked.
 */
export class CockpitProvider implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #runtime: CockpitRuntime;
  readonly #desk: AlertDesk;
  readonly #swings: SwingDesk;
  readonly #plans: PlanDesk;
  readonly #view: ContextProvider<typeof viewContext, ReactiveElement>;
  readonly #rules: ContextProvider<typeof rulesContext, ReactiveElement>;
  readonly #still: ContextProvider<typeof stillContext, ReactiveElement>;
  readonly #explain: ContextProvider<typeof explainContext, ReactiveElement>;
  #present: AbortController | undefined;

  /** What the plans panel inside has to offer. */
  readonly offers = new PlanOffers();
  /** Whether anything inside shows the way down. */
  readonly wayDown = new WayDown();

  source: Loadable<SourceDescription> = LOADING;
  freshness: Freshness = NOTHING_ASKED;

  /** @param settings - Read at every request. */
  constructor(host: ReactiveElement, view: View, settings: () => RequestSettings) {
    this.#host = host;
    this.#runtime = new CockpitRuntime(browserClock, settings);
    this.#desk = new AlertDesk(this.#runtime, { adapter: () => this.#runtime.adapter, settings, keeper: browserNotes });
    this.#swings = new SwingDesk(this.#runtime);
    this.#plans = new PlanDesk(browserClock, () => this.#runtime.adapter, settings);
    new ContextProvider(host, { context: cockpitContext, initialValue: this.#runtime });
    new ContextProvider(host, { context: crosshairContext, initialValue: new Crosshair() });
    new ContextProvider(host, { context: alertsContext, initialValue: this.#desk });
    new ContextProvider(host, { context: swingsContext, initialValue: this.#swings });
    new ContextProvider(host, { context: plansContext, initialValue: this.#plans });
    new ContextProvider(host, { context: planOffersContext, initialValue: this.offers });
    new ContextProvider(host, { context: wayDownContext, initialValue: this.wayDown });
    this.#rules = new ContextProvider(host, { context: rulesContext, initialValue: this.#desk.rules });
    this.#still = new ContextProvider<typeof stillContext, ReactiveElement>(host, { context: stillContext, initialValue: undefined });
    this.#explain = new ContextProvider<typeof explainContext, ReactiveElement>(host, { context: explainContext, initialValue: undefined });
    this.#view = new ContextProvider(host, { context: viewContext, initialValue: view });
    host.addController(this);
  }

  get adapter(): DataAdapter | undefined {
    return this.#runtime.adapter;
  }

  /** @throws TypeError `invalid adapter: …` when it cannot describe itself and read. */
  set adapter(adapter: DataAdapter | undefined) {
    const isOther = adapter !== this.#runtime.adapter;
    this.#runtime.adapter = adapter;
    if (isOther) this.#plans.reset();
    if (!adapter) this.source = LOADING;
  }

  /** What all widgets inside look at. */
  set view(view: View) {
    this.#view.setValue(view);
    this.#swings.look(view);
  }

  /** Rules that the warning layer judges by, as JSON: read with the problems of each, which the alerts tell. */
  set rules(rules: readonly unknown[]) {
    this.#desk.judgeBy(rules);
    this.#rules.setValue(this.#desk.rules);
  }

  /** Rules that find swings in the view, as JSON; the problems of each are told among the alerts. */
  set swings(rules: readonly unknown[]) {
    this.#swings.judgeBy(rules);
  }

  /** Whether nothing inside may blink; undefined where the host offers no control to say so. */
  set still(still: boolean | undefined) {
    this.#still.setValue(still);
  }

  /** What the contribution view inside is to explain; each object once. */
  set explained(change: MetricChange) {
    this.#explain.setValue(change);
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#runtime.retry();
  }

  hostConnected(): void {
    const { signal } = (this.#present = new AbortController());
    const look = () => (document.hidden ? this.#runtime.sleep() : this.#runtime.wake());
    document.addEventListener('visibilitychange', look, { signal });
    look();
    this.#runtime.describe((source) => {
      this.source = source;
      this.#host.requestUpdate();
    }, signal);
    this.#runtime.judge((freshness) => {
      this.freshness = freshness;
      this.#host.requestUpdate();
    }, signal);
  }

  hostDisconnected(): void {
    this.#present?.abort();
    this.#present = undefined;
  }
}
