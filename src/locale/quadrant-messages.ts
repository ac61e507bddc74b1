/** Texts of the ability-willingness matrix. */
export interface QuadrantMessages {
  readonly title: string;
  /** What the drawing is, for screen readers. */
  readonly plot: string;
  readonly instructions: string;
  readonly ability: string;
  readonly willingness: string;
  /** An axis with the source of its scores. */
  readonly axis: (name: string, source: string) => string;
  /** Names of the quadrants, in words. */
  readonly quadrants: Readonly<Record<'R1' | 'R2' | 'R3' | 'R4', string>>;
  /** Styles of coaching, a talking aid. */
  readonly coaching: Readonly<Record<'R1' | 'R2' | 'R3' | 'R4', string>>;
  readonly people: (count: string) => string;
  readonly fewer: (least: string) => string;
  /** Before a quadrant's name, for screen readers: what its corner does. */
  readonly pick: string;
  readonly cutAbility: string;
  readonly cutWillingness: string;
  readonly cutHint: (points: string) => string;
  readonly box: string;
  readonly lasso: string;
  /** How many are inside of what is drawn by keys, and how to pick them. */
  readonly inside: (count: string) => string;
  readonly clear: string;
  readonly picked: (count: string) => string;
  readonly reading: (name: string, ability: string, willingness: string, quadrant: string) => string;
  readonly tied: (count: string) => string;
  readonly error: (points: string) => string;
  readonly summary: (people: string, counts: string) => string;
  readonly unmeasured: (count: string) => string;
  readonly beyond: (count: string) => string;
  readonly doubled: (count: string) => string;
  /** Those whose scores stand on too few observations. */
  readonly thin: (count: string) => string;
  readonly some: (count: string, total: string) => string;
  readonly noSource: string;
  readonly noSourceHint: string;
  readonly teamOnly: string;
  readonly emptyHint: string;
  readonly showTable: string;
  readonly showPlot: string;
  readonly columns: { readonly person: string; readonly quadrant: string; readonly coaching: string };
  readonly moreRows: (count: string) => string;
  readonly agreement: AgreementMessages;
  readonly aid: string;
}

/** Texts of two people who talk about one point. */
export interface AgreementMessages {
  readonly title: (name: string) => string;
  readonly self: string;
  readonly leader: string;
  readonly agreed: string;
  readonly point: (ability: string, willingness: string) => string;
  readonly distance: (points: string) => string;
  readonly missing: Readonly<Record<'self' | 'leader' | 'both', string>>;
  readonly propose: string;
  readonly confirm: string;
  readonly withdraw: string;
  readonly hint: string;
  readonly confirmed: (name: string, point: string) => string;
  readonly unsaved: string;
  readonly path: (periods: string) => string;
}
