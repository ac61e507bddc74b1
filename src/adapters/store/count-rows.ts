import { ABANDONED, ANSWERED, FLAG_MASK, OUTCOME_MASK, SATISFIED_SHIFT, TRANSFERRED_SHIFT, YES, type ContactColumns } from './contact-columns.js';
import { STRIDE, TALLIED } from './tally.js';

/** Limits behind the "within" counters. */
export interface Thresholds {
  readonly serviceThresholdSeconds: number;
  readonly shortAbandonSeconds: number;
}

const OFFERED = TALLIED.indexOf('offered');
const ANSWERED_AT = TALLIED.indexOf('answered');
const ANSWERED_WITHIN = TALLIED.indexOf('answeredWithin');
const ABANDONED_AT = TALLIED.indexOf('abandoned');
const ABANDONED_SHORT = TALLIED.indexOf('abandonedShort');
const ABANDONED_WITHIN = TALLIED.indexOf('abandonedWithin');
const FLOW_OUT = TALLIED.indexOf('flowOut');
const WAIT_ANSWERED = TALLIED.indexOf('waitAnswered');
const WAIT_ABANDONED = TALLIED.indexOf('waitAbandoned');
const WAIT_MAX = TALLIED.indexOf('waitMax');
const TALK = TALLIED.indexOf('talk');
const HOLD = TALLIED.indexOf('hold');
const WRAP_UP = TALLIED.indexOf('wrapUp');
const TRANSFERRED = TALLIED.indexOf('transferred');
const SURVEYED = TALLIED.indexOf('surveyed');
const SATISFIED = TALLIED.indexOf('satisfied');

/**
 * Adds rows `[from, to)` to the cells that `cells` names, row `from` first; rows of a negative cell are left out.
 *
 * Handling seconds and transfers count where an agent answered. The longest wait is that of anybody who was offered.
 */
export function countRows(
  columns: ContactColumns,
  { serviceThresholdSeconds, shortAbandonSeconds }: Thresholds,
  from: number,
  to: number,
  cells: Int32Array,
  values: Float64Array,
): void {
  const flags = columns.flags.values;
  const { values: waits, divisor: waitDivisor } = columns.wait;
  const { values: talks, divisor: talkDivisor, absent: noTalk, isProvided: hasTalk } = columns.talk;
  const { values: holds, divisor: holdDivisor, absent: noHold, isProvided: hasHold } = columns.hold;
  const { values: wrapUps, divisor: wrapUpDivisor, absent: noWrapUp, isProvided: hasWrapUp } = columns.wrapUp;

  for (let row = from; row < to; row++) {
    const cell = cells[row - from] as number;
    if (cell < 0) continue;
    const at = cell * STRIDE;
    const flag = flags[row] as number;
    const outcome = flag & OUTCOME_MASK;
    const wait = (waits[row] as number) / waitDivisor;
    values[at + OFFERED] = (values[at + OFFERED] as number) + 1;
    if (wait > (values[at + WAIT_MAX] as number)) values[at + WAIT_MAX] = wait;

    if (outcome === ANSWERED) {
      values[at + ANSWERED_AT] = (values[at + ANSWERED_AT] as number) + 1;
      values[at + WAIT_ANSWERED] = (values[at + WAIT_ANSWERED] as number) + wait;
      if (wait <= serviceThresholdSeconds) values[at + ANSWERED_WITHIN] = (values[at + ANSWERED_WITHIN] as number) + 1;
      if (hasTalk) {
        const talk = talks[row] as number;
        if (talk !== noTalk) values[at + TALK] = (values[at + TALK] as number) + talk / talkDivisor;
      }
      if (hasHold) {
        const hold = holds[row] as number;
        if (hold !== noHold) values[at + HOLD] = (values[at + HOLD] as number) + hold / holdDivisor;
      }
      if (hasWrapUp) {
        const wrapUp = wrapUps[row] as number;
        if (wrapUp !== noWrapUp) values[at + WRAP_UP] = (values[at + WRAP_UP] as number) + wrapUp / wrapUpDivisor;
      }
      if (((flag >> TRANSFERRED_SHIFT) & FLAG_MASK) === YES) values[at + TRANSFERRED] = (values[at + TRANSFERRED] as number) + 1;
    } else if (outcome === ABANDONED) {
      values[at + ABANDONED_AT] = (values[at + ABANDONED_AT] as number) + 1;
      values[at + WAIT_ABANDONED] = (values[at + WAIT_ABANDONED] as number) + wait;
      if (wait <= serviceThresholdSeconds) values[at + ABANDONED_WITHIN] = (values[at + ABANDONED_WITHIN] as number) + 1;
      if (wait <= shortAbandonSeconds) values[at + ABANDONED_SHORT] = (values[at + ABANDONED_SHORT] as number) + 1;
    } else {
      values[at + FLOW_OUT] = (values[at + FLOW_OUT] as number) + 1;
    }

    const survey = (flag >> SATISFIED_SHIFT) & FLAG_MASK;
    if (survey !== 0) {
      values[at + SURVEYED] = (values[at + SURVEYED] as number) + 1;
      if (survey === YES) values[at + SATISFIED] = (values[at + SATISFIED] as number) + 1;
    }
  }
}
