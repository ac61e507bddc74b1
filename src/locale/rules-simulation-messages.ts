/** Texts of a rule played over history. */
export interface RuleSimulationMessages {
  readonly title: string;
  /** Over which history, and at which slots. */
  readonly over: (span: string, step: string, scopes: string) => string;
  readonly count: string;
  readonly total: string;
  readonly longest: string;
  readonly times: (count: string) => string;
  readonly never: string;
  /** The count in a few words, beside that of the saved rule. */
  readonly brief: (count: string, saved: string | undefined) => string;
  readonly savedValue: (value: string) => string;
  readonly comparison: (facts: ComparisonFacts) => string;
  readonly same: string;
  readonly needsMending: string;
  readonly loading: string;
  readonly failed: string;
  readonly none: string;
  readonly noneHint: string;
  readonly otherStep: string;
  readonly draft: string;
  readonly saved: string;
  readonly strips: string;
  /** What is said of one strip: the scope, and how often by each version; `saved` is absent where there is only one. */
  readonly strip: (scope: string, draft: string, saved: string | undefined) => string;
  readonly others: (count: string) => string;
  readonly table: (count: string) => string;
  readonly columns: Readonly<Record<'scope' | 'since' | 'firedAt' | 'resolvedAt' | 'duration' | 'worst' | 'version', string>>;
  readonly versions: Readonly<Record<'both' | 'draft' | 'saved', string>>;
  readonly stillFiring: string;
  readonly moreRows: (count: string) => string;
}

/** The draft against the saved rule; each a number and its text. */
export interface ComparisonFacts {
  /** How many firings fewer than before; negative where there are more. */
  readonly fewer: number;
  readonly missed: number;
  readonly added: number;
}
