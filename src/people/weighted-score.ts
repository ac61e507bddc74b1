/** Mean of the scores that are there, by weight; undefined without any that count. Scores that are missing leave their weight to the others. */
export function weightedScore(items: readonly { readonly score: number | undefined; readonly weight: number }[]): number | undefined {
  const { sum, present } = weigh(items);
  return present > 0 ? sum / present : undefined;
}

/** Share of the weights whose score is there, 0..1; below .7 the score stands on too little to be shown without saying so. */
export function weightPresent(items: readonly { readonly score: number | undefined; readonly weight: number }[]): number | undefined {
  const { present, all } = weigh(items);
  return all > 0 ? present / all : undefined;
}

/**
 * Weights after one of them is set: the others shrink or grow alike, so that they keep their proportions and the sum stays 1.
 *
 * @param weights - Shares of 1.
 * @throws RangeError `invalid weight: …` outside 0..1, or where one weight was everything and nothing is left to grow.
 */
export function reweight(weights: Readonly<Record<string, number>>, key: string, weight: number): Record<string, number> {
  const rest = 1 - (weights[key] ?? 0);
  if (!(weight >= 0 && weight <= 1) || (rest === 0 && weight < 1)) throw new RangeError(`invalid weight: ${weight}`);
  const factor = rest === 0 ? 0 : (1 - weight) / rest;
  const others = Object.entries(weights).map(([name, old]) => [name, name === key ? weight : old * factor] as const);
  return { ...Object.fromEntries(others), [key]: weight };
}

function weigh(items: readonly { readonly score: number | undefined; readonly weight: number }[]) {
  let [sum, present, all] = [0, 0, 0];
  for (const { score, weight } of items) {
    if (!(weight >= 0)) throw new RangeError(`invalid weight: ${weight}`);
    all += weight;
    if (score === undefined) continue;
    sum += weight * score;
    present += weight;
  }
  return { sum, present, all };
}
