/** Neighbouring indices `[from, to)` that one line may join. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Stretches of values without a gap between them, in order. Nothing to measure is a gap and never bridged; a lone value is a run of one. */
export function runsOf(length: number, isDefined: (index: number) => boolean): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let index = 0; index <= length; index++) {
    const defined = index < length && isDefined(index);
    if (defined && from < 0) from = index;
    if (!defined && from >= 0) {
      runs.push({ from, to: index });
      from = -1;
    }
  }
  return runs;
}

/** The same for a column of numbers within `[from, to)`, where NaN is a gap: quick enough for a million of them. */
export function runsOfNumbers(values: ArrayLike<number>, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let begun = -1;
  for (let index = from; index < to; index++) {
    const value = values[index] ?? NaN;
    // Only NaN differs from itself, and nothing is quicker to ask.
    if ((value === value) === begun >= 0) continue;
    if (begun < 0) begun = index;
    else {
      runs.push({ from: begun, to: index });
      begun = -1;
    }
  }
  if (begun >= 0) runs.push({ from: begun, to });
  return runs;
}
