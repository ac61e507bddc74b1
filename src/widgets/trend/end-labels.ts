import { stackLabels } from '../../geometry/stack-labels.js';
import { heightAt } from '../../geometry/trace.js';
import type { TrendLayout } from '../../geometry/trend-layout.js';

/** A line's name at its end. */
export interface EndLabel {
  readonly line: number;
  readonly text: string;
  /** Centre of the text, and the line's last point it belongs to; px in the plot. */
  readonly y: number;
  readonly lineY: number;
}

/** Names beside the last points of their lines, moved apart where they would overlap; a line without points has none. */
export function endLabels({ lines, height }: TrendLayout, texts: readonly (string | undefined)[], lineHeight: number): EndLabel[] {
  const ends = lines.flatMap(({ trace }, index) => {
    const text = texts[index];
    const last = trace.runs.at(-1);
    return text === undefined || !last ? [] : [{ line: index, text, lineY: heightAt(trace, last.to - 1) }];
  });
  const centres = stackLabels(ends.map(({ lineY }) => lineY), lineHeight, [-lineHeight / 2, height + lineHeight / 2]);
  return ends.map((end, index) => ({ ...end, y: centres[index] ?? end.lineY }));
}
