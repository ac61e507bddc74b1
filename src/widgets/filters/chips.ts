import type { SourceDescription } from '../../domain/adapter.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';

/** One member that narrows the view. */
export interface Chip {
  readonly dimension: DimensionId;
  readonly dimensionLabel: string;
  readonly id: string;
  readonly label: string;
}

/** Everything that narrows the view; ids without a member are shown as they are. */
export function chipsOf(filters: Filters, source: SourceDescription | undefined, names: Readonly<Record<string, string>>): Chip[] {
  return Object.entries(filters).flatMap(([dimension, ids = []]) => {
    const members = source?.dimensions.find(({ id }) => id === dimension)?.members ?? [];
    return ids.map((id) => ({ dimension, dimensionLabel: names[dimension] ?? dimension, id, label: members.find((member) => member.id === id)?.label ?? id }));
  });
}

/** With the member if it was without, and the other way round; a dimension of which nothing is left does not narrow. */
export function toggled(filters: Filters, dimension: DimensionId, id: string): Filters {
  const chosen = filters[dimension] ?? [];
  return replaced(filters, dimension, chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
}

/** The filters without what the chip stands for. */
export function withoutChip(filters: Filters, { dimension, id }: Chip): Filters {
  return replaced(filters, dimension, (filters[dimension] ?? []).filter((other) => other !== id));
}

function replaced(filters: Filters, dimension: DimensionId, ids: readonly string[]): Filters {
  const others = Object.entries(filters).filter(([key]) => key !== dimension);
  return Object.fromEntries(ids.length > 0 ? [...others, [dimension, ids]] : others);
}
