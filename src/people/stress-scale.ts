/**
 * A questionnaire of items that are added up, with bands as configuration: no item text and no wording of bands is shipped,
 * they belong to their authors. Health data of staff: an individual result is for the person alone.
 */
export interface ScaleRule {
  /** Ends are inclusive, whole points. */
  readonly bands: readonly { readonly min: number; readonly max: number }[];
  readonly moderateMin: number;
  readonly moderateMax: number;
  /** Items that may be left out; the total is then made up in proportion. */
  readonly maxMissing: number;
}

export interface ScaleResult {
  /** Points, in proportion where items were left out; undefined with too many left out. */
  readonly total: number | undefined;
  readonly answered: number;
  /** Index of the band that the rounded total lies in. */
  readonly band: number | undefined;
  readonly isModerate: boolean | undefined;
}

/** @throws RangeError `invalid item: …` for an answer below 0 or no number. */
export function scaleResult(items: readonly (number | undefined)[], { bands, moderateMin, moderateMax, maxMissing }: ScaleRule): ScaleResult {
  const given = items.filter((item) => item !== undefined);
  for (const item of given) if (!(item >= 0)) throw new RangeError(`invalid item: ${item}`);
  const answered = given.length;
  if (answered === 0 || items.length - answered > maxMissing) return { total: undefined, answered, band: undefined, isModerate: undefined };
  const total = (given.reduce((sum, item) => sum + item, 0) * items.length) / answered;
  const points = Math.floor(total + 0.5);
  const band = bands.findIndex(({ min, max }) => points >= min && points <= max);
  return { total, answered, band: band < 0 ? undefined : band, isModerate: total >= moderateMin && total <= moderateMax };
}
