import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Alert } from '../domain/alert-book.js';
import type { Plan } from '../domain/plan.js';
import { planOffersContext } from './contexts.js';
import type { PlanOffers } from './plan-offers.js';
import { CockpitPlanRequest } from './plan-request.js';

/** Tells its host which plan of the nearest board answers an alert, and asks for it. Without a board, or a plans panel in it, there is none. */
export class PlanOffersController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #offers: ContextConsumer<typeof planOffersContext, ReactiveElement>;
  #followed: PlanOffers | undefined;
  #following: AbortController | undefined;
  /** The host has asked since it was last told. */
  #isWaiting = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#offers = new ContextConsumer(host, { context: planOffersContext, subscribe: true });
    host.addController(this);
  }

  /** The plan to offer against an alert; undefined where none fits. Updates the host once the answer may be another. */
  planFor(alert: Alert): Plan | undefined {
    this.#isWaiting ||= alert.state === 'firing';
    return this.#followed?.planFor(alert);
  }

  /** Asks the board for the plan that answers an alert. Fired on user intent only. */
  ask(alert: Alert): void {
    const plan = this.planFor(alert);
    if (plan) this.#host.dispatchEvent(new CockpitPlanRequest(plan, alert));
  }

  hostUpdate(): void {
    const offers = this.#host.isConnected ? this.#offers.value : undefined;
    if (offers === this.#followed) return;
    this.#stop();
    this.#followed = offers;
    this.#following = new AbortController();
    offers?.follow(() => {
      // A wall of tiles that are well has nothing to draw anew.
      if (!this.#isWaiting) return;
      this.#isWaiting = false;
      this.#host.requestUpdate();
    }, this.#following.signal);
  }

  hostDisconnected(): void {
    this.#stop();
    // The consumer would keep the offers of a board that the host has left.
    delete this.#offers.value;
  }

  #stop(): void {
    this.#following?.abort();
    this.#following = undefined;
    this.#followed = undefined;
  }
}
