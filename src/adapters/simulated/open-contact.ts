import type { Contact } from '../../domain/contact.js';
import type { EpochMs } from '../../domain/time.js';
import { CHANNELS, SKILL_GROUPS } from './skill-groups.js';

/** A contact from its offer until the wrap-up ends. */
export interface OpenContact {
  readonly number: number;
  readonly offeredAt: EpochMs;
  readonly skillGroup: number;
  readonly channel: number;
  phase: 'waiting' | 'ringing' | 'handled' | 'gone';
  handling?: Handling;
}

/** How the answered contact goes on; drawn when it is answered. Instants. */
export interface Handling {
  /** Index of the agent. */
  readonly agent: number;
  readonly answeredAt: EpochMs;
  /** The hold lies within the talk; empty when there is none. */
  readonly holdStart: EpochMs;
  readonly holdEnd: EpochMs;
  readonly talkEnd: EpochMs;
  readonly wrapUpEnd: EpochMs;
  readonly isTransferred: boolean;
  /** `undefined` when no survey was answered. */
  readonly isSatisfied: boolean | undefined;
}

/** The contact as it is recorded once answered, with its handling as far as it got by `asOf`. */
export function recordOf(contact: OpenContact, handling: Handling, agentId: string, asOf: EpochMs): Contact {
  const { answeredAt, holdStart, holdEnd, talkEnd, wrapUpEnd, isTransferred, isSatisfied } = handling;
  const until = (start: EpochMs, end: EpochMs) => Math.max(0, Math.min(end, asOf) - start) / 1000;
  const holdSeconds = until(holdStart, holdEnd);
  return {
    ...offerOf(contact),
    outcome: 'answered',
    waitSeconds: (answeredAt - contact.offeredAt) / 1000,
    talkSeconds: Math.round((until(answeredAt, talkEnd) - holdSeconds) * 1000) / 1000,
    holdSeconds,
    wrapUpSeconds: until(talkEnd, wrapUpEnd),
    agent: agentId,
    transferred: isTransferred && talkEnd <= asOf,
    ...(isSatisfied !== undefined && wrapUpEnd <= asOf && { satisfied: isSatisfied }),
  };
}

/** The contact as it is recorded when it left without an agent. */
export function lostRecordOf(contact: OpenContact, outcome: 'abandoned' | 'flowOut', at: EpochMs): Contact {
  return { ...offerOf(contact), outcome, waitSeconds: (at - contact.offeredAt) / 1000 };
}

function offerOf({ number, offeredAt, skillGroup, channel }: OpenContact) {
  return {
    id: `S${String(number).padStart(7, '0')}`,
    offeredAt,
    skillGroup: SKILL_GROUPS[skillGroup]?.id ?? '',
    channel: CHANNELS[channel]?.id ?? '',
  };
}
