import type { SourceDescription } from '../../domain/adapter.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { View } from '../../domain/view.js';

/** One member that narrows the view, and whether it was chosen here or picked in another widget. */
export interface Chip {
  readonly origin: 'filters' | 'selection';
  readonly dimension: DimensionId;
  readonly dimensionLabel: string;
  readonly id: string;
  readonly label: string;
}

/** Everything that narrows the view, filters first; ids without a member are shown as they are. */
export function chipsOf(view: View, source: SourceDescription | undefined, names: Readonly<Record<string, string>>): Chip[] {
  return (['filters', 'selection'] as const).flatMap((origin) =>
    Object.entries(view[origin]).flatMap(([dimension, ids = []]) => {
      const members = source?.dimensions.find(({ id }) => id === dimension)?.members ?? [];
      return ids.map((id) => ({ origin, dimension, dimensionLabel: names[dimension] ?? dimension, id, label: members.find((member) => member.id === id)?.label ?? id }));
    }),
  );
}

/** With the member if it was without, and the other way round; a dimension of which nothing is left does not narrow. */
export function toggled(filters: Filters, dimension: DimensionId, id: string): Filters {
  const chosen = filters[dimension] ?? [];
  return replaced(filters, dimension, chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
}

/** What to ask of the board so that the chip goes. */
export function withoutChip(view: View, { origin, dimension, id }: Chip): Partial<View> {
  const rest = (view[origin][dimension] ?? []).filter((other) => other !== id);
  return { [origin]: replaced(view[origin], dimension, rest) };
}

function replaced(filters: Filters, dimension: DimensionId, ids: readonly string[]): Filters {
  const others = Object.entries(filters).filter(([key]) => key !== dimension);
  return Object.fromEntries(ids.length > 0 ? [...others, [dimension, ids]] : others);
}
