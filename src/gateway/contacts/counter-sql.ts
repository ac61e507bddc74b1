import type { CounterId } from '../../domain/counter.js';
import type { ContactField, ContactTable } from './contact-table.js';
import { digits, type Dialect } from './dialect.js';

export interface Thresholds {
  readonly serviceThresholdSeconds: number;
  readonly shortAbandonSeconds: number;
}

/** Counters that contacts give, in the order in which a source tells of them. */
export const CONTACT_COUNTERS = ['offered', 'answered', 'answeredWithin', 'abandoned', 'abandonedShort', 'abandonedWithin', 'flowOut', 'waitAnswered', 'waitAbandoned', 'waitMax', 'handled', 'talk', 'hold', 'wrapUp'] as const satisfies readonly CounterId[];
export type ContactCounter = (typeof CONTACT_COUNTERS)[number];

/** Counters that there are only where some contact has their field. */
export const OPTIONAL = { talk: 'talkSeconds', hold: 'holdSeconds', wrapUp: 'wrapUpSeconds' } as const satisfies Partial<Record<ContactCounter, ContactField>>;

/** Each counter from its definition, over rows of contacts. */
export function counterSql(id: ContactCounter, dialect: Dialect, { columns }: Pick<ContactTable, 'columns'>, { serviceThresholdSeconds, shortAbandonSeconds }: Thresholds): string {
  const { waitSeconds: wait, outcome, talkSeconds, holdSeconds, wrapUpSeconds } = columns;
  const [answered, abandoned] = ['answered', 'abandoned'].map((word) => `${outcome} = '${word}'`) as [string, string];
  const within = `${wait} <= ${digits(serviceThresholdSeconds)}`;
  switch (id) {
    case 'offered':
      return 'count(*)';
    case 'answered':
    case 'handled':
      return dialect.countIf(answered);
    case 'answeredWithin':
      return dialect.countIf(`${answered} AND ${within}`);
    case 'abandoned':
      return dialect.countIf(abandoned);
    case 'abandonedShort':
      return dialect.countIf(`${abandoned} AND ${wait} <= ${digits(shortAbandonSeconds)}`);
    case 'abandonedWithin':
      return dialect.countIf(`${abandoned} AND ${within}`);
    case 'flowOut':
      return dialect.countIf(`${outcome} = 'flowOut'`);
    case 'waitAnswered':
      return dialect.sumIf(wait, answered);
    case 'waitAbandoned':
      return dialect.sumIf(wait, abandoned);
    case 'waitMax':
      return `max(${wait})`;
    case 'talk':
      return dialect.sumIf(talkSeconds, answered);
    case 'hold':
      return dialect.sumIf(holdSeconds, answered);
    case 'wrapUp':
      return dialect.sumIf(wrapUpSeconds, answered);
  }
}

/** How a counter of several rows comes of theirs. */
export function joined(id: ContactCounter, value: string): string {
  return id === 'waitMax' ? `max(${value})` : `sum(${value})`;
}
