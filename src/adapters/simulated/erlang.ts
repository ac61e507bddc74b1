/**
 * Share of offered contacts that hang up in the steady state of an Erlang-A queue
 * (Palm 1957: Poisson arrivals, exponential service and patience).
 *
 * @param rate - Contacts a second.
 * @param agents - Whole number, at least 1.
 */
export function abandonShare(rate: number, agents: number, serviceSeconds: number, patienceSeconds: number): number {
  if (rate <= 0) return 0;
  let weight = 1; // of the state; that of the empty centre is 1
  let total = 1;
  let leaving = 0;
  for (let present = 1; ; present++) {
    const waiting = Math.max(0, present - agents);
    weight *= rate / (Math.min(present, agents) / serviceSeconds + waiting / patienceSeconds);
    total += weight;
    leaving += weight * (waiting / patienceSeconds);
    if (present > agents && weight < total * 1e-7) break;
    if (total > 1e200) [weight, total, leaving] = [weight / 1e200, total / 1e200, leaving / 1e200];
  }
  return leaving / total / rate;
}

/** Contacts a second of which `agents` lose just `lost`. Nobody carries nothing. */
export function carriedRate(agents: number, lost: number, serviceSeconds: number, patienceSeconds: number): number {
  let low = 0;
  let high = (2 * agents) / serviceSeconds;
  for (let i = 0; i < 25; i++) {
    const middle = (low + high) / 2;
    if (abandonShare(middle, agents, serviceSeconds, patienceSeconds) < lost) low = middle;
    else high = middle;
  }
  return low;
}
