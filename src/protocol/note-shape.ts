import type { AlertDeed, AlertNotes, StoredNotes } from '../domain/alert-book.js';
import { choice, closed, name, number, open, optional, record, tagged, text, type Shape } from './shape.js';

type Of<D extends AlertDeed['deed']> = Extract<AlertDeed, { readonly deed: D }>;

/** As `AlertDeed`. */
export const deedShape: Shape = tagged('deed', {
  acknowledge: closed<Of<'acknowledge'>>({ deed: choice('acknowledge'), key: name, by: text, note: optional(text) }),
  snooze: closed<Of<'snooze'>>({ deed: choice('snooze'), key: name, until: number }),
  assign: closed<Of<'assign'>>({ deed: choice('assign'), key: name, to: optional(text) }),
  mute: closed<Of<'mute'>>({ deed: choice('mute'), rule: name, by: text }),
  unmute: closed<Of<'unmute'>>({ deed: choice('unmute'), rule: name }),
});

/** As `StoredNotes`. */
export const notesShape: Shape = open<StoredNotes>({
  alerts: record(open<Omit<AlertNotes, 'muted'>>({
    acknowledged: optional(open<NonNullable<AlertNotes['acknowledged']>>({ at: number, by: text, note: optional(text) })),
    snoozedUntil: optional(number),
    assignee: optional(text),
  })),
  muted: record(open<NonNullable<AlertNotes['muted']>>({ at: number, by: text })),
});
