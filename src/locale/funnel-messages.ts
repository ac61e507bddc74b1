/** Texts of a team's funnel plot. */
export interface FunnelMessages {
  readonly title: string;
  readonly instructions: string;
  readonly volume: string;
  readonly rate: string;
  readonly people: (count: string) => string;
  readonly target: (rate: string) => string;
  readonly inner: string;
  readonly outer: string;
  /** Shapes beyond the inner, and beyond the outer limits. */
  readonly unusual: string;
  readonly beyond: string;
  readonly places: Readonly<Record<'within' | 'unusual-low' | 'unusual-high' | 'beyond-low' | 'beyond-high', string>>;
  /** Person, rate, volume, place. */
  readonly reading: (name: string, rate: string, volume: string, place: string) => string;
  readonly signals: (low: string, high: string) => string;
  readonly noSignals: string;
  readonly more: (count: string) => string;
  readonly noRanking: string;
  readonly thin: (count: string, least: string) => string;
  readonly unmeasured: (count: string) => string;
  readonly doubled: (count: string) => string;
  readonly problems: Readonly<Record<'no-target' | 'nobody', string>>;
  readonly hint: string;
  readonly columns: { readonly person: string; readonly limits: string; readonly place: string };
  readonly showTable: string;
  readonly showPlot: string;
}
