import type { Answer, CountsAnswer, RowsAnswer } from '../../domain/answer.js';
import type { Query } from '../../domain/query.js';
import { shift } from '../../domain/step.js';
import { WEEK_MS, type EpochMs, type Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';

/**
 * Moves questions and answers by whole weeks of the zone's calendar, so that weekdays and clock times stay.
 *
 * Where the zone's clock goes back in one of the two weeks but not in the other, the repeated hour falls on itself.
 */
export class WeekShift {
  /** How many weeks later than recorded. */
  readonly weeks: number;
  readonly #zone: Zone;

  constructor(weeks: number, zone: Zone) {
    this.weeks = weeks;
    this.#zone = zone;
  }

  toReplayed(instant: EpochMs): EpochMs {
    return this.#move(instant, 1);
  }

  toOriginal(instant: EpochMs): EpochMs {
    return this.#move(instant, -1);
  }

  /** The question about the recording that is meant by one about the replay. */
  questionOf<Q extends Query>(query: Q): Q {
    if (query.range.kind !== 'fixed') return query;
    const { start, end } = query.range;
    return { ...query, range: { kind: 'fixed', start: this.toOriginal(start), end: this.toOriginal(end) } };
  }

  /** The recording's answer, told on the replay's time line. */
  answerOf<Q extends Query>(answer: Answer<Q>): Answer<Q> {
    const moved: CountsAnswer | RowsAnswer = answer.kind === 'counts' ? this.#counts(answer) : this.#rows(answer);
    return moved as Answer<Q>;
  }

  interval({ start, end }: Interval): Interval {
    return { start: this.toReplayed(start), end: this.toReplayed(end) };
  }

  #counts(answer: CountsAnswer): CountsAnswer {
    return {
      ...answer,
      asOf: this.toReplayed(answer.asOf),
      range: this.interval(answer.range),
      ...(answer.start && { start: this.#all(answer.start) }),
      ...(answer.end && { end: this.#all(answer.end) }),
    };
  }

  #rows(answer: RowsAnswer): RowsAnswer {
    const { offeredAt, ...others } = answer.columns;
    return {
      ...answer,
      asOf: this.toReplayed(answer.asOf),
      range: this.interval(answer.range),
      columns: offeredAt ? { ...others, offeredAt: offeredAt.map((at) => (typeof at === 'number' ? this.toReplayed(at) : at)) } : others,
    };
  }

  /** Rows of one slot follow each other, so each instant is moved once. */
  #all(instants: readonly EpochMs[]): EpochMs[] {
    let last = NaN;
    let moved = NaN;
    return instants.map((instant) => {
      if (instant !== last) moved = this.toReplayed(instant);
      last = instant;
      return moved;
    });
  }

  #move(instant: EpochMs, sign: 1 | -1): EpochMs {
    if (this.weeks === 0 || !Number.isFinite(instant)) return instant;
    return shift(instant, `P${Math.abs(this.weeks)}W`, this.weeks > 0 ? sign : sign === 1 ? -1 : 1, this.#zone);
  }
}

/**
 * Where a replay begins: at the weekday and clock time of now in the recording's last week, so that at single speed
 * it keeps pace with the clock on the wall. A recording too short for that is played from its beginning.
 */
export function beginningOf(span: Interval, now: EpochMs): { readonly start: EpochMs; readonly weeks: number } {
  const weeks = Math.floor((now - span.end) / WEEK_MS) + 1;
  const start = now - weeks * WEEK_MS;
  return start >= span.start ? { start, weeks } : { start: span.start, weeks: weeksBetween(span.start, now) };
}

/** Whole weeks that bring `instant` nearest to `now`. */
export function weeksBetween(instant: EpochMs, now: EpochMs): number {
  return Math.round((now - instant) / WEEK_MS);
}
