import { Delaunay } from 'd3-delaunay';

/** Up to here triangles are made within a few ms; beyond, a grid of cells finds the same points without that wait. */
const MOST_TRIANGULATED = 2_000;
const CELL_PX = 16;
/** Corners of triangles stand on eighths of a px: whole numbers so small that every sum over four of them is exact, on a line or almost. */
const PER_PX = 8;

/** Finds the point nearest to a place. Built at the first question, so that a picture nobody points at costs nothing. */
export class PointFinder {
  readonly #x: ArrayLike<number>;
  readonly #y: ArrayLike<number>;
  #find: ((x: number, y: number) => number | undefined) | undefined;

  /** @param x - Px; points whose `x` is `NaN` are never found. */
  constructor(x: ArrayLike<number>, y: ArrayLike<number>) {
    this.#x = x;
    this.#y = y;
  }

  /** Index of the nearest point; the same for the same question, undefined without points. */
  find(x: number, y: number): number | undefined {
    this.#find ??= this.#x.length > MOST_TRIANGULATED ? byGrid(this.#x, this.#y) : byDelaunay(this.#x, this.#y);
    return this.#find(x, y);
  }
}

/** Within an eighth of a px of the nearest. */
export function byDelaunay(x: ArrayLike<number>, y: ArrayLike<number>): (x: number, y: number) => number | undefined {
  const known = indicesOf(x);
  if (known.length === 0) return () => undefined;
  const corners = new Float64Array(known.length * 2);
  known.forEach((at, index) => {
    corners[2 * index] = Math.round((x[at] ?? 0) * PER_PX);
    corners[2 * index + 1] = Math.round((y[at] ?? 0) * PER_PX);
  });
  const triangles = new Delaunay(corners);
  let last = 0;
  return (px, py) => known[(last = triangles.find(px * PER_PX, py * PER_PX, last))];
}

/** Looks into the cells around a place, ring by ring, until no nearer point can come. */
export function byGrid(x: ArrayLike<number>, y: ArrayLike<number>): (x: number, y: number) => number | undefined {
  const known = indicesOf(x);
  if (known.length === 0) return () => undefined;
  let [columns, rows] = [1, 1];
  const cellOf = (at: number) => Math.max(0, Math.floor((y[at] ?? 0) / CELL_PX)) * columns + Math.max(0, Math.floor((x[at] ?? 0) / CELL_PX));
  for (const at of known) {
    columns = Math.max(columns, Math.floor((x[at] ?? 0) / CELL_PX) + 1);
    rows = Math.max(rows, Math.floor((y[at] ?? 0) / CELL_PX) + 1);
  }
  const starts = new Uint32Array(columns * rows + 1);
  for (const at of known) starts[cellOf(at) + 1] = (starts[cellOf(at) + 1] ?? 0) + 1;
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const fill = starts.slice();
  const sorted = new Uint32Array(known.length);
  for (const at of known) {
    const cell = cellOf(at);
    sorted[fill[cell] ?? 0] = at;
    fill[cell] = (fill[cell] ?? 0) + 1;
  }
  return (px, py) => {
    const column = Math.min(columns - 1, Math.max(0, Math.floor(px / CELL_PX)));
    const row = Math.min(rows - 1, Math.max(0, Math.floor(py / CELL_PX)));
    // Outside of the grid a place is further from every ring than the ring's own distance.
    let best: number | undefined;
    let least = Infinity;
    for (let ring = 0; ring <= Math.max(columns, rows); ring++) {
      if (least <= ((ring - 1) * CELL_PX) ** 2) break;
      for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
        const isEdge = Math.abs(r - row) === ring;
        for (let c = column - ring; c <= column + ring; c += isEdge ? 1 : Math.max(1, 2 * ring)) {
          if (c < 0 || c >= columns) continue;
          const cell = r * columns + c;
          for (let k = starts[cell] ?? 0; k < (starts[cell + 1] ?? 0); k++) {
            const at = sorted[k] ?? 0;
            const distance = ((x[at] ?? 0) - px) ** 2 + ((y[at] ?? 0) - py) ** 2;
            if (distance < least) [least, best] = [distance, at];
          }
        }
      }
    }
    return best;
  };
}

function indicesOf(x: ArrayLike<number>): Uint32Array {
  const known = new Uint32Array(x.length);
  let count = 0;
  for (let at = 0; at < x.length; at++) if (!Number.isNaN(x[at])) known[count++] = at;
  return known.subarray(0, count);
}
