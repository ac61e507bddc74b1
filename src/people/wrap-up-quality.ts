/** When wrap-up earns all points and none, in seconds, and the quality below which neither counts in full. */
export interface WrapUpRule {
  readonly targetSeconds: number;
  readonly limitSeconds: number;
  readonly gate: number;
}

/**
 * Points of wrap-up linked to quality: 100 up to the target, 0 from the limit on, straight between; below the quality gate
 * scaled by quality / gate. So speed never pays without quality, and stretching never pays at all.
 *
 * @throws RangeError `invalid limit: …` unless the limit lies above the target.
 */
export function wrapUpQuality(seconds: number, quality: number, { targetSeconds, limitSeconds, gate }: WrapUpRule): { readonly score: number; readonly linked: number } {
  if (!(limitSeconds > targetSeconds)) throw new RangeError(`invalid limit: ${limitSeconds}`);
  const score = 100 * Math.min(1, Math.max(0, (limitSeconds - seconds) / (limitSeconds - targetSeconds)));
  return { score, linked: quality < gate ? (score * quality) / gate : score };
}
