import type { Privacy } from '../../domain/privacy.js';

/** How much of a source somebody may see. Everything when both are absent. */
export interface Scope {
  /** Ids of skill groups: no others exist for him. */
  readonly skillGroups?: readonly string[];
  /** How closely he may look at persons; never closer than the source allows. */
  readonly people?: Privacy;
}

/** Equal for equal scopes, whatever the order of their groups; empty for everything. */
export function scopeKey({ skillGroups, people = 'named' }: Scope): string {
  return skillGroups === undefined && people === 'named' ? '' : JSON.stringify([people, skillGroups && [...new Set(skillGroups)].sort()]);
}

export function isWithin({ skillGroups }: Scope, skillGroup: string): boolean {
  return skillGroups === undefined || skillGroups.includes(skillGroup);
}
