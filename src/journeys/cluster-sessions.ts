import { cosine, pairWeights, sessionSimilarity, type PairWeights } from './session-similarity.js';

/** More texts than this are not compared each with each; the rest join the cluster whose centre is nearest. */
const MOST_COMPARED = 500;

/**
 * Groups session records that are alike (会话记录聚类分析): average linkage, the two most similar clusters joined while
 * their mean similarity is `minSimilarity` or more, the first of equal pairs. Deterministic.
 *
 * @returns The cluster of each text, numbered by smallest member.
 * @throws RangeError `invalid minSimilarity: …` outside 0..1.
 */
export function clusterSessions(texts: readonly string[], minSimilarity: number): number[] {
  if (texts.length <= MOST_COMPARED) return clustersOf(sessionSimilarity(texts), minSimilarity);
  const weights = pairWeights(texts);
  const compared = weights.slice(0, MOST_COMPARED);
  const labels = clustersOf(compared.map((one) => compared.map((other) => cosine(one, other))), minSimilarity);
  const centres = centresOf(compared, labels);
  let next = centres.length;
  return weights.map((each, at) => labels[at] ?? nearest(each, centres, minSimilarity) ?? next++);
}

/**
 * The same from a matrix of similarities, wherever they came from, such as a host's language model.
 *
 * @param matrix - Square and symmetric.
 */
export function clustersOf(matrix: readonly (readonly number[])[], minSimilarity: number): number[] {
  if (!(minSimilarity >= 0 && minSimilarity <= 1)) throw new RangeError(`invalid minSimilarity: ${minSimilarity}`);
  const clusters = matrix.map((_, member) => [member]);
  const mean = (one: readonly number[], other: readonly number[]) => {
    let sum = 0;
    for (const a of one) for (const b of other) sum += matrix[a]?.[b] ?? 0;
    return sum / (one.length * other.length);
  };
  const means = clusters.map((one) => clusters.map((other) => mean(one, other)));
  for (;;) {
    const pair = mostAlike(means, minSimilarity);
    if (!pair) break;
    const [kept, gone] = pair;
    clusters[kept]?.push(...(clusters[gone] ?? []));
    clusters.splice(gone, 1);
    means.splice(gone, 1);
    for (const row of means) row.splice(gone, 1);
    for (const [at, cluster] of clusters.entries()) {
      const joined = mean(clusters[Math.min(at, kept)] ?? [], clusters[Math.max(at, kept)] ?? cluster);
      for (const [row, column] of [[at, kept], [kept, at]] as const) (means[row] ?? [])[column] = joined;
    }
  }
  const labels = matrix.map(() => 0);
  // Clusters stay in order of their smallest member: of a pair, the earlier takes in the later.
  for (const [label, members] of clusters.entries()) for (const member of members) labels[member] = label;
  return labels;
}

/** The three heaviest character pairs of each cluster, those that overlap run together: a name to begin with, not a summary. */
export function clusterNames(texts: readonly string[], labels: readonly number[]): string[] {
  return centresOf(pairWeights(texts), labels).map((centre) => {
    const pairs = [...centre].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, 3);
    return runTogether(pairs.map(([pair]) => pair)).join(' ');
  });
}

function mostAlike(means: readonly (readonly number[])[], minSimilarity: number): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let highest = -Infinity;
  for (const [row, values] of means.entries())
    for (let column = row + 1; column < values.length; column++) {
      const value = values[column] ?? 0;
      if (value >= minSimilarity && value > highest) {
        highest = value;
        best = [row, column];
      }
    }
  return best;
}

function centresOf(weights: readonly PairWeights[], labels: readonly number[]): PairWeights[] {
  const centres: Map<string, number>[] = [];
  for (const [member, label] of labels.entries()) {
    const centre = (centres[label] ??= new Map<string, number>());
    for (const [pair, weight] of weights[member] ?? []) centre.set(pair, (centre.get(pair) ?? 0) + weight);
  }
  return centres.map((centre) => {
    const length = Math.hypot(...centre.values());
    return new Map([...centre].map(([pair, weight]) => [pair, weight / length]));
  });
}

function nearest(weights: PairWeights, centres: readonly PairWeights[], minSimilarity: number): number | undefined {
  let best: number | undefined;
  let highest = minSimilarity;
  for (const [label, centre] of centres.entries()) {
    const value = cosine(weights, centre);
    if (value > highest || (best === undefined && value >= highest)) {
      highest = value;
      best = label;
    }
  }
  return best;
}

function runTogether(pairs: readonly string[]): string[] {
  const [first, ...rest] = pairs;
  if (first === undefined) return [];
  for (const [at, other] of rest.entries()) {
    const others = rest.filter((_, index) => index !== at);
    const [head = '', tail = ''] = [[...first][0], [...first].at(-1)];
    const [otherHead = '', otherTail = ''] = [[...other][0], [...other].at(-1)];
    if (tail === otherHead) return runTogether([first + [...other].slice(1).join(''), ...others]);
    if (head === otherTail) return runTogether([[...other].slice(0, -1).join('') + first, ...others]);
  }
  return [first, ...runTogether(rest)];
}
