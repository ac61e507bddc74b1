import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DEFAULT_RULES } from '../../../src/alerts/default-rules.js';
import type { AlertRule } from '../../../src/domain/alert-rule.js';
import { LOADING } from '../../../src/domain/loadable.js';
import { CockpitRulesChange } from '../../../src/widgets/rules/rules.events.js';
import type { CockpitRules } from '../../../src/widgets/rules/rules.js';
import '../../../src/define.js';
import { historyOf, RULES, SOURCE } from '../../../stories/rules-history.js';

const READY = { status: 'ready', value: SOURCE } as const;
const HISTORY = { status: 'ready', value: historyOf(7) } as const;

const byHand = (rules: readonly AlertRule[] | undefined = RULES, given: object = {}) => {
  const { source, history } = { source: READY, history: HISTORY, ...given };
  return fixture<CockpitRules>(html`<cockpit-rules .rules=${rules} .source=${source as never} .history=${history as never}></cockpit-rules>`);
};
const find = (rules: CockpitRules, selector: string) => rules.renderRoot.querySelector<HTMLElement>(selector) as HTMLElement;
const all = (rules: CockpitRules, selector: string) => [...rules.renderRoot.querySelectorAll<HTMLElement>(selector)];
const said = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const text = (rules: CockpitRules, selector: string) => said(rules.renderRoot.querySelector(selector));
const focused = (rules: CockpitRules) => (rules.renderRoot as ShadowRoot).activeElement as HTMLElement;
async function click(rules: CockpitRules, selector: string): Promise<void> {
  find(rules, selector).click();
  await rules.updateComplete;
  await aTimeout(0);
}
async function type(rules: CockpitRules, id: string, value: string): Promise<void> {
  const input = find(rules, `#field-${id}`) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rules.updateComplete;
}
async function replace(rules: CockpitRules, value: string): Promise<void> {
  (focused(rules) as HTMLInputElement).select();
  await sendKeys({ type: value });
}
const problems = (rules: CockpitRules) => all(rules, 'form .problem').map((problem) => said(problem));

describe('<cockpit-rules>', () => {
  it('keeps its place while the rules are not known', async () => {
    const rules = await fixture<CockpitRules>(html`<cockpit-rules></cockpit-rules>`);
    expect(all(rules, '.list .bone')).to.have.length(3);
    expect((find(rules, '#begin') as HTMLButtonElement).disabled).to.equal(true);
    await expect(rules).to.be.accessible();
  });

  it('offers the usual rules where there are none', async () => {
    const rules = await byHand([]);
    await expect(rules).to.be.accessible();
    await click(rules, '.defaults');
    expect(rules.rules).to.equal(DEFAULT_RULES);
    expect(all(rules, '.rule')).to.have.length(DEFAULT_RULES.length);
    expect(text(rules, '[role=status]')).to.equal('已采用 4 条常用规则');
  });

  it('tells each rule in a sentence, in every language', async () => {
    const rules = await byHand();
    expect(text(rules, '.rule .sentence')).to.equal('接通率 低于 80 % 持续 30 分钟，按技能组');
    expect(text(rules, '.rule .meta')).to.equal('严重 4 个技能组');
    rules.lang = 'en';
    await waitUntil(() => text(rules, '.rule .sentence') === 'Answer rate below 80 % for 30 min, by skill group');
    rules.lang = 'zh-TW';
    await waitUntil(() => text(rules, '.rule .sentence') === '接通率 低於 80 % 持續 30 分鐘，按技能組');
    await expect(rules).to.be.accessible();
  });

  it('is accessible with every field in sight', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    for (const part of all(rules, 'details')) part.setAttribute('open', '');
    for (const id of ['add-conditions', 'add-active', 'add-quiet', 'field-reading-mode-mOfN', 'field-guard-kind-wilson']) await click(rules, `#${id}`);
    expect(all(rules, '#field-reading-m, #field-guard-z, .hours')).to.have.length(4);
    await type(rules, 'schedule-zone', 'Mars');
    await expect(rules).to.be.accessible();
  });

  it('is accessible with an import that cannot be read', async () => {
    const rules = await byHand();
    await click(rules, '#import');
    await click(rules, '.import .save');
    expect(text(rules, '.problems')).to.equal('请先粘贴规则或选择文件');
    await expect(rules).to.be.accessible();
  });

  for (const [name, given, words] of [
    ['loading', { history: LOADING }, '正在读取历史数据…'],
    ['failed', { history: { status: 'failed', reason: { code: 'timeout' } } }, '历史数据读取失败 · 请求超时'],
    ['none', { history: undefined }, '没有可试算的历史数据'],
    ['unfit', { history: { status: 'ready', value: { ...HISTORY.value, keys: {} } } }, '没有可试算的历史数据'],
  ] as const)
    it(`says of a history that it is ${name}, and stays usable`, async () => {
      const rules = await byHand(RULES, given);
      await click(rules, '.rule');
      expect(text(rules, '.simulation .over, .simulation .remark')).to.equal(words);
      expect(text(rules, '#status')).to.equal('没有未保存的修改');
      await expect(rules).to.be.accessible();
    });

  it('says that the source failed, and asks again when told to', async () => {
    const rules = await byHand(RULES, { source: { status: 'failed', reason: { code: 'unavailable' } } });
    let asked = 0;
    rules.addEventListener('cockpit-retry', () => asked++);
    await click(rules, '.remark button');
    expect(asked).to.equal(1);
    await expect(rules).to.be.accessible();
  });
});

