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
