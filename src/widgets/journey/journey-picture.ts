import type { Alert, AlertBook } from '../../domain/alert-book.js';
import type { JourneyFlow } from '../../journeys/journey-flow.js';
import type { JourneyModel, JourneyStage, Touchpoint } from '../../domain/journey-model.js';
import type { Measure } from '../../domain/reading.js';
import { touchpointAlert } from '../../journeys/touchpoint-alert.js';
import { touchpointFacts, type TouchpointFacts } from '../../journeys/touchpoint-facts.js';
import { moodTurns } from '../../journeys/mood-path.js';
import type { TurningPoint } from '../../journeys/sentiment-curve.js';

/** One touchpoint with all that is known of it now. */
export interface JourneyCell {
  readonly stage: JourneyStage;
  readonly touchpoint: Touchpoint;
  readonly facts: TouchpointFacts | undefined;
  /** Measured mood, or the one that was drawn. */
  readonly mood: number | undefined;
  /** Mood of the period or segment compared with. */
  readonly before: number | undefined;
  readonly turn: TurningPoint['kind'] | undefined;
  readonly measure: Measure | undefined;
  readonly alert: Alert | undefined;
}

export interface JourneyPicture {
  readonly model: JourneyModel;
  readonly stages: readonly JourneyStage[];
  readonly cells: readonly JourneyCell[];
  readonly worst: readonly JourneyCell[];
  readonly hasBefore: boolean;
  /** Name of the segment compared with. */
  readonly than: string | undefined;
}

export interface JourneyParts {
  readonly model: JourneyModel;
  /** Only this stage; all when absent. */
  readonly stage: string | undefined;
  readonly facts: ReadonlyMap<string, TouchpointFacts>;
  readonly before: ReadonlyMap<string, TouchpointFacts> | undefined;
  readonly than: string | undefined;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly book: AlertBook | undefined;
}

/** Puts model, events, metrics and alerts together, touchpoint by touchpoint. */
export function journeyPicture({ model, stage, facts, before, than, measures, book }: JourneyParts): JourneyPicture {
  const stages = model.stages.filter(({ id }) => stage === undefined || id === stage);
  const found = stages.flatMap((each) => each.touchpoints.map((touchpoint) => ({ stage: each, touchpoint, facts: facts.get(stepOf(touchpoint)) })));
  const moods = found.map(({ touchpoint, facts: known }) => known?.mood ?? touchpoint.mood);
  const turns = new Map(moodTurns(moods).map(({ index, kind }) => [index, kind]));
  const cells = found.map((each, index): JourneyCell => ({
    ...each,
    mood: moods[index],
    before: before?.get(stepOf(each.touchpoint))?.mood,
    turn: turns.get(index),
    measure: measures.get(each.touchpoint.id),
    alert: book && touchpointAlert(book, each.touchpoint),
  }));
  return { model, stages, cells, worst: worstOf(cells), hasBefore: before !== undefined, than };
}

export function stepOf({ step, name }: Touchpoint): string {
  return step ?? name;
}

/** What alarms first, then the lowest moods; a touchpoint that neither alarms nor spoils the mood is not ranked. */
function worstOf(cells: readonly JourneyCell[]): JourneyCell[] {
  const weight = ({ alert }: JourneyCell) => (alert ? (alert.rule.severity === 'critical' ? 2 : 1) : 0);
  return cells.filter(({ mood, alert }) => (mood ?? 0) < 0 || alert).sort((a, b) => weight(b) - weight(a) || (a.mood ?? 1) - (b.mood ?? 1));
}

/** Facts of a flow, found once for each. */
export class FactsMemory {
  #of: { readonly flow: JourneyFlow; readonly facts: ReadonlyMap<string, TouchpointFacts> } | undefined;

  of(flow: JourneyFlow): ReadonlyMap<string, TouchpointFacts> {
    if (this.#of?.flow !== flow) this.#of = { flow, facts: touchpointFacts(flow.cases) };
    return this.#of.facts;
  }
}
