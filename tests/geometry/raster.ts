type Point = readonly [x: number, y: number];

/**
 * Pixels that a two-colour polyline covers on a grid, y upwards, sorted: the criterion by which M4 is exact.
 *
 * @param scaleBy - The points whose extent spans the grid.
 */
export function raster(points: readonly Point[], scaleBy: readonly Point[], width: number, height: number): Point[] {
  const xs = scaleBy.map(([x]) => x);
  const ys = scaleBy.map(([, y]) => y);
  const cell = (value: number, all: readonly number[], size: number) => {
    const low = Math.min(...all);
    const extent = Math.max(...all) - low;
    return extent > 0 ? Math.min(size - 1, Math.floor((size * (value - low)) / extent)) : 0;
  };
  const cells = points.map(([x, y]) => [cell(x, xs, width), cell(y, ys, height)] as const);
  const covered = new Map<string, Point>();
  cells.forEach(([x, y], index) => {
    for (const pixel of bresenham(cells[index - 1] ?? [x, y], [x, y])) covered.set(pixel.join(), pixel);
  });
  return [...covered.values()].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
}

function* bresenham([x, y]: Point, [toX, toY]: Point): Generator<Point> {
  const dx = Math.abs(toX - x);
  const dy = -Math.abs(toY - y);
  for (let error = dx + dy; ; ) {
    yield [x, y];
    if (x === toX && y === toY) return;
    const twice = 2 * error;
    if (twice >= dy) {
      error += dy;
      x += Math.sign(toX - x);
    }
    if (twice <= dx) {
      error += dx;
      y += Math.sign(toY - y);
    }
  }
}
