/** Box of the drawing; whoever shows it stretches it to the room there is. The origin is the upper left corner. */
const WIDTH = 100;
const HEIGHT = 20;
/** Most points drawn: a cell is no wider than that many pixels. */
const MOST = 60;

const known = new Map<string, string>();

/**
 * A path through numbers between commas, oldest first, in a box of 100 x 20: the smallest at the bottom, the largest at
 * the top, equal ones in the middle. Entries that are no number are gaps; the first of very many are left out.
 */
export function smallLine(text: string): string {
  let path = known.get(text);
  if (path === undefined) {
    if (known.size > 5_000) known.clear();
    known.set(text, (path = draw(text.split(/[,，]/).map((entry) => (entry.trim() === '' ? NaN : Number(entry))).slice(-MOST))));
  }
  return path;
}

function draw(values: readonly number[]): string {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  let path = '';
  let isDown = false;
  values.forEach((value, at) => {
    if (!Number.isFinite(value)) {
      isDown = false;
      return;
    }
    const x = values.length === 1 ? WIDTH / 2 : (at * WIDTH) / (values.length - 1);
    const y = high > low ? HEIGHT - 1 - ((value - low) * (HEIGHT - 2)) / (high - low) : HEIGHT / 2;
    path += `${isDown ? 'L' : 'M'}${round(x)} ${round(y)}`;
    // A point alone is a line of no length, which a round cap makes visible.
    if (!isDown && !Number.isFinite(values[at + 1] ?? NaN)) path += 'h0';
    isDown = true;
  });
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
