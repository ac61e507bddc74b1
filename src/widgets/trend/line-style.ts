import type { TrendLine } from '../../geometry/trend-layout.js';

/** Names of colours, as the element's styles define them. */
export type Ink = 'series-1' | 'series-2' | 'series-3' | 'series-4' | 'series-5' | 'series-6' | 'accent' | 'muted';

/** How one line is told apart: colour, and dash or weight for eyes that see no colours. */
export interface LineStyle {
  readonly ink: Ink;
  /** CSS px. */
  readonly weight: number;
  readonly dash: readonly number[];
}

const CHANNELS: readonly LineStyle[] = [
  { ink: 'series-1', weight: 2, dash: [] },
  { ink: 'series-2', weight: 2, dash: [7, 3] },
  { ink: 'series-3', weight: 2, dash: [2, 2.5] },
  { ink: 'series-4', weight: 2, dash: [10, 3, 2, 3] },
  { ink: 'series-5', weight: 2, dash: [14, 4] },
  { ink: 'series-6', weight: 2, dash: [6, 2, 2, 2, 2, 2] },
];

/** Colours that an eye still tells apart. */
export const MOST_COLOURS = CHANNELS.length;

/** Px a slot below which a dash would be read as data. */
const DENSE = 4;

/**
 * Styles in the order of `lines`. Up to six lines have a colour each; of more, all are grey but the emphasised ones.
 * With some emphasised, the others step back.
 *
 * @param emphasised - Ids; those beyond six stay grey.
 * @param slotWidth - Px a slot; where slots are narrow, lines are solid.
 * @param scale - Of the whole element: on a wall, lines grow with the text.
 */
export function lineStyles(lines: readonly Pick<TrendLine, 'id'>[], emphasised: readonly string[], slotWidth: number, scale = 1): LineStyle[] {
  const isCrowded = lines.length > MOST_COLOURS;
  const chosen = lines.filter(({ id }) => emphasised.includes(id)).slice(0, MOST_COLOURS);
  const styleOf = ({ id }: Pick<TrendLine, 'id'>, index: number): LineStyle => {
    const place = chosen.findIndex((line) => line.id === id);
    const muted: LineStyle = { ink: 'muted', weight: 1, dash: [] };
    if (isCrowded && chosen.length === 1) return place < 0 ? muted : { ink: 'accent', weight: 2.5, dash: [] };
    if (isCrowded) return CHANNELS[place] ?? muted;
    const own = CHANNELS[index] ?? muted;
    if (chosen.length === 0) return own;
    return place < 0 ? muted : { ...own, weight: own.weight + 0.75 };
  };
  return lines.map((line, index) => {
    const { ink, weight, dash } = styleOf(line, index);
    const isDense = slotWidth < DENSE;
    return { ink, weight: scale * (isDense ? Math.min(weight, 1.5) : weight), dash: isDense ? [] : dash.map((length) => scale * length) };
  });
}
