import type { Alert } from '../domain/alert-book.js';
import type { Plan } from '../domain/plan.js';

/** A widget that previews and runs plans, as the others of its board see it. */
export interface PlanPanel {
  /** What it would offer against an alert; undefined where nothing fits, or nothing is known yet. */
  planFor(alert: Alert): Plan | undefined;
  /** Opens the preview of a plan and moves the focus there. */
  show(plan: Plan): void;
}

/** Which plans the panel of a board has to offer, for the widgets that show what a plan would answer. Without a panel there are none. */
export class PlanOffers {
  readonly #followers = new Set<() => void>();
  readonly #panels = new Set<PlanPanel>();

  planFor(alert: Alert): Plan | undefined {
    return this.#panelFor(alert)?.planFor(alert);
  }

  /** Has a panel show a plan, that which offers it against the alert where there is one; does nothing without. */
  show(plan: Plan, alert?: Alert): void {
    ((alert && this.#panelFor(alert)) ?? [...this.#panels][0])?.show(plan);
  }

  /** A panel is there, or has others to offer than before. */
  tell(panel: PlanPanel): void {
    this.#panels.add(panel);
    this.#spread();
  }

  leave(panel: PlanPanel): void {
    if (this.#panels.delete(panel)) this.#spread();
  }

  /** Calls whenever there are other plans, until `signal` aborts. */
  follow(changed: () => void, signal: AbortSignal): void {
    this.#followers.add(changed);
    signal.addEventListener('abort', () => this.#followers.delete(changed), { once: true });
  }

  #panelFor(alert: Alert): PlanPanel | undefined {
    return [...this.#panels].find((panel) => panel.planFor(alert));
  }

  #spread(): void {
    for (const changed of this.#followers) changed();
  }
}
