/** Points of a matrix, 0..100. */
export interface Scatter {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Quadrant, for contestants who colour by it. */
  readonly cat: Uint8Array;
}

/** The same cloud for the same seed, thick in the middle. */
export function scatterOf(n: number, seed: number): Scatter {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let turn = 0; turn < 20; turn++) random();
  const score = () => Math.min(100, Math.max(0, 50 + (random() + random() + random() + random() - 2) * 30));
  const [x, y, cat] = [new Float64Array(n), new Float64Array(n), new Uint8Array(n)];
  for (let at = 0; at < n; at++) {
    const [px, py] = [score(), score()];
    [x[at], y[at], cat[at]] = [px, py, (px >= 50 ? 1 : 0) + (py >= 50 ? 2 : 0)];
  }
  return { n, x, y, cat };
}
