/** Order by code unit: the same on every machine and in every language, unlike a collation. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