describe('the keyboard in rules', () => {
  it('creates a rule, breaks it, is led to what is wrong, mends it and saves it', async () => {
    const rules = await byHand();
    const changes: CockpitRulesChange[] = [];
    rules.addEventListener(CockpitRulesChange.type, (event) => changes.push(event));
    find(rules, '#begin').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(rules).id === 'field-name');
    expect(problems(rules), 'an empty field is not scolded before anybody was in it').to.deep.equal([]);
    expect(text(rules, '#status'), 'a name is not asked for').to.equal('可以保存');

    find(rules, '#field-when-0-threshold').focus();
    await replace(rules, '八十');
    expect(problems(rules)).to.deep.equal(['“八十”不是数字']);
    expect(focused(rules).getAttribute('aria-invalid')).to.equal('true');
    expect(said(find(rules, `#${focused(rules).getAttribute('aria-describedby')?.split(' ')[1] ?? ''}`))).to.equal('“八十”不是数字');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(rules).id === 'field-when-0-threshold', 'Enter leads to the first problem');
    expect(changes).to.have.length(0);
    expect((find(rules, '#field-when-0-threshold') as HTMLInputElement).value, 'nothing typed is lost').to.equal('八十');
    expect(problems(rules)).to.deep.equal(['“八十”不是数字']);

    find(rules, '#field-name').focus();
    await sendKeys({ type: '夜间接通率低' });
    find(rules, '#field-when-0-threshold').focus();
    await replace(rules, '70%');
    find(rules, '#field-for').focus();
    await replace(rules, '32');
    expect(problems(rules)).to.deep.equal(['应为时段（5 分钟）的整数倍，例如 30 分钟或 35 分钟']);
    await replace(rules, '35');
    expect(text(rules, '.editor-head .sentence')).to.equal('接通率 低于 70 % 持续 35 分钟，按技能组');
    expect(text(rules, '#status')).to.equal('可以保存');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => changes.length === 1);
    const saved = changes[0]?.rules.at(-1);
    expect([saved?.name, saved?.for, saved?.when]).to.deep.equal(['夜间接通率低', 'PT35M', { all: [{ metric: 'answerRate', is: 'below', threshold: 0.7, resolveAt: 0.85 }] }]);
    expect(rules.rules).to.equal(changes[0]?.rules);
    expect(text(rules, '[role=status]')).to.equal('已保存“夜间接通率低”');
    expect(all(rules, '.unsaved')).to.have.length(0);
  });

  it('folds out what is wrong before it leads there', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    await type(rules, 'guard-minVolume', '-3');
    expect(text(rules, '.to-mend')).to.equal('1 处需要修改');
    await click(rules, '.save');
    await waitUntil(() => focused(rules).id === 'field-guard-minVolume');
  });

  it('moves into a condition that came, and to where another is added when it goes', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    find(rules, '#add-conditions').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(rules).id === 'field-when-1-metric');
    await type(rules, 'when-1-threshold', '90');
    const sides = find(rules, '#field-when-1-is') as HTMLSelectElement;
    sides.value = 'above';
    sides.dispatchEvent(new Event('change', { bubbles: true }));
    await type(rules, 'when-1-resolveAt', '');
    expect(problems(rules)).to.deep.equal(['这些条件不可能同时成立，请改为“任一条件”或修改阈值']);
    await click(rules, '#field-together-any');
    expect(problems(rules)).to.deep.equal([]);
    all(rules, '.condition .icon')[1]?.click();
    await waitUntil(() => focused(rules).id === 'add-conditions');
  });

  it('deletes with a way back, and returns', async () => {
    const rules = await byHand();
    await click(rules, 'li:nth-child(2) .rule');
    find(rules, '.remove').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(rules)?.id === 'undo');
    expect(rules.rules?.map(({ id }) => id)).to.deep.equal([RULES[0]?.id, RULES[2]?.id, RULES[3]?.id]);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(rules)?.id === 'heading');
    expect(rules.rules).to.deep.equal(RULES);
    expect(text(rules, '#heading')).to.equal('服务水平 低于 80 % 持续 30 分钟');
  });
});

