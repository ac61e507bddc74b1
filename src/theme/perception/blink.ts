/** How something blinks. */
export interface Blink {
  /** Flashes a second. */
  readonly hz: number;
  /** Share of each period in which it is lit, 0..1. */
  readonly duty: number;
  readonly totalSec: number;
  /** Share of the central ten degrees of view that it covers, 0..1. */
  readonly areaFraction: number;
}

export interface BlinkVerdict {
  readonly flashesPerSecond: number;
  /** At most three flashes in any second; the exemption for small areas is not used. */
  readonly wcag231Pass: boolean;
  /** Lasts more than 5 s, so that it must be possible to stop it. */
  readonly wcag222NeedsPause: boolean;
  /** At most 1 Hz, lit half of the time at most, for 4.5 s at most, on less than a quarter of the field. */
  readonly recommended: boolean;
}

/** Judges a blink by WCAG 2.2 (2.3.1, 2.2.2) and by this house's stricter rule. */
export function blinkCheck({ hz, duty, totalSec, areaFraction }: Blink): BlinkVerdict {
  return {
    flashesPerSecond: hz,
    wcag231Pass: hz <= 3,
    wcag222NeedsPause: totalSec > 5,
    recommended: hz <= 1 && duty <= 0.5 && totalSec <= 4.5 && areaFraction < 0.25,
  };
}
