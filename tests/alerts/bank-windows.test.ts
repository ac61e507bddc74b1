import assert from 'node:assert/strict';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { breachWindows } from '../../src/alerts/breach-windows.js';
import { AlertTrack } from '../../src/alerts/alert-track.js';
import { judgedMeasure, windowMeasure } from '../../src/alerts/window-measure.js';
import { run } from '../../src/cli/run.js';
import type { AlertRule } from '../../src/domain/alert-rule.js';
import type { CountsRecord } from '../../src/domain/alert.js';
import type { Interval } from '../../src/domain/time.js';
import { sharedUrl, withoutShared } from '../adapters/records/reading.js';
import { instantOf, truth } from '../adapters/records/truth.js';
import { february, ruleOf } from './bank.js';

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const skip = withoutShared('data/bank-calls/truth/low_answer_rate_rolling_min10.csv');
const volume = (minVolume: number) => ({ guard: { kind: 'minVolume', minVolume } });
const clock = (instant: number) => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');

/** A rule over every scope: what it says of every slot, and the runs below the limit. */
function followed(rule: AlertRule, scopes: ReadonlyMap<string, readonly CountsRecord[]>) {
  return [...scopes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([scope, records]) => {
    const track = new AlertTrack(rule, 'floating');
    const story = track.follow(records, Infinity);
    return { scope, track, story, windows: breachWindows(story.slots, HALF_HOUR) };
  });
}

describe('alerts on the bank’s February', { skip }, () => {
  let records: Awaited<ReturnType<typeof february>>;
  before(async () => (records = await february()));

  for (const least of [1, 5, 10]) {
    it(`finds exactly the half hours below 80 % with at least ${least} calls, in all and in each type`, () => {
      const rule = ruleOf({ step: 'PT30M', for: 'PT30M', ...volume(least) });
      const [condition] = 'all' in rule.when ? rule.when.all : [];
      assert.ok(condition);
      const found = followed(rule, records('PT30M')).flatMap(({ scope, track, windows }) =>
        windows.map(({ start, end }) => {
          const slots = track.slots.filter((slot) => slot.start >= start && slot.end <= end);
          const { numerator: answered, denominator: offered = 0, value = NaN } = windowMeasure(slots, condition);
          const worst = Math.min(...slots.map((slot) => windowMeasure([slot], condition).value ?? Infinity));
          const abandoned = slots.reduce((sum, { record }) => sum + (record?.counts.abandoned ?? 0), 0);
          return { type: scope, start: clock(start), end: clock(end), minutes: String((end - start) / MINUTE), offered: String(offered), answered: String(answered), abandoned: String(abandoned), answer_rate: value.toFixed(6), worst_interval_rate: worst.toFixed(6) };
        }),
      );
      const expected = truth(`low_answer_rate_intervals_min${least}`);
      assert.ok(expected.length > 50);
      assert.deepEqual(found, expected);
    });

    it(`finds exactly the half hours of minutes on which the last 30 minutes were below 80 % with at least ${least} calls`, () => {
      const rule = ruleOf({ step: 'PT1M', for: 'PT30M', reading: { mode: 'rolling' }, ...volume(least) });
      const found = followed(rule, records('PT1M')).flatMap(({ scope, track, story, windows }) =>
        windows.map(({ start, end }) => {
          const first = story.slots.findIndex((slot) => slot.start === start);
          const rates = Array.from({ length: (end - start) / MINUTE }, (_, minute) => judgedMeasure(track.slots, first + minute, rule).value ?? NaN);
          return { type: scope, first_low_minute: clock(start + MINUTE), last_low_minute: clock(end), minutes: String((end - start) / MINUTE), worst_rate: Math.min(...rates).toFixed(6) };
        }),
      );
      assert.deepEqual(found, truth(`low_answer_rate_rolling_min${least}`));
    });
  }

  it('prints a firing for every first half hour below the limit, and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cockpit-alerts-'));
    const rules = [ruleOf({ id: 'all', step: 'PT30M', ...volume(10) }), ruleOf({ id: 'types', step: 'PT30M', scope: { by: 'skillGroup' }, ...volume(10) })];
    writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules));
    const [output, messages] = [new PassThrough(), new PassThrough()];
    const read = Promise.all([text(output), text(messages)]);
    const file = fileURLToPath(sharedUrl('data/bank-calls/february.txt'));
    const mapping = fileURLToPath(new URL('../../demo/mappings/anonymous-bank.mjs', import.meta.url));
    const code = await run(['alerts', file, '--mapping', mapping, '--rule', 'rules.json'], { output, messages, folder });
    output.end();
    messages.end();
    const [out] = await read;
    rmSync(folder, { recursive: true });
    assert.equal(code, 0);
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, string | number | null>);
    for (const line of lines) assert.deepEqual(Object.keys(line), ['rule', 'scope', 'from', 'to', 'at', 'since', 'value', 'reason']);
    const keys = lines.map(({ at, scope }) => `${at} ${scope}`);
    assert.deepEqual(keys, [...keys].sort());

    const windows = truth('low_answer_rate_intervals_min10').map(({ type = '', start = '', end = '' }) => ({ type, start: instantOf(start), end: instantOf(end) }));
    // A firing outlives half hours that say nothing; a window after them that is still firing begins no new one.
    const isOpen = ({ type, start }: Interval & { type: string }) =>
      lines.findLast(({ scope, at }) => scope === type && instantOf(String(at)) <= start)?.['to'] === 'firing';
    const fresh = windows.filter((window) => !isOpen(window)).map(({ type, start }) => `${type} ${clock(start + HALF_HOUR)} since ${clock(start)}`);
    const fired = lines.filter(({ to }) => to === 'firing').map(({ scope, at, since }) => `${scope} ${at} since ${since}`);
    assert.ok(fired.length > 50);
    assert.deepEqual(fired.sort(), fresh.sort());
    for (const { to, value } of lines) assert.ok(typeof value === 'number' && (to === 'firing' ? value < 0.8 : value >= 0.8));
  });
});
