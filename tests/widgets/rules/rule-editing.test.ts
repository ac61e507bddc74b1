import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_RULES } from '../../../src/alerts/default-rules.js';
import { messagesFor } from '../../../src/locale/index.js';
import { fieldName } from '../../../src/widgets/rules/field-name.js';
import { newRule } from '../../../src/widgets/rules/new-rule.js';
import { problemText } from '../../../src/widgets/rules/problem-text.js';
import { pathOf, problemsOf, RuleEditing, shownProblems } from '../../../src/widgets/rules/rule-editing.js';
import { ruleSentence, scopeText, sentenceOf } from '../../../src/widgets/rules/rule-sentence.js';
import { draftOf } from '../../../src/alerts/rule-draft.js';
import { readRule } from '../../../src/alerts/read-rule.js';
import { SOURCE } from '../../../stories/rules-history.js';

const [FIRST] = DEFAULT_RULES;
assert.ok(FIRST);
const zh = messagesFor('zh-CN');

describe('widgets/rules/rule-editing', () => {
  it('shows nothing and changes nothing while no rule is open', () => {
    const editing = new RuleEditing();
    editing.change({ name: 'x' }, 'name');
    editing.showDraft('gone');
    assert.deepEqual([editing.current, editing.shown, editing.rulesWith(DEFAULT_RULES, undefined)], [undefined, undefined, undefined]);
  });
  it('opens a rule as it is now unless something was typed', () => {
    const editing = new RuleEditing();
    editing.show(FIRST);
    editing.show({ ...FIRST, name: 'changed' });
    assert.equal(editing.current?.draft.name, 'changed');
    editing.change({ name: 'typed' }, 'name');
    editing.show({ ...FIRST, name: 'changed again' });
    assert.equal(editing.current.draft.name, 'typed');
    assert.equal(editing.isUnsaved(FIRST.id), true);
  });
  it('puts a saved rule in its place, and a new one last', () => {
    const editing = new RuleEditing();
    editing.show(FIRST);
    editing.change({ name: ' typed ' }, 'name');
    assert.deepEqual(editing.rulesWith(DEFAULT_RULES, SOURCE)?.map(({ name }) => name), ['typed', ...DEFAULT_RULES.slice(1).map(({ name }) => name)]);
    editing.begin(DEFAULT_RULES, SOURCE);
    editing.change({ keepFiring: { amount: 'x', unit: 'minute' } }, 'keepFiring');
    assert.equal(editing.rulesWith(DEFAULT_RULES, SOURCE), undefined);
    editing.change({ name: 'new', keepFiring: { amount: '10', unit: 'minute' } }, 'name');
    assert.equal(editing.rulesWith(DEFAULT_RULES, SOURCE)?.at(-1)?.name, 'new');
    assert.deepEqual(editing.unsavedBeside(DEFAULT_RULES).map(({ name }) => name), ['new']);
  });
  it('never gives a new rule the id of another, saved or not', () => {
    const editing = new RuleEditing();
    for (let turn = 0; turn < 5; turn++) editing.begin([{ ...FIRST, id: 'rule-3' }], undefined);
    assert.equal(new Set(editing.unsavedBeside([]).map(({ id }) => id)).size, 5);
  });
  it('calls a field empty only once somebody was in it or tried to save', () => {
    const editing = new RuleEditing();
    editing.begin([], undefined);
    editing.change({ maxGap: { amount: '', unit: 'minute' } }, 'for');
    const shown = () => (editing.current ? shownProblems(editing.current, problemsOf(editing.current.draft, undefined)).map(pathOf) : []);
    assert.deepEqual(shown(), []);
    editing.change({ keepFiring: { amount: 'x', unit: 'minute' } }, 'keepFiring');
    assert.deepEqual(shown(), ['keepFiring']);
    editing.insist();
    assert.deepEqual(shown(), ['keepFiring', 'maxGap']);
  });
});

describe('widgets/rules/new-rule', () => {
  it('begins with a step that the source serves and that divides the duration', () => {
    const timing = (steps: readonly string[]) => {
      const { step, for: hold } = newRule([], { ...SOURCE, steps });
      return `${step} ${hold}`;
    };
    assert.deepEqual([[], ['PT1M', 'PT5M'], ['PT15M', 'PT30M'], ['PT1H'], ['PT1M']].map(timing), ['PT5M PT30M', 'PT5M PT30M', 'PT15M PT30M', 'PT1H PT1H', 'PT1M PT1M']);
  });
});

