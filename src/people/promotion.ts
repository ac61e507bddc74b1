/** Whether the latest `consecutive` calendar years follow on each other and each has at least `min` points ("85分以上" includes 85). */
export function isPromotable(years: readonly { readonly year: number; readonly score: number }[], min: number, consecutive: number): boolean {
  const latest = [...years].sort((a, b) => b.year - a.year).slice(0, consecutive);
  const newest = latest[0]?.year ?? 0;
  return latest.length === consecutive && latest.every(({ year, score }, index) => year === newest - index && score >= min);
}
