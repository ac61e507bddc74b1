import type { Ratings, StandingPoint } from '../domain/standings.js';

/** How far two raters are apart, and where halfway lies. */
export interface Consensus {
  /** Points between self and leader, straight across both scores; undefined with one rater only. */
  readonly distance: number | undefined;
  /** Halfway, whole points, as a proposal to begin talking from. */
  readonly middle: StandingPoint | undefined;
  /** Who has not rated. */
  readonly missing: 'self' | 'leader' | 'both' | undefined;
}

export function consensusOf({ self, leader }: Ratings): Consensus {
  if (!self || !leader) return { distance: undefined, middle: undefined, missing: self ? 'leader' : leader ? 'self' : 'both' };
  return {
    distance: Math.hypot(self.ability - leader.ability, self.willingness - leader.willingness),
    middle: { ability: Math.round((self.ability + leader.ability) / 2), willingness: Math.round((self.willingness + leader.willingness) / 2) },
    missing: undefined,
  };
}
