import type { Contact } from '../../domain/contact.js';
import type { EpochMs } from '../../domain/time.js';
import { CHANNELS, SKILL_GROUPS } from './skill-groups.js';

/** A contact from its offer until the wrap-up ends. */
export interface OpenContact {
  readonly number: number;
  /** The contact that the customer came with first; another one where it was handed on. */
  readonly journey: number;
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
  const holdMs = elapsed(holdStart, holdEnd, asOf);
  const record: Contact = {
    id: idOf(contact.number),
    offeredAt: contact.offeredAt,
    skillGroup: SKILL_GROUPS[contact.skillGroup]?.id ?? '',
    channel: CHANNELS[contact.channel]?.id ?? '',
    outcome: 'answered',
    waitSeconds: (answeredAt - contact.offeredAt) / 1000,
    talkSeconds: (elapsed(answeredAt, talkEnd, asOf) - holdMs) / 1000,
    holdSeconds: holdMs / 1000,
    wrapUpSeconds: elapsed(talkEnd, wrapUpEnd, asOf) / 1000,
    agent: agentId,
    transferred: isTransferred && talkEnd <= asOf,
  };
  return isSatisfied === undefined || asOf < wrapUpEnd ? record : { ...record, satisfied: isSatisfied };
}

/** Milliseconds of a stretch that have passed by `asOf`. */
function elapsed(start: EpochMs, end: EpochMs, asOf: EpochMs): number {
  return Math.max(0, Math.min(end, asOf) - start);
}

/** The contact as it is recorded when it left without an agent. */
export function lostRecordOf(contact: OpenContact, outcome: 'abandoned' | 'flowOut', at: EpochMs): Contact {
  return {
    id: idOf(contact.number),
    offeredAt: contact.offeredAt,
    skillGroup: SKILL_GROUPS[contact.skillGroup]?.id ?? '',
    channel: CHANNELS[contact.channel]?.id ?? '',
    outcome,
    waitSeconds: (at - contact.offeredAt) / 1000,
  };
}

/** Contacts by their number, as records name them. */
export function idOf(number: number): string {
  return `S${String(number).padStart(7, '0')}`;
}
