import type { Alert, AlertBook } from '../../domain/alert-book.js';
import type { EpochMs } from '../../domain/time.js';
import { isSilent } from './alert-groups.js';

/** What has happened between two books, worth saying aloud. */
export interface AlertNews {
  /** Began to fire, or may speak again while it fires. */
  readonly fired: readonly Alert[];
  readonly relapsed: readonly Alert[];
  readonly recovering: readonly Alert[];
  readonly resolved: readonly Alert[];
  /** Fired before anybody looked. */
  readonly already: readonly Alert[];
}

/** What was known of a book when it was last looked at. */
export interface SeenBook {
  /** The source's clock when the first book came. */
  readonly openedAt: EpochMs;
  readonly alerts: ReadonlyMap<string, { readonly state: Alert['state']; readonly firedAt: EpochMs | undefined; readonly isSilent: boolean }>;
}

/**
 * What a book says that the one before did not. The same book again says nothing, nor does a refresh in which no
 * alert has moved; alerts that must not speak up never do.
 *
 * An alert that may become one is not said aloud: at every interval some do, and most come to nothing.
 *
 * @param before - Absent for the first book: what fires in it did so before anybody looked.
 */
export function newsOf(before: SeenBook | undefined, { alerts, asOf }: AlertBook): AlertNews {
  const news = { fired: [] as Alert[], relapsed: [] as Alert[], recovering: [] as Alert[], resolved: [] as Alert[], already: [] as Alert[] };
  for (const alert of alerts) {
    const kind = isSilent(alert, asOf) ? undefined : kindOf(before, alert);
    if (kind) news[kind].push(alert);
  }
  return news;
}

/** What to remember of a book. Alerts that are not in it any more are remembered, in case they come back. */
export function seen(before: SeenBook | undefined, { alerts, asOf }: AlertBook): SeenBook {
  const known = new Map(before?.alerts);
  for (const alert of alerts) known.set(alert.key, { state: alert.state, firedAt: alert.firedAt, isSilent: isSilent(alert, asOf) });
  return { openedAt: before?.openedAt ?? asOf, alerts: known };
}

function kindOf(before: SeenBook | undefined, { key, state, firedAt, notes }: Alert): keyof AlertNews | undefined {
  const was = before?.alerts.get(key);
  if (state === 'firing') {
    // What somebody has in hand needs no summary and no reminder.
    if (!before) return notes.acknowledged ? undefined : 'already';
    if (!was) return firedAt !== undefined && firedAt > before.openedAt ? 'fired' : undefined;
    if (was.firedAt !== firedAt || was.isSilent) return notes.acknowledged ? undefined : 'fired';
    return was.state === 'recovering' ? 'relapsed' : undefined;
  }
  if (!was || was.isSilent || (was.state !== 'firing' && was.state !== 'recovering')) return undefined;
  if (state === 'ok') return 'resolved';
  return state === 'recovering' && was.state === 'firing' ? 'recovering' : undefined;
}
