/**
 * Patterns on a control chart that chance hardly ever makes: the four of Western Electric (1956) and the eight of
 * Nelson (1984, Journal of Quality Technology 16, 237-239).
 *
 * Strict throughout; a point on the centre line ends a run; the newest point belongs to the pattern. At most
 * `n1`, `n2` and `n3` are meant for people: all of them together cry wolf.
 */

/** Of each rule, the indices of the points that complete its pattern. */
export type ControlRules = Readonly<Record<'we1' | 'we2' | 'we3' | 'we4' | 'n1' | 'n2' | 'n3' | 'n4' | 'n5' | 'n6' | 'n7' | 'n8', readonly number[]>>;

/**
 * @param sigma - Of the process, not of these values; not negative.
 * @throws RangeError `invalid values: …`, `invalid sigma: …`.
 */
export function controlRules(x: readonly number[], centre: number, sigma: number): ControlRules {
  if (!x.every(Number.isFinite) || !Number.isFinite(centre)) throw new RangeError('invalid values: not all are finite numbers');
  if (!(sigma >= 0 && sigma < Infinity)) throw new RangeError(`invalid sigma: ${sigma}`);
  const from = x.map((value) => value - centre);
  const side = from.map(Math.sign);
  const step = x.map((value, index) => (index === 0 ? 0 : Math.sign(value - (x[index - 1] ?? value))));
  const isBeyond = (index: number, sigmas: number) => Math.abs(from[index] ?? 0) > sigmas * sigma;
  const indices = [...x.keys()];

  const beyond = indices.filter((index) => isBeyond(index, 3));
  /** At least `least` of the last `most` points beyond so many sigmas, on the side of the newest. */
  const several = (least: number, most: number, sigmas: number) =>
    indices.filter((at) => isBeyond(at, sigmas) && indices.slice(Math.max(0, at - most + 1), at + 1).filter((index) => side[index] === side[at] && isBeyond(index, sigmas)).length >= least);
  const two = several(2, 3, 2);
  const four = several(4, 5, 1);
  const sameSide = runs(indices, (index) => side[index] !== 0, (index) => side[index] === side[index - 1]);
  const monotone = runs(indices, (index) => step[index] !== 0, (index) => step[index] === step[index - 1]);
  const alternating = runs(indices, (index) => step[index] !== 0, (index) => step[index] === -(step[index - 1] ?? 0));
  const within = runs(indices, (index) => Math.abs(from[index] ?? 0) < sigma, () => true);
  const outside = runs(indices, (index) => isBeyond(index, 1), () => true);
  const isMixed = (at: number) => new Set(side.slice(at - 7, at + 1)).size === 2;
  const reaching = (run: readonly number[], length: number) => indices.filter((index) => (run[index] ?? 0) >= length);
  return {
    we1: beyond,
    we2: two,
    we3: four,
    we4: reaching(sameSide, 8),
    n1: beyond,
    n2: reaching(sameSide, 9),
    // Six points make five steps, fourteen make thirteen.
    n3: reaching(monotone, 5),
    n4: reaching(alternating, 13),
    n5: two,
    n6: four,
    n7: reaching(within, 15),
    n8: reaching(outside, 8).filter(isMixed),
  };
}

/** How long the run is that each point ends; 0 for one that belongs to none. */
function runs(indices: readonly number[], belongs: (index: number) => boolean, continues: (index: number) => boolean): number[] {
  let length = 0;
  return indices.map((index) => (length = !belongs(index) ? 0 : length > 0 && continues(index) ? length + 1 : 1));
}
