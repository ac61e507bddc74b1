export type Point = readonly [x: number, y: number];

/** Marks the points inside a box, its edges included, whichever corners are given: 1 inside, 0 outside. */
export function insideBox(x: ArrayLike<number>, y: ArrayLike<number>, [ax, ay]: Point, [bx, by]: Point): Uint8Array {
  const inside = new Uint8Array(x.length);
  const [left, right, top, bottom] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
  for (let at = 0; at < x.length; at++) {
    const [px, py] = [x[at] ?? NaN, y[at] ?? NaN];
    if (px >= left && px <= right && py >= top && py <= bottom) inside[at] = 1;
  }
  return inside;
}

/** Marks the points inside a line drawn around them, closed from its end to its beginning; where it crosses itself, by the even-odd rule. */
export function insideLasso(x: ArrayLike<number>, y: ArrayLike<number>, line: readonly Point[]): Uint8Array {
  const inside = new Uint8Array(x.length);
  if (line.length < 3) return inside;
  const [xs, ys] = [line.map(([px]) => px), line.map(([, py]) => py)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  for (let at = 0; at < x.length; at++) {
    const [px, py] = [x[at] ?? NaN, y[at] ?? NaN];
    if (!(px >= left && px <= right && py >= top && py <= bottom)) continue;
    let crossings = 0;
    for (let end = 0, start = line.length - 1; end < line.length; start = end++) {
      const [ex = 0, ey = 0, sx = 0, sy = 0] = [xs[end], ys[end], xs[start], ys[start]];
      if (ey > py !== sy > py && px < ((sx - ex) * (py - ey)) / (sy - ey) + ex) crossings++;
    }
    inside[at] = crossings & 1;
  }
  return inside;
}

/** The nearest point of those that lie towards a side of another, within 45 degrees of straight on; undefined where none does. */
export function towards(x: ArrayLike<number>, y: ArrayLike<number>, from: Point, [dx, dy]: Point): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (let at = 0; at < x.length; at++) {
    const [vx, vy] = [(x[at] ?? NaN) - from[0], (y[at] ?? NaN) - from[1]];
    const along = vx * dx + vy * dy;
    const aside = Math.abs(vx * dy - vy * dx);
    if (!(along > 1e-6) || aside > along) continue;
    const distance = along + 2 * aside;
    if (distance < least) [least, best] = [distance, at];
  }
  return best;
}
