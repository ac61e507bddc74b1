/** Texts of the skill radar. */
export interface RadarMessages {
  readonly title: string;
  readonly plot: string;
  readonly target: string;
  readonly role: (name: string) => string;
  readonly team: (name: string, n: string) => string;
  readonly teamNoName: (n: string) => string;
  readonly hiddenTeam: (n: string, least: string) => string;
  readonly noTeam: string;
  readonly worst: (axis: string, gap: string) => string;
  readonly noGap: string;
  readonly shortfall: (points: string) => string;
  readonly gap: (points: string) => string;
  readonly met: string;
  readonly missing: string;
  readonly beyond: string;
  /** A value that stands on too few observations. */
  readonly thin: (n: string) => string;
  /** The funnel: where chance alone leaves somebody who is on target. */
  readonly chance: string;
  /** A gap that lies within the 99.8 % funnel. */
  readonly withinChance: string;
  readonly problems: Readonly<Record<'no-numbers' | 'floor-is-best' | 'target-outside', string>>;
  readonly tooFew: (count: string) => string;
  readonly tooMany: (count: string) => string;
  readonly tooNarrow: string;
  readonly doubled: (axes: string) => string;
  readonly columns: { readonly axis: string; readonly value: string; readonly score: string; readonly target: string; readonly gap: string; readonly team: string; readonly sample: string };
  readonly showTable: string;
  readonly showPlot: string;
  readonly compareBefore: string;
  readonly pickSomebody: string;
  readonly pickHint: string;
  readonly pickedMany: (count: string) => string;
  readonly summary: (name: string, sentence: string) => string;
  readonly gaps: string;
  readonly noRanking: string;
}