describe('what was typed into rules', () => {
  it('is there again after looking at another rule, and after discarding by mistake', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    await type(rules, 'when-0-threshold', '7x');
    await click(rules, 'li:nth-child(2) .rule');
    expect(text(rules, '.unsaved')).to.equal('未保存');
    await click(rules, '.rule');
    expect((find(rules, '#field-when-0-threshold') as HTMLInputElement).value).to.equal('7x');
    await click(rules, '.discard');
    expect((find(rules, '#field-when-0-threshold') as HTMLInputElement).value).to.equal('80');
    await click(rules, '#undo');
    expect((find(rules, '#field-when-0-threshold') as HTMLInputElement).value).to.equal('7x');
  });

  it('stays when the page refuses it', async () => {
    const rules = await byHand();
    rules.addEventListener(CockpitRulesChange.type, (event) => event.preventDefault());
    await click(rules, '.rule');
    await type(rules, 'name', '另一个名称');
    await click(rules, '.save');
    expect(rules.rules).to.equal(RULES);
    expect((find(rules, '#field-name') as HTMLInputElement).value).to.equal('另一个名称');
    expect(text(rules, '[role=status]')).to.equal('页面没有接受这次更改，内容仍保留在表单中');
  });

  it('is told when the rule was changed elsewhere meanwhile', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    await type(rules, 'name', '我的名称');
    rules.rules = RULES.map((rule, index) => (index === 0 ? { ...rule, for: 'PT1H' } : rule));
    await rules.updateComplete;
    expect(text(rules, '.editor-head .remark')).to.equal('这条规则已在别处改动；保存将以此处内容为准。');
  });

  it('asks for what the source cannot serve in vain, in words', async () => {
    const rules = await byHand(RULES, { source: { status: 'ready', value: { ...SOURCE, steps: ['PT15M', 'PT30M'], counters: ['offered', 'answered'] } } });
    await click(rules, 'li:nth-child(3) .rule');
    expect(problems(rules)).to.deep.equal(['数据源没有计算“放弃率”所需的数据', '数据源不提供 5 分钟的时段，可选 15 分钟、30 分钟']);
    expect((find(rules, '#field-when-0-metric option[value=answerRate]') as HTMLOptionElement).disabled).to.equal(false);
    expect((find(rules, '#field-when-0-metric option[value=occupancy]') as HTMLOptionElement).disabled).to.equal(true);
  });

  it('goes out as JSON and comes in again, opened in the form first', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    const json = (find(rules, 'textarea[readonly]') as HTMLTextAreaElement).value;
    expect(JSON.parse(json)).to.deep.equal(RULES[0]);
    await click(rules, '#import');
    const paste = find(rules, '#import-text') as HTMLTextAreaElement;
    for (const [wrong, words] of [['{', '不是有效的 JSON'], [json.replace('answerRate', 'happiness'), 'when.all.0.metric：未知指标“happiness”']]) {
      paste.value = wrong ?? '';
      paste.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await click(rules, '.import .save');
      expect(text(rules, '.problems')).to.include(words);
      expect(paste.value).to.equal(wrong);
    }
    paste.value = json.replace('answer-rate-low', 'another').replace('PT30M', 'PT45M');
    paste.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await click(rules, '.import .save');
    expect((find(rules, '#field-for') as HTMLInputElement).value).to.equal('45');
    expect(rules.rules, 'not before it is saved').to.equal(RULES);
    await click(rules, '.save');
    expect(rules.rules?.map(({ id }) => id)).to.include('another');
  });
});

