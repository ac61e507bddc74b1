/** Weights of a text's character pairs, of length 1 together; empty for a text of fewer than two characters. */
export type PairWeights = ReadonlyMap<string, number>;

/**
 * Weights of character pairs, white space left out, so that Chinese needs no segmenter:
 * `tf * (ln((1 + N) / (1 + df)) + 1)`, brought to length 1.
 */
export function pairWeights(texts: readonly string[]): PairWeights[] {
  const counted = texts.map(pairCounts);
  const containing = new Map<string, number>();
  for (const counts of counted) for (const pair of counts.keys()) containing.set(pair, (containing.get(pair) ?? 0) + 1);
  return counted.map((counts) => {
    const weights = [...counts].map(([pair, count]) => [pair, count * (Math.log((1 + texts.length) / (1 + (containing.get(pair) ?? 0))) + 1)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([pair, weight]) => [pair, weight / length]));
  });
}

/** How much two texts have in common, 0..1: the cosine of their weights. */
export function cosine(one: PairWeights, other: PairWeights): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [pair, weight] of few) sum += weight * (many.get(pair) ?? 0);
  return sum;
}

/**
 * How alike session records are, each with each; 0 for a text of fewer than two characters, even with itself.
 *
 * It compares letters, not meaning: "the network is slow" is like "the network is down".
 */
export function sessionSimilarity(texts: readonly string[]): number[][] {
  const weights = pairWeights(texts);
  return weights.map((one) => weights.map((other) => cosine(one, other)));
}

function pairCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const characters = [...text.replace(/\s+/g, '')];
  for (let at = 1; at < characters.length; at++) {
    const pair = `${characters[at - 1]}${characters[at]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
