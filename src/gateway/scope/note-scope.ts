import { AdapterError } from '../../domain/adapter.js';
import type { AlertDeed, StoredNotes } from '../../domain/alert-book.js';
import { isWithin, type Scope } from './scope.js';

const GROUP = 'skillGroup=';

/** Alerts of a skill group name it in their key; one of the whole centre, or of a channel, is about more than some groups. */
function isKeyWithin(scope: Scope, key: string): boolean {
  if (scope.skillGroups === undefined) return true;
  const part = key.slice(key.indexOf('|') + 1);
  return part.startsWith(GROUP) && isWithin(scope, part.slice(GROUP.length));
}

/** What somebody of a scope may read: the alerts of his groups, and which rules are muted. */
export function notesWithin(notes: StoredNotes, scope: Scope): StoredNotes {
  return { ...notes, alerts: Object.fromEntries(Object.entries(notes.alerts).filter(([key]) => isKeyWithin(scope, key))) };
}

/** The deed as somebody of a scope may do it, in his name. @throws AdapterError `forbidden`: a rule is everybody's, so whoever sees a part mutes none. */
export function deedWithin(deed: AlertDeed, scope: Scope, by: string): AlertDeed {
  if ('key' in deed ? !isKeyWithin(scope, deed.key) : scope.skillGroups !== undefined) throw new AdapterError('forbidden', 'the alert is about more than your skill groups');
  return 'by' in deed && by !== '' ? { ...deed, by } : deed;
}
