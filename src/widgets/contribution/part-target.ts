import type { DrillRequest } from '../../controllers/view-controller.js';
import type { Contribution, ContributionBy, ContributionPart } from '../../domain/contribution.js';
import type { Filters } from '../../domain/dimension.js';
import type { Selection } from '../../domain/selection.js';

/**
 * What lies behind one member's contribution, or behind that of a slot.
 *
 * @param isAsked - Whether it is a change that was asked about: that has a stretch of its own, whatever the board's.
 */
export function partTarget({ metric, variant, by, rangeNow }: Contribution, { id, slot }: ContributionPart, scope: Filters, isAsked: boolean): DrillRequest {
  const stretch = slot ?? (isAsked ? rangeNow : undefined);
  return {
    choice: { metric, ...(variant !== undefined && { variant }) },
    scope: by === 'slot' ? scope : { ...scope, [by]: [id] },
    range: slot ?? rangeNow,
    ...(stretch && { slot: stretch }),
    member: { by, id },
  };
}

/** Ids of the members that the board's selection, made here, names. */
export function pickedParts({ filters, interval }: Selection, by: ContributionBy, value: Contribution | undefined): readonly string[] {
  if (by !== 'slot') return filters[by] ?? [];
  return value?.account?.parts.flatMap(({ id, slot }) => (interval && slot?.start === interval.start && slot.end === interval.end ? [id] : [])) ?? [];
}
