import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SECOND_MS } from '../domain/time.js';
import { bottlenecks } from '../journeys/bottlenecks.js';
import { holderPaths } from '../journeys/case-paths.js';
import { flowOf } from '../journeys/flow-sums.js';
import { pingPong } from '../journeys/ping-pong.js';
import { accountLines } from './account-lines.js';
import type { Command } from './command.js';
import { readEvents, type EventsFile } from './events-file.js';
import { writeLines } from './output.js';

/** Bottlenecks told apart from the edges, worst first. */
const WORST = 10;

/** The graph of steps of an event log. */
export const flow: Command = {
  summary: 'Prints the graph of steps of an event log as JSON: which steps follow which, waiting, variants, rework',
  operands: ['FILE'],
  options: {
    mapping: { value: 'MAPPING', help: 'JSON file that says which column of the log is what', isRequired: true },
    'set-aside': { value: 'FILE', help: 'writes the rows that could not be read to this CSV file' },
  },
  async run([file = ''], { mapping = '', 'set-aside': setAsideFile }, { output, messages, folder }) {
    const loaded = await readEvents(file, mapping, folder);
    messages.write(`${accountLines(loaded.report).join('\n')}\n`);
    if (setAsideFile !== undefined) await writeFile(resolve(folder, setAsideFile), Buffer.from(await loaded.setAside.arrayBuffer()));
    await writeLines(output, [JSON.stringify(graphOf(loaded), undefined, 2)]);
  },
};

/** Everything about a log, times in seconds. `null` is what could not be measured. */
function graphOf({ events, report, mapping: { zone, channels } }: EventsFile) {
  const { graph, variants, cases, faults } = flowOf(events, { range: { start: 0, end: 0 }, asOf: 0, zone, completeness: 'full', ...(channels && { channels }) });
  const edges = graph.edges.map(({ from, to, count, measured, wait, waitMean, waitMedian, waitShare }) => ({
    from, to, count, waitTotal: seconds(wait), waitMean: seconds(waitMean), waitMedian: seconds(waitMedian), waitShare: waitShare ?? null, measured,
  }));
  const { setAside, samples, ignored, notes, rows, used, lines } = report;
  return {
    source: report.name,
    unit: 'seconds',
    cases: graph.cases,
    events: graph.events,
    steps: graph.steps.map(({ step, count, cases: inCases, service, measured, rework, selfLoops, loops }) => ({
      step, count, cases: inCases, serviceTotal: seconds(service), serviceMean: measured === 0 ? null : service / measured / SECOND_MS, measured, reworkCount: rework, selfLoops, loops,
    })),
    edges,
    starts: graph.starts,
    ends: graph.ends,
    waitTotal: seconds(graph.wait),
    bottlenecks: bottlenecks(graph).slice(0, WORST).map(({ from, to, waitShare }) => ({ from, to, waitShare: waitShare ?? null })),
    variants: variants.map(({ steps, cases: taken }) => ({ steps, cases: taken, share: taken / graph.cases })),
    rework: { cases: graph.reworkCases, rate: graph.reworkCaseRate ?? null, events: graph.steps.reduce((sum, { rework }) => sum + rework, 0), selfLoops: graph.oddities.selfLoops },
    pingPong: pingPong(holderPaths(cases)),
    setAside: { rows, lines, used, ignored, total: Object.values(setAside).reduce((sum, count) => sum + count, 0), reasons: setAside, samples: samples.map(({ line, reason, detail }) => ({ line, reason, detail })) },
    oddities: { ...graph.oddities, repeatedEvents: faults.repeated, idsTwice: faults.idsTwice, unknownChannel: faults.unknownChannel, withoutChannel: faults.withoutChannel, ...notes },
  };
}

function seconds(value: number): number;
function seconds(value: number | undefined): number | null;
function seconds(value: number | undefined): number | null {
  return value === undefined ? null : value / SECOND_MS;
}
