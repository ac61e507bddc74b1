import { slotOf } from '../../domain/step.js';
import { MINUTE_MS, type Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import type { ContactColumns } from './contact-columns.js';
import type { Thresholds } from './count-rows.js';
import { CubeLevel, type Bucket } from './cube-level.js';
import type { KeyTable } from './key-table.js';
import type { Mask, Selection, StoreDimension } from './selection.js';
import type { Steps } from '../../domain/steps.js';
import type { Tally } from './tally.js';

const QUARTER_MS = 15 * MINUTE_MS;
/** With more combinations than this of skill group and channel, a cube would outgrow the contacts. */
const MOST_COMBINATIONS = 1 << 18;

/**
 * Contacts counted ahead of the questions: by day of the source's zone, and by quarter of an hour.
 *
 * Every zone's half hours and hours begin on quarters, so only the cut ends of a range are left to be counted one by one.
 */
export class Cube {
  readonly #thresholds: Thresholds;
  /** Coarse before fine. */
  readonly #levels: readonly [days: CubeLevel, quarters: CubeLevel];
  #isUseful = true;

  constructor(thresholds: Thresholds, zone: Zone) {
    this.#thresholds = thresholds;
    this.#levels = [
      new CubeLevel((instant) => slotOf('P1D', zone, instant)),
      new CubeLevel((instant) => {
        const start = Math.floor(instant / QUARTER_MS) * QUARTER_MS;
        return { start, end: start + QUARTER_MS };
      }),
    ];
  }

  get bytes(): number {
    return this.#levels.reduce((sum, level) => sum + level.bytes, 0);
  }

  /** Adds rows as `CubeLevel.add` does. */
  *add(columns: ContactColumns, from: number, isNew?: (row: number) => boolean): Steps {
    const { skillGroup, channel } = columns.dictionaries;
    if (skillGroup.size * channel.size > MOST_COMBINATIONS) this.#isUseful = false;
    if (!this.#isUseful) return;
    const [days, quarters] = this.#levels;
    yield* quarters.add(columns, this.#thresholds, from, isNew);
    // A whole file is counted once: its days are the sums of their quarters, but for those that begin within one.
    if (from > 0 || isNew || !days.sum(quarters)) yield* days.add(columns, this.#thresholds, from, isNew);
  }

  *trim(): Steps {
    for (const level of this.#levels) yield* level.trim();
  }

  /** Whether the cube can answer for these dimensions and filters. */
  canCount(by: readonly StoreDimension[], masks: readonly Mask[]): boolean {
    return this.#isUseful && !by.includes('agent') && masks.every(({ dimension }) => dimension !== 'agent');
  }

  /** Adds what it has of `range` to the table's cells, and hands the stretches that it has not whole to `countRest`. */
  count(range: Interval, selection: Selection, table: KeyTable, tally: Tally, countRest: (rest: Interval) => void, depth = 0): void {
    const level = this.#levels[depth];
    if (!level) {
      countRest(range);
      return;
    }
    for (let index = level.firstAfter(range.start); index < level.buckets.length; index++) {
      const bucket = level.buckets[index] as Bucket;
      if (bucket.start >= range.end) break;
      if (isWhole(bucket, range, selection)) addBucket(level, bucket, selection.masks, table, tally);
      else this.count(overlap(bucket, range), selection, table, tally, countRest, depth + 1);
    }
  }
}

/** Whether all of a bucket lies in the range and is known by the selection's clock. */
function isWhole(bucket: Bucket, range: Interval, { asOf, knownAt }: Selection): boolean {
  if (bucket.start < range.start || bucket.end > range.end) return false;
  return (knownAt === 'decided' ? bucket.lastDecision : bucket.lastOffer) <= asOf;
}

function overlap(a: Interval, b: Interval): Interval {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

function addBucket(level: CubeLevel, { head }: Bucket, masks: readonly Mask[], table: KeyTable, tally: Tally): void {
  const { skillGroup: groups, channel: channels, next } = level;
  const groupWeights = table.weights('skillGroup');
  const channelWeights = table.weights('channel');
  for (let cell = head; cell >= 0; cell = next[cell] as number) {
    const group = groups[cell] as number;
    const channel = channels[cell] as number;
    if (masks.length > 0 && !masks.every(({ dimension, wanted }) => wanted[dimension === 'skillGroup' ? group : channel] === 1)) continue;
    const key = (groupWeights ? (groupWeights[group] as number) : 0) + (channelWeights ? (channelWeights[channel] as number) : 0);
    tally.merge(table.cellOf(key), level.tally, cell);
  }
}
