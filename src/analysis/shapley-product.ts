/** More factors than this would take longer than anybody waits. */
const MOST = 20;

/**
 * What each factor of a product contributes to its change: its marginal change, averaged over every order in which the
 * factors may have changed. Adds up exactly.
 *
 * Source: Shapley 1953.
 *
 * @param before - Factors, such as contacts, handle time and one less self-service; in the order of `after`.
 * @returns One effect a factor, in the product's unit.
 * @throws RangeError `invalid factors: …` for lists of unequal length, more than twenty, or what is no finite number.
 */
export function shapleyProduct(before: readonly number[], after: readonly number[]): readonly number[] {
  const k = before.length;
  if (k !== after.length || k > MOST) throw new RangeError(`invalid factors: ${k} before and ${after.length} after`);
  if (![...before, ...after].every(Number.isFinite)) throw new RangeError('invalid factors: not all are finite numbers');
  const weights = weightsOf(k);
  return before.map((own, factor) => {
    const others = [...before.keys()].filter((index) => index !== factor);
    let sum = 0;
    for (let changed = 0; changed < 2 ** others.length; changed++) {
      let product = 1;
      let size = 0;
      others.forEach((index, bit) => {
        const hasChanged = (changed >> bit) & 1;
        size += hasChanged;
        product *= (hasChanged ? after[index] : before[index]) ?? 1;
      });
      sum += (weights[size] ?? 0) * product;
    }
    return sum * ((after[factor] ?? own) - own);
  });
}

/** Share of all orders in which exactly `size` given others have changed before: size! (k - size - 1)! / k!. */
function weightsOf(k: number): number[] {
  const weights: number[] = [];
  for (let size = 0; size < k; size++) weights.push(size === 0 ? 1 / k : ((weights[size - 1] ?? 0) * size) / (k - size));
  return weights;
}
