import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { run } from '../../src/cli/run.js';

const MAPPING = {
  name: 'test', format: 'delimited', zone: 'Asia/Shanghai', clock: 'YYYY-MM-DD HH:mm:ss',
  columns: { id: 'id', offeredAt: 'at', skillGroup: 'group', wait: 'wait' }, outcome: { column: 'outcome', answered: ['answered'], abandoned: ['abandoned'] },
};
const LOW = { id: 'low', name: '接通率低', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] }, step: 'PT5M', for: 'PT10M', keepFiring: 'PT5M', guard: { kind: 'minVolume', minVolume: 2 } };

/** Two calls every five minutes from ten o'clock on, as `a` answered and `x` abandoned. */
function records(group: string, ...slots: readonly string[]): string[] {
  return slots.flatMap((outcomes, slot) =>
    [...outcomes].map((outcome, call) => `${group}${slot}${call},2026-03-02 10:${String(slot * 5 + call).padStart(2, '0')}:00,${group},${outcome === 'a' ? 'answered' : 'abandoned'},3`),
  );
}

describe('cli alerts', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'cockpit-'));
    write('map.json', MAPPING);
    write('calls.csv', ['id,at,group,outcome,wait', ...records('sales', 'aa', 'ax', 'xx', 'ax', 'aa', 'aa'), ...records('loan', 'ax', 'ax', 'aa', 'aa', 'aa', 'aa')].join('\n'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: unknown): string {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  }
  async function alerts(...words: string[]) {
    const [output, messages] = [new PassThrough(), new PassThrough()];
    const read = Promise.all([text(output), text(messages)]);
    const code = await run(['alerts', ...words], { output, messages, folder });
    output.end();
    messages.end();
    const [out, err] = await read;
    return { code, err, out, get lines() { return out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>); } };
  }
  const play = (...rules: string[]) => alerts('calls.csv', '--mapping', 'map.json', ...rules.flatMap((rule) => ['--rule', rule]));
  const brief = ({ lines }: Awaited<ReturnType<typeof play>>) => lines.map(({ rule, scope, to, at, since, value, reason }) => `${at} ${rule} ${scope} ${to} since ${since} ${value} ${reason}`);

  it('prints nothing where nothing was wrong', async () => {
    const { code, out, err } = await play(write('never.json', { ...LOW, when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.01 }] }, guard: { kind: 'minVolume', minVolume: 99 } }));
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /24 contacts/);
  });
  it('prints each transition as one line, with exactly its keys, on the source’s clock', async () => {
    const { code, lines } = await play(write('low.json', LOW));
    assert.equal(code, 0);
    assert.deepEqual(lines[0], { rule: 'low', scope: 'ALL', from: 'ok', to: 'pending', at: '2026-03-02 10:05', since: '2026-03-02 10:00', value: 0.75, reason: 'breach' });
    assert.deepEqual(Object.keys(lines[0] ?? {}), ['rule', 'scope', 'from', 'to', 'at', 'since', 'value', 'reason']);
    assert.deepEqual(lines.map(({ to, at }) => [to, at]), [['pending', '2026-03-02 10:05'], ['firing', '2026-03-02 10:10'], ['ok', '2026-03-02 10:25']]);
  });
  it('takes several rules of several files, and orders what they tell by time, then by scope', async () => {
    const groups = write('groups.json', [{ ...LOW, id: 'groups', scope: { by: 'skillGroup' } }, { ...LOW, id: 'some', reading: { mode: 'mOfN', m: 2, n: 3 }, scope: { by: 'skillGroup', filters: { skillGroup: ['loan'] } } }]);
    assert.deepEqual(brief(await play('low.json', groups)), [
      '2026-03-02 10:05 low ALL pending since 2026-03-02 10:00 0.75 breach',
      '2026-03-02 10:05 groups loan pending since 2026-03-02 10:00 0.5 breach',
      '2026-03-02 10:10 low ALL firing since 2026-03-02 10:00 0.5 sustained',
      '2026-03-02 10:10 groups loan firing since 2026-03-02 10:00 0.5 sustained',
      '2026-03-02 10:10 some loan firing since 2026-03-02 10:05 0.5 sustained',
      '2026-03-02 10:10 groups sales pending since 2026-03-02 10:05 0.5 breach',
      '2026-03-02 10:15 groups loan ok since 2026-03-02 10:00 1 resolved',
      '2026-03-02 10:15 groups sales firing since 2026-03-02 10:05 0 sustained',
      '2026-03-02 10:20 some loan ok since 2026-03-02 10:05 1 resolved',
      '2026-03-02 10:25 low ALL ok since 2026-03-02 10:00 1 resolved',
      '2026-03-02 10:25 groups sales ok since 2026-03-02 10:05 1 resolved',
    ]);
  });
  it('ends with 2 and names the field and the fault of every rule that cannot be judged', async () => {
    const bad: readonly (readonly [unknown, RegExp])[] = [
      ['{', /rule bad\.json: .*JSON/],
      [[], /rule bad\.json: holds no rule/],
      [{ ...LOW, when: { all: [{ metric: 'happiness', is: 'below', threshold: 0.8 }] } }, /rule bad\.json: when\.all\.0\.metric: no such metric: happiness/],
      [[LOW, { ...LOW, for: 'PT7M' }], /rule bad\.json, rule 2: for: is not a whole number of steps: PT7M/],
      [{ ...LOW, when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.7 }, { metric: 'answerRate', is: 'above', threshold: 0.9 }] } }, /when\.all: the conditions can never hold together/],
      [{ ...LOW, when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.7 }] } }, /when\.all\.0\.resolveAt: lies on the wrong side of the threshold: 0\.7/],
      [{ ...LOW, when: { all: [{ metric: 'customerSatisfaction', is: 'below', threshold: 0.8 }] } }, /rule low: when\.all\.0\.metric: the source has no such thing: customerSatisfaction/],
      [{ ...LOW, scope: { by: 'channel' } }, /rule low: scope\.by: the source has no such thing: channel/],
    ];
    for (const [content, message] of bad) {
      const { code, out, err } = await play(write('bad.json', content));
      assert.deepEqual([code, out], [2, ''], String(message));
      assert.match(err, message);
    }
    assert.match((await play('nothing.json')).err, /rule nothing\.json: ENOENT/);
  });
  it('ends with 2 without a rule, and with 1 for a bad file', async () => {
    const without = await alerts('calls.csv', '--mapping', 'map.json');
    assert.equal(without.code, 2);
    assert.match(without.err, /--rule is missing/);
    const { code, out } = await alerts(write('empty.csv', ''), '--mapping', 'map.json', '--rule', 'low.json');
    assert.deepEqual([code, out], [1, '']);
  });
  it('is among the commands, and tells how it is called', async () => {
    const { code, out } = await alerts('--help');
    assert.equal(code, 0);
    assert.match(out, /usage: contact-cockpit alerts FILE --mapping MAPPING --rule RULE/);
  });
});
