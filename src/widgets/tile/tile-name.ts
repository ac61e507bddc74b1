import type { SourceDescription } from '../../domain/adapter.js';
import type { DimensionId } from '../../domain/dimension.js';

/** Names of the members that a tile is pinned to, as the source gives them; an id where it gives none. */
export function pinnedName(source: SourceDescription | undefined, skillGroup: string | undefined, channel: string | undefined): string {
  const nameOf = (dimension: DimensionId, id: string | undefined) =>
    id && (source?.dimensions.find((known) => known.id === dimension)?.members.find((member) => member.id === id)?.label ?? id);
  return [nameOf('skillGroup', skillGroup), nameOf('channel', channel)].filter(Boolean).join(' · ');
}
