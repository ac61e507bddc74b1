import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Alert } from '../domain/alert-book.js';
import type { Plan } from '../domain/plan.js';
import { planOffersContext } from './contexts.js';
import type { PlanOffers, PlanPanel } from './plan-offers.js';

/** What a host has to offer, and how. */
export interface PanelFace {
  /** Plans that may be offered now; read after every update of the host. */
  readonly offered: () => readonly Plan[];
  /** The first of these that answers an alert. */
  readonly fits: (alert: Alert, plans: readonly Plan[]) => Plan | undefined;
  /** Opens the preview of a plan and moves the focus there. */
  readonly show: (plan: Plan) => void;
}

/** Makes its host the plans panel of the nearest board. Without a board it does nothing. */
export class PlanPanelController implements ReactiveController, PlanPanel {
  readonly #host: ReactiveElement;
  readonly #face: PanelFace;
  readonly #offers: ContextConsumer<typeof planOffersContext, ReactiveElement>;
  #told: PlanOffers | undefined;
  #offered: readonly Plan[] = [];

  constructor(host: ReactiveElement, face: PanelFace) {
    this.#host = host;
    this.#face = face;
    this.#offers = new ContextConsumer(host, { context: planOffersContext, subscribe: true });
    host.addController(this);
  }

  planFor(alert: Alert): Plan | undefined {
    return this.#face.fits(alert, this.#offered);
  }

  show(plan: Plan): void {
    this.#face.show(plan);
  }

  hostUpdated(): void {
    const offers = this.#host.isConnected ? this.#offers.value : undefined;
    const offered = this.#face.offered();
    if (offers === this.#told && JSON.stringify(offered) === JSON.stringify(this.#offered)) return;
    this.#offered = offered;
    if (offers !== this.#told) this.#told?.leave(this);
    this.#told = offers;
    offers?.tell(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#told?.leave(this);
    this.#told = undefined;
    // The consumer would keep the offers of a board that the host has left.
    delete this.#offers.value;
  }
}
