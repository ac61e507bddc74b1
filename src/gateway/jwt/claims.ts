import { AdapterError } from '../../domain/adapter.js';
import type { Privacy } from '../../domain/privacy.js';
import type { Scope } from '../scope/scope.js';
import type { Claims } from './jose.js';

/** Under which names a token says what. A name is a claim's own, such as `https://acme.example/groups`, or a path such as `realm_access.roles`. */
export interface ClaimNames {
  /** Who it is, for audit logs; `name` when absent, and `sub` for a token without. */
  readonly name?: string;
  /** Ids of the skill groups that he may see, a list or one; `*` among them is all. `skill_groups` when absent. */
  readonly skillGroups?: string;
  /** His role or roles, read by `peopleOf`; `people` when absent. */
  readonly people?: string;
}

export type PeopleOf = Readonly<Record<string, Privacy>>;

const ALL = '*';
const WORDS: PeopleOf = { named: 'named', masked: 'masked', team: 'team' };
const WIDEST: readonly Privacy[] = ['named', 'masked', 'team'];

/**
 * What the claims of a verified token let somebody see.
 *
 * Whose token names no role that is known sees teams only.
 *
 * @throws AdapterError `forbidden` where the token names no skill groups: that somebody forgot a claim opens nothing.
 */
export function scopeOf(claims: Claims, names: ClaimNames, peopleOf: PeopleOf = WORDS): Scope {
  const claim = names.skillGroups ?? 'skill_groups';
  const skillGroups = textsOf(valueAt(claims, claim));
  if (!skillGroups) throw new AdapterError('forbidden', `the token names no skill groups in ${claim}`);
  const roles = textsOf(valueAt(claims, names.people ?? 'people')) ?? [];
  const allowed = roles.flatMap((role) => (Object.hasOwn(peopleOf, role) ? [peopleOf[role]] : []));
  return { people: WIDEST.find((privacy) => allowed.includes(privacy)) ?? 'team', ...(!skillGroups.includes(ALL) && { skillGroups }) };
}

/** @throws AdapterError `unauthorised` for a token of nobody. */
export function nameOf(claims: Claims, { name = 'name' }: ClaimNames): string {
  const [told] = [valueAt(claims, name), claims.sub].filter((value) => typeof value === 'string' && value !== '');
  if (typeof told !== 'string') throw new AdapterError('unauthorised', 'the token does not say whose it is');
  return told;
}

function valueAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const part of name.split('.')) value = typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Claims)[part] : undefined;
  return value;
}

function textsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}
