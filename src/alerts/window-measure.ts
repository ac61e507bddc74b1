import type { AlertCondition, AlertRule } from '../domain/alert-rule.js';
import type { CountsRecord, Slot } from '../domain/alert.js';
import { COUNTERS, type CounterId, type Counts } from '../domain/counter.js';
import type { Measure } from '../domain/reading.js';
import { measure } from '../metrics/measure.js';
import { conditionsOf, firstInReach, limitOf, modeOf } from './evaluate-rule.js';
import { classify } from './limit.js';
import { ratiosOver } from './ratio.js';

type Slots = readonly Slot<CountsRecord>[];

/** One metric over several slots together: counters are added first and divided last. Slots without a record add nothing. */
export function windowMeasure(slots: Slots, choice: AlertCondition): Measure {
  const counted = slots.flatMap(({ record }) => record?.counts ?? []);
  return counted.length === 0 ? { value: undefined } : measure(choice, counted.reduce(addNext));
}

/** Counters of a stretch and of the slot after it. A slot without contacts has no longest wait and no snapshot, which does not make them unknown. */
function addNext(before: Counts, next: Counts): Counts {
  const both: { [C in CounterId]?: number } = {};
  for (const id of Object.keys({ ...before, ...next }) as CounterId[]) {
    const { rollUp } = COUNTERS[id];
    const [left, right] = [before[id], next[id]];
    if (rollUp === 'sum') {
      if (left !== undefined && right !== undefined) both[id] = left + right;
    } else {
      const value = rollUp === 'max' ? Math.max(left ?? -Infinity, right ?? -Infinity) : (right ?? left);
      if (value !== undefined) both[id] = value;
    }
  }
  return both;
}

/** The measure that slot `index` was judged by: its own, or that of the window which ends with it. */
export function judgedMeasure(slots: Slots, index: number, rule: AlertRule): Measure {
  const slot = slots[index];
  if (!slot) return { value: undefined };
  const condition = tellingCondition(rule, slot);
  const mode = modeOf(rule);
  return windowMeasure(mode.mode === 'rolling' ? slots.slice(firstInReach(slots, mode, index), index + 1) : [slot], condition);
}

/** Which of several conditions tells most of a slot: the first in breach, else the first. */
export function tellingCondition(rule: AlertRule, slot: Slot<CountsRecord>): AlertCondition {
  const conditions = conditionsOf(rule);
  const [first] = conditions;
  if (!first) throw new RangeError(`invalid rule: ${rule.id} has no condition`);
  if (conditions.length === 1) return first;
  const isBreached = (condition: AlertCondition) => {
    const { numerators, denominators } = ratiosOver([slot], condition);
    return classify(limitOf(condition, rule), numerators[0] ?? 0, denominators[0] ?? 0) === 'breach';
  };
  return conditions.find(isBreached) ?? first;
}
