import type { RowsAnswer } from '../domain/answer.js';
import type { EventFaults, JourneyEvent } from '../domain/journey-event.js';
import { CaseTable } from './case-table.js';
import { EventTable, tableOf } from './event-table.js';
import type { FlowOrigin, JourneyFlow } from './journey-flow.js';
import { PathCounter } from './path-counter.js';
import { StepCounter } from './step-counter.js';

/** Rows read and cases counted in one go: a millisecond or two. */
const ROWS = 4_000;
const CASES = 2_000;

/** Work in goes of a few milliseconds: whoever carries it out may let others in between. */
export type FlowSteps = Generator<undefined, JourneyFlow, undefined>;

/** Graph and variants of pages of the entity `event`. */
export function* flowOfPages(pages: readonly RowsAnswer[], origin: FlowOrigin): FlowSteps {
  const table = new EventTable(pages.reduce((sum, { length }) => sum + length, 0));
  for (const page of pages)
    for (let from = 0; from < page.length; from += ROWS) {
      table.addRows(page, from, Math.min(from + ROWS, page.length));
      yield;
    }
  return yield* flowOfTable(table, origin);
}

function* flowOfTable(table: EventTable, origin: FlowOrigin): FlowSteps {
  const offScale = table.putOnScale(origin.scale);
  const cases = new CaseTable(table);
  yield;
  const [steps, paths] = [new StepCounter(cases), new PathCounter(cases)];
  for (let from = 0; from < cases.size; from += CASES) {
    steps.take(from, Math.min(from + CASES, cases.size));
    paths.take(from, Math.min(from + CASES, cases.size));
    yield;
  }
  const graph = steps.graph();
  yield;
  return { ...origin, graph, variants: paths.variants(), cases, faults: { ...faultsOf(table, origin.channels), offScale, setAside: origin.setAside ?? 0, beyond: origin.beyond ?? 0 } };
}

/** The same at once. */
export function flowOf(events: Iterable<JourneyEvent>, origin: FlowOrigin): JourneyFlow {
  return atOnce(flowOfTable(tableOf(events), origin));
}

export function atOnce(steps: FlowSteps): JourneyFlow {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function faultsOf({ repeated, idsTwice, unreadable, channels, channelOf, length }: EventTable, known: readonly string[] | undefined): Omit<EventFaults, 'offScale' | 'setAside' | 'beyond'> {
  const names = known && new Set(known);
  const isUnknown = channels.texts.map((channel, code) => code > 0 && names !== undefined && !names.has(channel));
  let unknownChannel = 0;
  let withoutChannel = 0;
  for (let row = 0; row < length; row++) {
    const channel = channelOf[row] as number;
    if (channel === 0) withoutChannel++;
    else if (isUnknown[channel]) unknownChannel++;
  }
  // Where no event has a channel the source does not tell of channels at all.
  return { repeated, idsTwice, unreadable, unknownChannel, withoutChannel: channels.size === 1 ? 0 : withoutChannel };
}
