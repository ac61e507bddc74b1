/** The slow twin of the radix sort: a comparator on an index, which is stable by the language's definition. */
export function slowOrder(keys: Float64Array, descending = false, rows: readonly number[] = [...keys.keys()]): number[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [keys[a] as number, keys[b] as number];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    const sign = left < right ? -1 : left > right ? 1 : 0;
    return descending ? -sign : sign;
  });
}
