interface Cluster {
  /** Labels it holds, as a half-open span of the sorted order. */
  readonly from: number;
  readonly to: number;
  /** Centre of the first label. */
  readonly top: number;
}

/**
 * Moves labels that would overlap apart, each as little as possible, and keeps their order.
 *
 * @param wanted - Centres where the labels would stand, px, in any order.
 * @param height - Height of one label.
 * @param extent - Space that the labels must stay inside. Where they do not all fit, they fill it evenly and overlap.
 * @returns Centres in the order of `wanted`.
 */
export function stackLabels(wanted: readonly number[], height: number, [top, bottom]: readonly [number, number]): number[] {
  const { length } = wanted;
  const gap = length > 1 ? Math.min(height, (bottom - top - height) / (length - 1)) : height;
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const lowest = top + height / 2;
  const highest = bottom - height / 2;
  const settle = (from: number, to: number): Cluster => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += (wanted[order[at] ?? 0] ?? 0) - (at - from) * gap;
    const limit = Math.max(lowest, highest - (to - from - 1) * gap);
    return { from, to, top: Math.min(limit, Math.max(lowest, sum / (to - from))) };
  };
  const clusters: Cluster[] = [];
  for (let at = 0; at < length; at++) {
    let cluster = settle(at, at + 1);
    // A cluster that touches the one above it becomes one with it, which may make it touch the next.
    for (let above = clusters.at(-1); above && above.top + (above.to - above.from) * gap > cluster.top; above = clusters.at(-1)) {
      clusters.pop();
      cluster = settle(above.from, cluster.to);
    }
    clusters.push(cluster);
  }
  const centres = [...wanted];
  for (const { from, to, top: first } of clusters) for (let at = from; at < to; at++) centres[order[at] ?? 0] = first + (at - from) * gap;
  return centres;
}
