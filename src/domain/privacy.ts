/** How closely persons may be looked at: by name, by a number in place of the name, or only as part of their team. */
export type Privacy = 'named' | 'masked' | 'team';

const STRICTEST: readonly Privacy[] = ['team', 'masked', 'named'];

/** The stricter of what a page wishes and what a source allows; a source that says nothing withholds in its rows what it withholds. */
export function stricter(wished: Privacy, allowed: Privacy = 'named'): Privacy {
  return STRICTEST.find((privacy) => privacy === wished || privacy === allowed) ?? 'team';
}