describe('a rule played over history', () => {
  const figure = (rules: CockpitRules) => said(all(rules, '.figures .value')[0]);

  it('shows how often it fires, in strips and in a table that say the same', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    const count = Number(figure(rules).replace(' 次', ''));
    expect(count).to.be.greaterThan(0);
    expect(all(rules, 'tbody tr')).to.have.length(count);
    expect(all(rules, '.firing-strip').every((strip) => /触发 \d+ 次$/.test(strip.getAttribute('aria-label') ?? ''))).to.equal(true);
    expect(all(rules, '.lane .times').reduce((sum, times) => sum + Number(said(times)), 0)).to.equal(count);
  });

  it('compares the draft with the saved rule as it is typed', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    const before = figure(rules);
    await type(rules, 'when-0-threshold', '65');
    await waitUntil(() => said(all(rules, '.figures .saved')[0]) === `已保存：${before}`);
    expect(text(rules, '.verdict')).to.match(/^新规则少触发 \d+ 次：漏掉原有的 \d+ 次，新增 0 次。$/);
    expect(text(rules, '.trial')).to.equal(`历史试算触发 ${figure(rules)}（已保存：${before}）`);
    await type(rules, 'when-0-threshold', '80');
    await waitUntil(() => rules.renderRoot.querySelector('.verdict') === null);
  });

  it('keeps the last result while the rule cannot be read, and says so', async () => {
    const rules = await byHand();
    await click(rules, '.rule');
    const before = figure(rules);
    await type(rules, 'when-0-threshold', '');
    expect(figure(rules)).to.equal(before);
    expect(text(rules, '.simulation .remark')).to.include('规则修正后重新试算');
  });

  it('answers for a coarser step and all together from the same history', async () => {
    const rules = await byHand();
    await click(rules, 'li:nth-child(2) .rule');
    expect(text(rules, '.over')).to.include('每 5 分钟 · 整体');
    expect(figure(rules)).to.match(/次$/);
  });
});

describe('rules at 320 px', () => {
  it('show one thing at a time, and nothing sticks out', async () => {
    const frame = await fixture<HTMLDivElement>(html`<div><cockpit-rules .rules=${RULES} .source=${READY} .history=${HISTORY}></cockpit-rules></div>`);
    frame.style.inlineSize = '320px';
    const rules = frame.querySelector('cockpit-rules') as CockpitRules;
    await rules.updateComplete;
    await click(rules, '.rule');
    for (const part of all(rules, 'details')) part.setAttribute('open', '');
    await click(rules, '#add-active');
    expect(getComputedStyle(find(rules, '.list')).display).to.equal('none');
    expect(rules.scrollWidth).to.be.at.most(320);
    await click(rules, '.back');
    expect(getComputedStyle(find(rules, '.list')).display).to.equal('block');
    await waitUntil(() => focused(rules).dataset['rule'] === RULES[0]?.id);
  });
});

describe('rules that move', () => {
  it('keep what was typed when they move, and leave nothing behind after 200 times', async () => {
    const rules = await byHand();
    const other = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    await click(rules, '.rule');
    await type(rules, 'name', '移动');
    const nodes = all(rules, '*').length;
    for (let turn = 0; turn < 200; turn++) {
      rules.remove();
      other.append(rules);
    }
    await waitUntil(() => text(rules, 'h3') === 'Alert rules');
    expect((find(rules, '#field-name') as HTMLInputElement).value).to.equal('移动');
    expect(all(rules, '*')).to.have.length(nodes);
  });
});
