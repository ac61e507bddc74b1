import type { ContributionAccount, ContributionPart } from '../domain/contribution.js';

/** A stretch of the drawing, percent of its width. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

/** One line of a waterfall. */
export interface WaterfallRow {
  readonly rate: Bar;
  readonly mix: Bar;
  /** Where the running total stood before and after, percent. */
  readonly from: number;
  readonly to: number;
  readonly part: ContributionPart;
}

/** Members that have no line of their own, put together. */
export interface Rest {
  readonly count: number;
  readonly rate: number;
  readonly mix: number;
  readonly total: number;
}

export interface Waterfall {
  /** Where the metric stood before, and stands now, percent. */
  readonly before: number;
  readonly now: number;
  readonly rows: readonly WaterfallRow[];
  readonly rest?: Omit<WaterfallRow, 'part'> & { readonly rest: Rest };
  /** Of the metric, at both edges. */
  readonly domain: readonly [number, number];
}

/** Room at both edges, share of what is drawn. */
const MARGIN = 0.06;

/**
 * Lays a change out as floating bars from where the metric stood to where it stands. The rows of the account that do not fit
 * into `most` are one row, so that the bars always lead from one end to the other.
 *
 * @param most - Rows at most, at least 1; in the order of the account.
 */
export function waterfall(account: ContributionAccount, most: number): Waterfall {
  const { parts } = account;
  const shown = parts.slice(0, most);
  const left = parts.slice(shown.length);
  const start = account.before.value ?? 0;
  const end = account.now.value ?? 0;
  const sum = (of: 'rate' | 'mix' | 'total') => left.reduce((total, part) => total + part[of], 0);
  const rest: Rest = { count: left.length, rate: sum('rate'), mix: sum('mix'), total: sum('total') };
  const steps = [...shown, ...(left.length > 0 ? [rest] : [])];

  const marks = [start, end];
  let at = start;
  for (const { rate, total } of steps) {
    marks.push(at + rate, at + total);
    at += total;
  }
  const low = Math.min(...marks);
  const high = Math.max(...marks);
  const margin = (high - low || Math.abs(high) || 1) * MARGIN;
  const [from, to] = [low - margin, high + margin];
  const place = (value: number) => (100 * (value - from)) / (to - from);

  at = start;
  const laid = steps.map(({ rate, mix, total }) => {
    const before = at;
    at += total;
    return { rate: barOf(place(before), place(before + rate)), mix: barOf(place(before + rate), place(before + rate + mix)), from: place(before), to: place(at) };
  });
  const last = laid.at(-1);
  return {
    before: place(start),
    now: place(end),
    rows: shown.flatMap((part, index) => {
      const row = laid[index];
      return row ? [{ ...row, part }] : [];
    }),
    ...(left.length > 0 && last && { rest: { ...last, rest } }),
    domain: [from, to],
  };
}

function barOf(one: number, other: number): Bar {
  return { x: Math.min(one, other), width: Math.abs(other - one) };
}
