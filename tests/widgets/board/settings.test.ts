import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOTHING_SELECTED } from '../../../src/domain/selection.js';
import { DEFAULT_VIEW } from '../../../src/domain/view.js';
import { readRules, readSettings, type Settings } from '../../../src/widgets/board/settings.js';

const USUAL: Settings = { range: 'today', step: 'PT30M', compare: 'P7D', filters: {}, selection: {}, density: 'comfortable', theme: 'auto' };

describe('readSettings', () => {
  it('is the default view when nobody sets anything', () => {
    assert.deepEqual(readSettings(USUAL, 'UTC'), { view: DEFAULT_VIEW, problems: [] });
  });

  it('takes objects as they are, empty filters as none', () => {
    const { view, problems } = readSettings({ ...USUAL, range: { kind: 'all' }, filters: { channel: ['chat'] }, selection: ' ' }, 'UTC');
    assert.deepEqual(problems, []);
    assert.deepEqual([view.range, view.filters, view.selection], [{ kind: 'all' }, { channel: ['chat'] }, NOTHING_SELECTED]);
  });

  it('tells each setting that means nothing and leaves its default', () => {
    for (const [setting, value] of [['range', 'x'], ['step', ''], ['compare', 'P1Y'], ['filters', '[]'], ['filters', '{"a":"b"}'], ['filters', '{"a":[1]}'], ['selection', 'null'], ['selection', '{"interval":"today"}'], ['selection', '{"filters":{},"source":"x"}'], ['density', 'dense'], ['theme', '']] as const) {
      const { view, problems } = readSettings({ ...USUAL, [setting]: value }, 'UTC');
      assert.deepEqual(problems.map((problem) => [problem.setting, problem.value]), [[setting, value]]);
      assert.deepEqual(view, DEFAULT_VIEW);
    }
  });

  it('survives values of the wrong kind', () => {
    const { view, problems } = readSettings({ ...USUAL, step: 5 as never, density: undefined as never }, 'UTC');
    assert.deepEqual(view, DEFAULT_VIEW);
    assert.equal(problems.length, 2);
  });
});

describe('readRules', () => {
  it('is no rule for nothing', () => {
    for (const nothing of ['', ' ', '[]', []]) assert.deepEqual(readRules(nothing), { rules: [], problems: [] });
  });
  it('takes a list, and a list as JSON', () => {
    assert.deepEqual([readRules([{ id: 'a' }]).rules, readRules('[{"id":"a"}]').rules], [[{ id: 'a' }], [{ id: 'a' }]]);
  });
  it('tells of each rule that nobody can watch which fields are at fault, and hands the list on as it is', () => {
    const good = { id: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] }, step: 'PT30M' };
    const bad = { ...good, id: 'bad', when: { all: [{ metric: 'answerRate', is: 'below', threshold: '75%', resolveAt: 0.85 }] } };
    const list = [good, bad, 3];
    const { rules, problems } = readRules(list);
    assert.equal(rules, list);
    assert.deepEqual(problems.map((problem) => ('rule' in problem ? [problem.rule, problem.problems.map(({ field }) => field)] : [])).map(([rule, fields]) => [rule, fields?.slice(0, 1)]), [['bad', ['when.all.0.threshold']], ['3', ['']]]);
    assert.deepEqual(readRules([{ id: 'calm', metric: 'no such' }], 'swings').problems.map((problem) => 'rule' in problem && problem.rule), ['calm']);
    assert.deepEqual(readRules([good]).problems, []);
  });
  it('tells what is no list', () => {
    for (const text of ['{}', 'low', '3']) assert.deepEqual(readRules(text), { rules: [], problems: [{ setting: 'rules', expected: 'rules', value: text }] });
    assert.equal(readRules(null as never).problems.length, 1);
  });
});
