/**
 * Share of contacts answered within the threshold, by how many are ahead of them: entry `k` for a contact with `k` waiting before
 * it when all agents are busy. With hang-ups it is a/(a + k + 1) · I(k + 1, a + 1) at 1 − e^(−θT), a = agents · service rate / θ;
 * without, the Erlang distribution. Both by recurrence in logarithms, so that thousands of agents neither overflow nor vanish.
 *
 * @param speed - Handlings all agents end a second.
 * @param patienceRate - Hang-ups a waiting contact a second; 0 for none.
 * @param places - How many entries.
 */
export function promptness(speed: number, patienceRate: number, thresholdSeconds: number, places: number): Float64Array {
  const within = new Float64Array(places);
  if (speed === 0) return within;
  if (patienceRate === 0) fillPatient(within, speed * thresholdSeconds);
  else fillImpatient(within, speed / patienceRate, patienceRate * thresholdSeconds);
  return within;
}

/** P(at least k + 1 of a Poisson number with that mean). */
function fillPatient(within: Float64Array, mean: number): void {
  let share = 1;
  let logTerm = -mean;
  for (let k = 0; k < within.length; k++) {
    share -= Math.exp(logTerm);
    logTerm += Math.log(mean / (k + 1));
    within[k] = Math.max(0, share);
  }
}

function fillImpatient(within: Float64Array, a: number, spent: number): void {
  const x = -Math.expm1(-spent);
  // Incomplete beta I(1, b) = 1 - (1-x)^b; each step up takes x^p (1-x)^b / (p B(p, b)) away.
  const b = a + 1;
  let share = -Math.expm1(-spent * b);
  let logTerm = Math.log(x) - spent * b + Math.log(b);
  for (let k = 0; k < within.length; k++) {
    within[k] = Math.max(0, share) * (a / (a + k + 1));
    share -= Math.exp(logTerm);
    logTerm += Math.log((x * (k + 1 + b)) / (k + 2));
  }
}
