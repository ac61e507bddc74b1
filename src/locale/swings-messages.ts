/** Texts of swings: a ratio that moved further than chance alone would move it. Every value is text already. */
export interface SwingsMessages {
  readonly title: string;
  /** What a rule without a name of its own is called: `满意度波动超过 5 个百分点`. @param points - With its unit. */
  readonly ruleName: (metric: string, points: string) => string;
  /** @param points - Signed, with its unit: `−8.7 个百分点`. */
  readonly moved: (points: string) => string;
  /** @param share - Signed, with its unit: `−10.0 %`. */
  readonly relative: (share: string) => string;
  /** Both in one line for a tile. */
  readonly brief: (points: string, relative: string) => string;
  /** A difference or a threshold in points. */
  readonly points: (digits: string) => string;
  readonly sample: (before: string, now: string) => string;
  /** How likely chance alone is to do it. @param p - Such as `0.012`; `isLess` where it is less than that. */
  readonly chance: (p: string, isLess: boolean) => string;
  readonly explain: string;
  /** Name of the button for screen readers. */
  readonly explainOf: (metric: string) => string;
}
