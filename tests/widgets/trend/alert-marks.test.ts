import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Alert, AlertBook, RecordedTransition } from '../../../src/domain/alert-book.js';
import { DEFAULT_RULES } from '../../../src/alerts/default-rules.js';
import { alertMarks, breachesOf } from '../../../src/widgets/trend/alert-marks.js';

const [RULE] = DEFAULT_RULES;
const step = (at: number, from: Alert['state'], to: Alert['state'], differs: Partial<RecordedTransition> = {}): RecordedTransition => ({ at, from, to, reason: 'breach', value: 0.7, ...differs });
const HISTORY = [
  step(10, 'ok', 'pending', { since: 5 }),
  step(40, 'pending', 'firing', { since: 5, reason: 'sustained' }),
  step(60, 'firing', 'recovering', { reason: 'clear' }),
  step(70, 'recovering', 'firing', { reason: 'relapse', since: 5 }),
  step(90, 'firing', 'recovering', { reason: 'clear' }),
  step(100, 'recovering', 'ok', { reason: 'resolved' }),
];

function book(history: readonly RecordedTransition[], member?: Alert['member']): AlertBook {
  const alert = { key: 'a', rule: RULE, state: 'ok', history, ...(member && { member }) } as unknown as Alert;
  return { alerts: [alert], asOf: 200, zone: 'UTC', keptBy: 'browser' };
}

const LOANS = { dimension: 'skillGroup', id: 'loans', label: '贷款' } as const;
const shown = { choice: { metric: 'answerRate' as const }, by: 'skillGroup', scope: {}, picked: [] as string[], language: 'zh-CN' };

test('an alert without history marks nothing', () => {
  assert.deepEqual(alertMarks(book([]), shown), { markers: [], breaches: [] });
});

test('a breach that never came to fire shades nothing, one that goes on reaches until now', () => {
  assert.deepEqual(breachesOf({ history: [step(10, 'ok', 'pending', { since: 5 }), step(20, 'pending', 'ok')] }, 200), []);
  assert.deepEqual(breachesOf({ history: HISTORY.slice(0, 2) }, 200), [{ start: 5, end: 200 }]);
});

test('shading leaves out while it was well in between, and what a correction took back', () => {
  assert.deepEqual(breachesOf({ history: HISTORY }, 200), [{ start: 5, end: 60 }, { start: 70, end: 90 }]);
  assert.deepEqual(breachesOf({ history: HISTORY.map((entry) => ({ ...entry, revised: 'retracted' as const })) }, 200), []);
});

test('one line’s alert is marked with its name, and shades only while that line is picked', () => {
  const { markers, breaches } = alertMarks(book(HISTORY, LOANS), shown);
  assert.deepEqual([markers, breaches], [[{ at: 40, kind: 'alert', label: '贷款 接通率 低于 80 % 持续 30 分钟' }], []]);
  assert.equal(alertMarks(book(HISTORY, LOANS), { ...shown, picked: ['loans'] }).breaches.length, 2);
});

test('alerts of another metric, another member or another scope are none of the trend’s', () => {
  const count = (differs: Partial<typeof shown>) => alertMarks(book(HISTORY, LOANS), { ...shown, ...differs }).markers.length;
  assert.deepEqual([count({ choice: { metric: 'serviceLevel' as never } }), count({ scope: { skillGroup: ['sales'] } }), count({ scope: { skillGroup: ['loans'] } }), count({ by: 'channel' })], [0, 0, 1, 0]);
});
