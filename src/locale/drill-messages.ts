/** Texts of the way down from a number to single contacts. */
export interface DrillMessages {
  readonly title: string;
  /** While nobody looks under a number: how to. */
  readonly hint: string;
  readonly close: string;
  /** Name of the breadcrumb. */
  readonly path: string;
  /** Its first step. */
  readonly all: string;
  readonly allGroups: string;
  readonly allSlots: string;
  readonly contacts: string;
  readonly instructions: string;
  readonly group: string;
  readonly slot: string;
  readonly effect: string;
  readonly volume: string;
  /** Gap that the contributions add up to; `against` such as `上周同期`. */
  readonly gaps: {
    readonly change: (against: string) => string;
    readonly target: (target: string) => string;
    readonly average: string;
    readonly none: string;
  };
  readonly others: (count: string) => string;
  readonly more: (count: string) => string;
  readonly sort: string;
  readonly byTime: string;
  readonly byEffect: string;
  /** A member without a name. */
  readonly unnamed: string;
  readonly count: (count: string) => string;
  readonly noContacts: string;
  readonly noRows: string;
  readonly unlisted: string;
  readonly columns: Readonly<Record<'id' | 'offeredAt' | 'skillGroup' | 'channel' | 'outcome' | 'waitSeconds' | 'talkSeconds' | 'agent', string>>;
  readonly summary: (facts: DrillFacts) => string;
}

/** What the sentence above a level says. */
export interface DrillFacts {
  /** Group, slot, or both; empty for all together. */
  readonly subject: string;
  readonly metric: string;
  readonly value: string;
  readonly volume: string;
  /** How it stands to its target, and since when it has missed it without a break, where that is known. */
  readonly goal?: { readonly target: string; readonly by: string; readonly isUp: boolean; readonly since: string | undefined } | undefined;
  /** How it moved. */
  readonly change?: { readonly from: string; readonly by: string; readonly isUp: boolean } | undefined;
  /** The largest contribution, to what, and its share of that where the two point the same way. */
  readonly first?: { readonly label: string; readonly effect: string; readonly share: string | undefined; readonly of: 'change' | 'goal' } | undefined;
}
