import { STEP_WIDTH, type StepPlaces } from '../../geometry/step-places.js';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The step that an arrow key leads to: the nearest one that way, what lies aside counting double. Undefined for other keys and at the edge. */
export function stepTowards({ places }: StepPlaces, from: string, key: string): string | undefined {
  const direction = DIRECTIONS[key];
  const start = places.get(from);
  if (!direction || !start) return undefined;
  const [right, down] = direction;
  let best: string | undefined;
  let least = Infinity;
  for (const [step, { x, y }] of places) {
    const along = (x - start.x) * right + (y - start.y) * down;
    const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * right);
    const distance = along + 2 * aside;
    // A step of the same column is not to the right, however far its edge reaches.
    if (step === from || along < (right === 0 ? 1 : STEP_WIDTH) || distance >= least) continue;
    [best, least] = [step, distance];
  }
  return best;
}