describe('widgets/rules/rule-sentence', () => {
  it('tells every reading, several conditions, and what is not finished', () => {
    const draft = draftOf(FIRST);
    const tell = (patch: object, language = 'zh-CN') => sentenceOf({ ...draft, ...patch }, messagesFor(language), language);
    assert.equal(tell({ for: { amount: '0', unit: 'minute' } }), '接通率 低于 80 % 即触发，按技能组');
    assert.equal(tell({ mode: 'rolling', by: '' }), '近 30 分钟合计 接通率 低于 80 %');
    assert.equal(tell({ mode: 'mOfN', by: '', filters: { channel: ['phone', 'chat'] } }), '最近 4 个时段（每个 5 分钟）中有 3 个 接通率 低于 80 %，限 2 项');
    const second = { metric: 'averageSpeedOfAnswer', variant: '', is: 'above', threshold: '1:3', resolveAt: '' };
    assert.equal(tell({ conditions: [...draft.conditions, second], together: 'any', by: '', for: { amount: '', unit: 'hour' } }), '接通率 低于 80 % 或 平均应答速度 高于 1:3 持续 …');
    assert.equal(tell({ mode: 'mOfN', m: '', n: '' }, 'en'), 'Answer rate below 80 % in … of the last … intervals of 5 min, by skill group');
    assert.equal(ruleSentence({ ...FIRST, when: { all: [{ metric: 'answerRate', variant: 'withoutShort', is: 'below', threshold: 0.825 }] } }, zh, 'zh-CN'), '接通率（剔除流出与短时放弃） 低于 82.5 % 持续 30 分钟，按技能组');
  });
  it('counts the parts of the centre that are judged', () => {
    const count = (by: 'skillGroup' | '', ids: readonly string[], source?: typeof SOURCE) => scopeText({ by, filters: { skillGroup: ids } }, source, zh, 'zh-CN');
    assert.deepEqual([count('', []), count('skillGroup', [], SOURCE), count('skillGroup', ['vip'], SOURCE), count('skillGroup', [])], ['整体', '4 个技能组', '1 个技能组', '每个技能组各一个预警']);
  });
});

describe('widgets/rules/problem-text', () => {
  const WRONG: readonly object[] = [
    {}, { id: 'x', name: 3, colour: 1, severity: 'dire' }, { when: { all: [] } }, { when: { any: [{ metric: 'joy' }] } },
    { when: { all: [{ metric: 'answerRate', variant: 'x', is: 'below', threshold: 80 }, { metric: 'netPromoterScore', is: 'above', threshold: 'x' }] } },
    { when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.7 }, { metric: 'answerRate', is: 'above', threshold: 0.9, resolveAt: 0.95 }] } },
    { step: 'PT7M' }, { for: 'long' }, { for: 'PT0S', reading: { mode: 'rolling' } }, { reading: { mode: 'mOfN', m: 9, n: 3 } }, { reading: { mode: 'mOfN', m: 1, n: 0 } },
    { guard: { kind: 'wilson', z: 99 } }, { guard: { kind: 'minVolume', minVolume: -1 } }, { scope: { by: 'agent', filters: { channel: 'x' } } },
    { schedule: { zone: 'Mars', active: [{ days: [], from: 'noon', to: '' }] } },
  ];
  it('has words for everything that can be wrong, in every language, that name no code and no hole', () => {
    for (const language of ['zh-CN', 'zh-TW', 'en']) {
      const messages = messagesFor(language);
      for (const patch of WRONG)
        for (const draft of [undefined, draftOf(FIRST)])
          for (const problem of readRule({ ...FIRST, ...patch }).problems.length > 0 ? readRule({ ...FIRST, ...patch }).problems : readRule(patch).problems) {
            const words = problemText(problem, { draft, source: SOURCE, messages, language });
            assert.match(words, /\S{2}/, JSON.stringify(problem));
            assert.doesNotMatch(words, /undefined|NaN|null|\[object/, JSON.stringify(problem));
            assert.doesNotMatch(fieldName(pathOf(problem), draftOf(FIRST), messages), /undefined/);
          }
    }
  });
});
