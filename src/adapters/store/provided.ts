import type { CounterId } from '../../domain/counter.js';
import type { ContactColumns } from './contact-columns.js';

const ALWAYS: readonly CounterId[] = [
  'offered',
  'answered',
  'answeredWithin',
  'abandoned',
  'abandonedShort',
  'abandonedWithin',
  'flowOut',
  'waitAnswered',
  'waitAbandoned',
  'waitMax',
  'handled',
];

/** Counters that the contacts give. One whose field no contact has is missing, which is not 0. */
export function providedCounters({ talk, hold, wrapUp, hasTransferred, hasSatisfied }: ContactColumns): CounterId[] {
  return [
    ...ALWAYS,
    ...(talk.isProvided ? (['talk'] as const) : []),
    ...(hold.isProvided ? (['hold'] as const) : []),
    ...(wrapUp.isProvided ? (['wrapUp'] as const) : []),
    ...(hasTransferred ? (['transferred'] as const) : []),
    ...(hasSatisfied ? (['surveyed', 'satisfied'] as const) : []),
  ];
}
