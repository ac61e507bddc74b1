import type { ReactiveElement } from 'lit';
import { AlertsController } from '../../controllers/alerts-controller.js';
import { plansContext } from '../../controllers/contexts.js';
import { DeskController } from '../../controllers/desk-controller.js';
import type { Loadable } from '../../domain/loadable.js';
import type { PlanBook, PlanRun } from '../../domain/plan.js';
import { AlertMarksMemory, type AlertMarks, type Shown } from './alert-marks.js';
import { planMarks } from './plan-marks.js';

const NO_RUNS: readonly PlanRun[] = [];

/** What the nearest board knows to have happened: alerts of the trend's metric, and plans that were run. Without a board, nothing. */
export class BoardMarks {
  readonly #alerts: AlertsController;
  readonly #alertMarks = new AlertMarksMemory();
  #runs = NO_RUNS;
  #known: { readonly of: AlertMarks; readonly runs: readonly PlanRun[]; readonly language: string; readonly marks: AlertMarks } | undefined;

  constructor(host: ReactiveElement) {
    this.#alerts = new AlertsController(host);
    new DeskController(host, plansContext, (plans: Loadable<PlanBook>) => {
      const runs = 'value' in plans && plans.value ? plans.value.runs : NO_RUNS;
      // The book comes every second while a run is under way; a chart has news only when one begins or ends.
      if (keyOf(runs) === keyOf(this.#runs)) return;
      this.#runs = runs;
      host.requestUpdate();
    });
  }

  /** The same object while nothing has changed. */
  of(shown: Shown): AlertMarks {
    const of = this.#alertMarks.of(this.#alerts.book, shown);
    const runs = this.#runs;
    const { language } = shown;
    if (runs.length === 0) return of;
    if (this.#known?.of !== of || this.#known.runs !== runs || this.#known.language !== language) {
      const markers = [...of.markers, ...planMarks(runs, shown.scope, language)].sort((one, other) => one.at - other.at);
      this.#known = { of, runs, language, marks: { ...of, markers } };
    }
    return this.#known.marks;
  }
}

function keyOf(runs: readonly PlanRun[]): string {
  return runs.map(({ id, startedAt, endedAt }) => `${id} ${startedAt} ${endedAt}`).join();
}
