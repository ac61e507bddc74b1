/** What one member of a dimension adds to a ratio: its part above the line and its part below. */
export interface Segment {
  readonly key: string;
  readonly num: number;
  /** Not negative; 0 where nothing happened. */
  readonly den: number;
}

/** What one segment contributes to the change of the whole, in the ratio's unit. */
export interface SegmentEffect {
  readonly key: string;
  /** Of the whole denominator, 0..1. */
  readonly share0: number;
  readonly share1: number;
  /** A new segment has the rate it comes with in both periods, one that vanished the rate it left with: their whole effect is mix. Undefined where it never had one. */
  readonly rate0: number | undefined;
  readonly rate1: number | undefined;
  /** From its own rate: better or worse within the segment. */
  readonly rateEffect: number;
  /** From its share: more or less of it beside the others. */
  readonly mixEffect: number;
  readonly total: number;
  /** The older split with a remainder, as a detail. */
  readonly laspeyresRate: number;
  readonly laspeyresMix: number;
  readonly interaction: number;
}

/** Why a ratio changed, as an account that adds up: contributions, not causes. */
export interface RatioDecomposition {
  readonly aggregate0: number;
  readonly aggregate1: number;
  readonly delta: number;
  readonly rateTotal: number;
  readonly mixTotal: number;
  /** In the order of `base`, new ones last. */
  readonly segments: readonly SegmentEffect[];
}

/**
 * Splits the change of a ratio into what happened within the segments and what happened between them. Adds up to the
 * change exactly; equals the two-factor Shapley value; the mean of both periods centres the mix, so that it can be
 * read segment by segment.
 *
 * Source: domain.md section 7 (Marshall-Edgeworth).
 *
 * @returns undefined where either period has nothing to divide by.
 * @throws RangeError `invalid segments: …` for a negative denominator, what is no finite number, or a key used twice.
 */
export function ratioDecomposition(base: readonly Segment[], current: readonly Segment[]): RatioDecomposition | undefined {
  const before = byKey(base);
  const now = byKey(current);
  const [num0, den0] = totals(base);
  const [num1, den1] = totals(current);
  if (den0 === 0 || den1 === 0) return undefined;
  const aggregate0 = num0 / den0;
  const aggregate1 = num1 / den1;
  const middle = (aggregate0 + aggregate1) / 2;
  const segments = [...new Set([...before.keys(), ...now.keys()])].map((key): SegmentEffect => {
    const [one, two] = [before.get(key), now.get(key)];
    const share0 = (one?.den ?? 0) / den0;
    const share1 = (two?.den ?? 0) / den1;
    const own0 = rateOf(one);
    const own1 = rateOf(two);
    const rate0 = own0 ?? own1;
    const rate1 = own1 ?? own0;
    const turn = (rate1 ?? 0) - (rate0 ?? 0);
    const shift = share1 - share0;
    const rateEffect = ((share0 + share1) / 2) * turn;
    // A part above the line with nothing below it, such as talk of a call that another slot answered, has no rate.
    const stray = (own1 === undefined ? (two?.num ?? 0) / den1 : 0) - (own0 === undefined ? (one?.num ?? 0) / den0 : 0);
    const mixEffect = (rate0 === undefined ? 0 : ((rate0 + (rate1 ?? rate0)) / 2 - middle) * shift) + stray;
    return {
      key,
      share0,
      share1,
      rate0,
      rate1,
      rateEffect,
      mixEffect,
      total: rateEffect + mixEffect,
      laspeyresRate: share0 * turn,
      laspeyresMix: (rate0 === undefined ? 0 : (rate0 - aggregate0) * shift) + stray,
      interaction: shift * turn,
    };
  });
  return {
    aggregate0,
    aggregate1,
    delta: aggregate1 - aggregate0,
    rateTotal: segments.reduce((sum, { rateEffect }) => sum + rateEffect, 0),
    mixTotal: segments.reduce((sum, { mixEffect }) => sum + mixEffect, 0),
    segments,
  };
}

/** @throws RangeError `invalid segments: …`. */
export function byKey(segments: readonly Segment[]): ReadonlyMap<string, Segment> {
  const found = new Map<string, Segment>();
  for (const segment of segments) {
    const { key, num, den } = segment;
    if (!(Number.isFinite(num) && den >= 0 && den < Infinity)) throw new RangeError(`invalid segments: ${num} per ${den} of ${key}`);
    if (found.has(key)) throw new RangeError(`invalid segments: ${key} stands there twice`);
    found.set(key, segment);
  }
  return found;
}

function totals(segments: readonly Segment[]): readonly [num: number, den: number] {
  return segments.reduce<readonly [number, number]>(([above, below], { num, den }) => [above + num, below + den], [0, 0]);
}

function rateOf(segment: Segment | undefined): number | undefined {
  return segment && segment.den > 0 ? segment.num / segment.den : undefined;
}
