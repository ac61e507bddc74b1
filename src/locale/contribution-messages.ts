import type { ContributionRefusal } from '../domain/contribution.js';

/** Texts of a contribution view. The words are "contribution / 贡献", never "cause / 原因". */
export interface ContributionMessages {
  readonly title: (metric: string) => string;
  /** By what a change can be split. */
  readonly splitBy: string;
  readonly slot: string;
  /** The two stretches, before and now. */
  readonly stretches: (now: string, before: string) => string;
  readonly before: string;
  readonly now: string;
  readonly columns: Readonly<Record<'contribution' | 'rate' | 'mix' | 'change' | 'value' | 'share', string>>;
  /** What the two lanes of a bar are. */
  readonly rateLane: string;
  readonly mixLane: string;
  readonly isNew: string;
  readonly isGone: string;
  readonly others: (count: string) => string;
  readonly more: (count: string) => string;
  readonly fewer: string;
  readonly table: string;
  readonly waterfall: string;
  readonly select: (name: string) => string;
  readonly drill: (name: string) => string;
  /** Of a change somebody asked about, until it is let go. */
  readonly asked: string;
  readonly letGo: string;
  readonly refused: string;
  readonly refusals: Readonly<Record<ContributionRefusal, string>>;
  readonly refusalHint: string;
  readonly sentence: (facts: ContributionFacts) => string;
}

/** A name and what it contributes, as text. */
export interface Contributor {
  readonly name: string;
  readonly amount: string;
}

/** What the sentence can say; every value is text already. */
export interface ContributionFacts {
  readonly metric: string;
  /** Such as 技能组. */
  readonly by: string;
  readonly change: 'rise' | 'fall' | 'level';
  /** Of the change, without sign. */
  readonly size: string;
  readonly before: string;
  readonly now: string;
  /** Whether amounts are shares of the change; signed amounts in the metric's unit where parts work against each other. */
  readonly isShares: boolean;
  /** From the members' own values. */
  readonly rate?: { readonly verdict: 'better' | 'worse' | 'neutral'; readonly amount: string; readonly leaders: readonly Contributor[] };
  /** From the members' shares, and towards whom they shifted. */
  readonly mix?: { readonly amount: string; readonly towards?: string };
  /** Of a sum, which has no mix: its heaviest members. */
  readonly leaders?: readonly Contributor[];
  readonly isChance: boolean;
}
