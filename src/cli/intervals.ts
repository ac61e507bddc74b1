import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ContactStore } from '../adapters/store/contact-store.js';
import type { CountsAnswer } from '../domain/answer.js';
import type { CounterId } from '../domain/counter.js';
import { durationParts, type Duration } from '../domain/duration.js';
import { errorText } from '../domain/error-text.js';
import type { MetricId } from '../domain/metric.js';
import { countsAt } from '../metrics/counts-at.js';
import { measure } from '../metrics/measure.js';
import { accountLines } from './account-lines.js';
import { clockText } from './clock-text.js';
import { UsageError, type Command } from './command.js';
import { csvLine, csvNumber } from './csv.js';
import { readMapping } from './mapping-file.js';
import { writeLines } from './output.js';
import { readRecords } from './records-file.js';

const COUNTERS: readonly CounterId[] = [
  'offered',
  'answered',
  'abandoned',
  'answeredWithin',
  'abandonedWithin',
  'waitAnswered',
  'waitAbandoned',
  'talk',
];
const METRICS: readonly MetricId[] = ['answerRate', 'serviceLevel', 'averageSpeedOfAnswer', 'averageHandleTime'];
const DIMENSIONS = ['skillGroup', 'channel', 'agent', 'none'];
const ALL = 'ALL';

/** Counters and metrics of a file, one line a group and interval, all groups together first. */
export const intervals: Command = {
  summary: 'Prints counters and metrics of a file of records as CSV, one line a group and interval',
  operands: ['FILE'],
  options: {
    mapping: { value: 'MAPPING', help: 'JSON file or ES module that says how a record reads', isRequired: true },
    step: { value: 'DURATION', help: 'length of an interval, such as PT30M or P1D', default: 'PT30M' },
    by: { value: 'DIMENSION', help: `${DIMENSIONS.slice(0, -1).join(', ')} or none`, default: 'skillGroup' },
    'set-aside': { value: 'FILE', help: 'writes the rows that could not be read to this CSV file' },
  },
  async run([file = ''], { mapping = '', step = '', by = '', 'set-aside': setAsideFile }, { output, messages, folder }) {
    checkStep(step);
    if (!DIMENSIONS.includes(by)) throw new UsageError(`unknown dimension: ${by}; --by takes ${DIMENSIONS.join(', ')}`);
    const { store, report, setAside } = await readRecords(file, await readMapping(mapping, folder), folder);
    messages.write(`${accountLines(report).join('\n')}\n`);
    if (setAsideFile !== undefined) await writeFile(resolve(folder, setAsideFile), Buffer.from(await setAside.arrayBuffer()));
    await writeLines(output, lines(store, step, by));
  },
};

function* lines(store: ContactStore, step: Duration, by: string): Generator<string> {
  yield csvLine([by === 'none' ? 'skillGroup' : by, 'start', ...COUNTERS, ...METRICS]);
  yield* linesOf(answer(store, step), () => ALL);
  if (by === 'none') return;
  const parts = answer(store, step, by);
  yield* linesOf(parts, (row) => parts.keys[by]?.[row] ?? '');
}

function answer(store: ContactStore, step: Duration, by?: string): CountsAnswer {
  const asOf = store.span?.end ?? 0;
  return store.counts({ kind: 'counts', range: { kind: 'all' }, step, ...(by === undefined ? {} : { by: [by] }) }, asOf);
}

/** By group, then by start; intervals without an offer are left out. */
function linesOf(counted: CountsAnswer, groupOf: (row: number) => string): string[] {
  const { start = [], zone } = counted;
  return start
    .map((at, row) => ({ group: groupOf(row), at, row }))
    .filter(({ row }) => (counted.counters.offered?.[row] ?? 0) > 0)
    .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : a.at - b.at))
    .map(({ group, at, row }) => {
      const counts = countsAt(counted, row);
      return csvLine([
        group,
        clockText(zone, at),
        ...COUNTERS.map((counter) => csvNumber(counts[counter])),
        ...METRICS.map((metric) => csvNumber(measure({ metric }, counts).value)),
      ]);
    });
}

function checkStep(step: string): void {
  try {
    durationParts(step);
  } catch (error) {
    throw new UsageError(`${errorText(error)}; --step takes one such as PT30M`);
  }
}
