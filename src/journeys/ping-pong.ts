import { textOrder } from './text-order.js';

/** How often cases were handed to somebody and straight back. */
export interface PingPong {
  /** The two, in order of name. */
  readonly between: readonly [string, string];
  /** Times that one had it, then the other, then the first again. */
  readonly returns: number;
  readonly cases: number;
}

/**
 * Hand-overs there and back: `a, b, a` is one return, `a, b, a, b` are two.
 *
 * @param cases - By whom each case was held, in order; repeats are one holding.
 * @returns Most returns first, of equals in order of name.
 */
export function pingPong(cases: Iterable<readonly string[]>): PingPong[] {
  const found = new Map<string, { between: [string, string]; returns: number; cases: number; lastCase: number }>();
  let number = 0;
  for (const holders of cases) {
    number++;
    const held = withoutRepeats(holders);
    for (let at = 2; at < held.length; at++) {
      const [there, between] = [held[at] ?? '', held[at - 1] ?? ''];
      if (held[at - 2] !== there) continue;
      const pair: [string, string] = there < between ? [there, between] : [between, there];
      const key = JSON.stringify(pair);
      const tally = found.get(key) ?? { between: pair, returns: 0, cases: 0, lastCase: 0 };
      found.set(key, tally);
      tally.returns++;
      if (tally.lastCase !== number) tally.cases++;
      tally.lastCase = number;
    }
  }
  return [...found.values()]
    .map(({ between, returns, cases: count }) => ({ between, returns, cases: count }))
    .sort((a, b) => b.returns - a.returns || textOrder(a.between[0], b.between[0]) || textOrder(a.between[1], b.between[1]));
}

/** The same list with runs of equal values as one. */
export function withoutRepeats(values: readonly string[]): string[] {
  return values.filter((value, at) => at === 0 || value !== values[at - 1]);
}
