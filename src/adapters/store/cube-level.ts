import type { Interval } from '../../domain/time.js';
import type { ContactColumns } from './contact-columns.js';
import { countRows, type Thresholds } from './count-rows.js';
import { atOnce, type Steps } from '../../domain/steps.js';
import { Tally } from './tally.js';
import { resizing } from './typed-array.js';

const NONE = -1;
const BLOCK = 4096;
/** Cells that room is made for ahead, at most. */
const MOST_FORESEEN = 1 << 20;
/** More than there are channels. */
const MOST_MEMBERS = 2 ** 20;

/** A stretch of time with contacts. Its cells are a list: `head`, then `next` of each up to `tail`, which is how they lie in memory. */
export interface Bucket extends Interval {
  head: number;
  tail: number;
  /** The latest offer in it, and the latest instant at which an outcome was decided. */
  lastOffer: number;
  lastDecision: number;
}

/**
 * Counters by bucket of time, skill group and channel, for the combinations that occur.
 *
 * Rows come in order of offer, so that one table of the current bucket's cells finds every cell without hashing.
 */
export class CubeLevel {
  /** In order of time; stretches without contacts have none. */
  readonly buckets: Bucket[] = [];
  readonly tally = new Tally();
  /** Per cell: its skill group, its channel, and the next cell of its bucket. Replaced on growth. */
  skillGroup = new Uint32Array(16);
  channel = new Uint32Array(16);
  next = new Int32Array(16);
  readonly #bucketOf: (instant: number) => Interval;

  /** @param bucketOf - The stretch that holds an instant; stretches do not overlap. */
  constructor(bucketOf: (instant: number) => Interval) {
    this.#bucketOf = bucketOf;
  }

  get bytes(): number {
    return this.tally.values.byteLength + this.skillGroup.byteLength + this.channel.byteLength + this.next.byteLength;
  }

  /** Adds the rows from `from` on for which `isNew` holds, all when it is absent. */
  *add(columns: ContactColumns, thresholds: Thresholds, from: number, isNew?: (row: number) => boolean): Steps {
    const channels = columns.dictionaries.channel.size;
    const table = new Int32Array(columns.dictionaries.skillGroup.size * channels).fill(NONE);
    const { offeredAt } = columns;
    const groups = columns.skillGroup.values;
    const channelCodes = columns.channel.values;
    const { values: waits, divisor } = columns.wait;
    const cells = new Int32Array(BLOCK);
    let bucket: Bucket | undefined;

    for (let first = from; first < columns.length; first += BLOCK) {
      const last = Math.min(first + BLOCK, columns.length);
      if (this.tally.cells + last - first > this.next.length) yield* this.#resize(this.#foreseen(first - from, columns.length - from) + last - first);
      for (let row = first; row < last; row++) {
        cells[row - first] = NONE;
        if (isNew && !isNew(row)) continue;
        const instant = offeredAt[row] as number;
        if (!bucket || instant >= bucket.end) {
          if (bucket) this.#eachCell(bucket, channels, (place) => (table[place] = NONE));
          bucket = this.#bucketAt(instant);
          this.#eachCell(bucket, channels, (place, cell) => (table[place] = cell));
        }
        const decision = instant + ((waits[row] as number) / divisor) * 1000;
        if (instant > bucket.lastOffer) bucket.lastOffer = instant;
        if (decision > bucket.lastDecision) bucket.lastDecision = decision;
        const place = (groups[row] as number) * channels + (channelCodes[row] as number);
        let cell = table[place] as number;
        if (cell === NONE) {
          cell = this.#addCell(bucket, groups[row] as number, channelCodes[row] as number);
          table[place] = cell;
        }
        cells[row - first] = cell;
      }
      countRows(columns, thresholds, first, last, cells, this.tally.values);
      yield;
    }
  }

  /**
   * Fills an empty level with the sums of a finer one.
   *
   * @returns Whether it did: not where a bucket of the finer one lies across two of its own.
   */
  sum(finer: CubeLevel): boolean {
    if (this.buckets.length > 0 || finer.buckets.some(({ start, end }) => end > this.#bucketOf(start).end)) return false;
    let bucket: Bucket | undefined;
    const cellOf = new Map<number, number>();
    for (const each of finer.buckets) {
      if (!bucket || each.start >= bucket.end) {
        bucket = this.#bucketAt(each.start);
        cellOf.clear();
      }
      bucket.lastOffer = Math.max(bucket.lastOffer, each.lastOffer);
      bucket.lastDecision = Math.max(bucket.lastDecision, each.lastDecision);
      for (let cell = each.head; cell !== NONE; cell = finer.next[cell] as number) {
        const [group, channel] = [finer.skillGroup[cell] as number, finer.channel[cell] as number];
        const place = group * MOST_MEMBERS + channel;
        let own = cellOf.get(place);
        if (own === undefined) cellOf.set(place, (own = this.#addCell(bucket, group, channel)));
        this.tally.merge(own, finer.tally, cell);
      }
    }
    return true;
  }

  /** Index of the first bucket that ends after `instant`. */
  firstAfter(instant: number): number {
    let from = 0;
    for (let to = this.buckets.length; from < to; ) {
      const middle = (from + to) >>> 1;
      if ((this.buckets[middle] as Bucket).end <= instant) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Gives back what growth has reserved too much. */
  *trim(): Steps {
    if (this.next.length > this.tally.cells * 1.02 + 64) yield* this.#resize(this.tally.cells);
  }

  /** Cells to make room for when some of the new rows are counted: as many for the rest as for those, or half as many again. */
  #foreseen(counted: number, rows: number): number {
    const { cells } = this.tally;
    const all = counted > 0 ? Math.min((cells / counted) * rows * 1.01, MOST_FORESEEN) : 0;
    return Math.ceil(Math.max(all, cells * 1.5));
  }

  #bucketAt(instant: number): Bucket {
    const index = this.firstAfter(instant);
    const known = this.buckets[index];
    if (known && known.start <= instant) return known;
    const bucket = { ...this.#bucketOf(instant), head: NONE, tail: NONE, lastOffer: -Infinity, lastDecision: -Infinity };
    this.buckets.splice(index, 0, bucket);
    return bucket;
  }

  #eachCell(bucket: Bucket, channels: number, visit: (place: number, cell: number) => void): void {
    for (let cell = bucket.head; cell !== NONE; cell = this.next[cell] as number) {
      visit((this.skillGroup[cell] as number) * channels + (this.channel[cell] as number), cell);
    }
  }

  #addCell(bucket: Bucket, skillGroup: number, channel: number): number {
    const cell = this.tally.add();
    if (cell >= this.next.length) atOnce(this.#resize(Math.ceil(cell * 1.5) + 16));
    this.skillGroup[cell] = skillGroup;
    this.channel[cell] = channel;
    this.next[cell] = NONE;
    if (bucket.head === NONE) bucket.head = cell;
    else this.next[bucket.tail] = cell;
    bucket.tail = cell;
    return cell;
  }

  *#resize(capacity: number): Steps {
    yield* this.tally.resize(capacity);
    this.skillGroup = yield* resizing(this.skillGroup, capacity);
    this.channel = yield* resizing(this.channel, capacity);
    this.next = yield* resizing(this.next, capacity);
  }
}
