import { quantity, share, wholeNumber } from './argument.js';

/** Less than the last digit of a double. */
const NOTHING = 1e-17;

/**
 * Share of contacts that find every server busy where none may wait (Erlang 1917), 0..1.
 *
 * Its inverse is 1 + n/a + n(n-1)/a² + …, whose terms are positive and soon of no weight: some hundreds do for ten thousand
 * servers, where the recursion over servers wants each of them.
 *
 * @param servers - Whole number; with 0 every contact is lost.
 * @param load - Offered load, erlangs: arrival rate times handling time.
 * @throws RangeError `invalid servers: …` or `invalid load: …`.
 */
export function erlangB(servers: number, load: number): number {
  wholeNumber('servers', servers);
  quantity('load', load);
  if (load === Infinity) return 1;
  let term = 1;
  let sum = 1;
  for (let free = servers; free > 0 && sum < Infinity; free--) {
    const ratio = free / load;
    term *= ratio;
    sum += term;
    // Past the peak the rest is less than a geometric series.
    if (ratio < 1 && term * ratio < NOTHING * sum * (1 - ratio)) break;
  }
  return 1 / sum;
}

/** Blocking with `servers` when it is `blocking` with one less. */
export function oneMore(blocking: number, servers: number, load: number): number {
  if (load === Infinity) return 1;
  return (load * blocking) / (servers + load * blocking);
}

/**
 * Largest load, erlangs, that `servers` carry with at most that share blocked; 0 where there are no servers.
 *
 * @throws RangeError for a share outside 0..1, both excluded.
 */
export function erlangBMaxLoad(servers: number, blocking: number): number {
  wholeNumber('servers', servers);
  share('blocking', blocking, '(0,1)');
  if (servers === 0) return 0;
  let low = 0;
  let high = 1;
  while (erlangB(servers, high) <= blocking) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return low;
    if (erlangB(servers, middle) <= blocking) low = middle;
    else high = middle;
  }
}

/**
 * Fewest servers that block at most that share of a load.
 *
 * @throws RangeError for a share outside 0..1, both excluded, and for a load without end.
 */
export function erlangBServers(load: number, blocking: number): number {
  if (quantity('load', load) === Infinity) throw new RangeError(`invalid load: ${load}`);
  share('blocking', blocking, '(0,1)');
  let servers = 0;
  for (let blocked = 1; blocked > blocking; blocked = oneMore(blocked, servers, load)) servers++;
  return servers;
}
