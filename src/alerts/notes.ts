import type { AlertDeed, AlertNotes, StoredNotes } from '../domain/alert-book.js';
import type { EpochMs } from '../domain/time.js';

export const NO_NOTES: StoredNotes = { alerts: {}, muted: {} };

/** The notes after a deed. @param at - When it was done, on the source's clock. */
export function noted(notes: StoredNotes, deed: AlertDeed, at: EpochMs): StoredNotes {
  switch (deed.deed) {
    case 'acknowledge':
      return withAlert(notes, deed.key, { acknowledged: { at, by: deed.by, ...(deed.note !== undefined && { note: deed.note }) } });
    case 'snooze':
      return withAlert(notes, deed.key, { snoozedUntil: deed.until });
    case 'assign': {
      const { assignee, ...rest } = notes.alerts[deed.key] ?? {};
      void assignee;
      return { ...notes, alerts: { ...notes.alerts, [deed.key]: deed.to === undefined ? rest : { ...rest, assignee: deed.to } } };
    }
    case 'mute':
      return { ...notes, muted: { ...notes.muted, [deed.rule]: { at, by: deed.by } } };
    case 'unmute': {
      const { [deed.rule]: lifted, ...muted } = notes.muted;
      void lifted;
      return { ...notes, muted };
    }
  }
}

function withAlert(notes: StoredNotes, key: string, news: Omit<AlertNotes, 'muted'>): StoredNotes {
  return { ...notes, alerts: { ...notes.alerts, [key]: { ...notes.alerts[key], ...news } } };
}
