import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { simulatedAdapter } from '../../../src/adapters/simulated/simulated-adapter.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { PlanBook } from '../../../src/domain/plan.js';
import { IDLE, type PlanLife } from '../../../src/plans/plan-life.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import { CockpitPlanEvent } from '../../../src/widgets/plans/plans.events.js';
import type { CockpitPlans } from '../../../src/widgets/plans/plans.js';
import '../../../src/define.js';
import { alertLike } from '../../../stories/alert-books.js';
import { bookLike, CATALOGUE, effectLike, IVR, OVERFLOW, previewLike, ready, SOURCE, started, SUPPORT } from '../../../stories/plan-books.js';

const NONE: readonly never[] = [];
const STATES: Readonly<Record<string, readonly [Loadable<PlanBook>, PlanLife]>> = {
  loading: [LOADING, IDLE],
  empty: [ready(bookLike(undefined, NONE)), IDLE],
  calm: [ready(bookLike()), IDLE],
  previewed: [ready(bookLike()), { at: 'previewed', preview: previewLike(SUPPORT) }],
  confirming: [ready(bookLike()), { at: 'confirming', preview: previewLike(OVERFLOW), key: 'k' }],
  refused: [ready(bookLike()), { at: 'conflict', preview: previewLike(IVR), reason: { code: 'conflict' } }],
  'at work': [ready(bookLike((ledger) => started(ledger, IVR, 20))), IDLE],
  incomplete: [ready(bookLike((ledger) => started(ledger, IVR, 5), CATALOGUE, 'callback')), IDLE],
  stale: [{ status: 'stale', value: bookLike((ledger) => started(ledger, IVR, 20)), reason: { code: 'late' } }, IDLE],
  'read only': [{ status: 'failed', reason: { code: 'unsupported' } }, IDLE],
  failed: [{ status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } }, IDLE],
};

async function show(plans: Loadable<PlanBook>, life: PlanLife = IDLE): Promise<CockpitPlans> {
  return fixture<CockpitPlans>(html`<cockpit-plans user="李经理" .source=${SOURCE} .plans=${plans} .life=${life}></cockpit-plans>`);
}

const part = <E extends HTMLElement = HTMLElement>(host: CockpitPlans, selector: string) => host.renderRoot.querySelector<E>(selector);
const text = (host: CockpitPlans, selector: string) => part(host, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** A board over a simulated centre at ten in the morning, a minute a second. */
async function centre() {
  const adapter = simulatedAdapter({ seed: 11, agents: 140, historyDays: 0, start: Date.UTC(2026, 10, 23, 2), speed: 60, now: () => Date.now(), workerUrl: null });
  const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}><cockpit-plans user="李经理"></cockpit-plans></cockpit-board>`);
  const host = board.querySelector<CockpitPlans>('cockpit-plans') as CockpitPlans;
  await waitUntil(() => host.plans.status === 'ready', 'no plans', { timeout: 8000 });
  await host.updateComplete;
  return { adapter, board, host };
}

describe('<cockpit-plans>', () => {
  for (const [name, [plans, life]] of Object.entries(STATES))
    it(`is accessible while ${name}, light and dark`, async () => {
      const host = await show(plans, life);
      await expect(host).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(host).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });

  it('offers what answers an alert first, and folds the rest away', async () => {
    const host = await show(ready(bookLike()));
    host.alerts = [alertLike({ group: 'VIP专席', differs: { member: { dimension: 'skillGroup', id: 'vip', label: 'VIP专席' } } })];
    await host.updateComplete;
    expect([...host.renderRoot.querySelectorAll('.plans .plan')].slice(0, 3).map((row) => row.getAttribute('data-plan'))).to.deep.equal(['ivr-vip', 'support-vip', 'overflow-vip']);
    expect(text(host, 'details.aside summary')).to.equal('其他预案（21）');
  });

  it('tells of a log that was edited by hand, and where', async () => {
    const book = bookLike((ledger) => started(ledger, IVR, 20));
    const host = await show(ready({ ...book, audit: book.audit.map((entry) => (entry.number === 2 ? { ...entry, at: 0 } : entry)) }));
    expect(text(host, '.verdict')).to.equal('校验失败：第 2 行内容被改动');
    host.plans = ready(book);
    await host.updateComplete;
    expect(text(host, '.verdict')).to.include('校验通过');
  });

  it('says in words what each entry of the log was about, and quotes a name that nobody knows', async () => {
    const book = bookLike((ledger) => started(ledger, IVR, 20));
    const host = await show(ready({ ...book, audit: book.audit.map((entry) => (entry.number === 1 ? { ...entry, detail: { ...entry.detail, shift: 'B' } } : entry)) }));
    const details = [...host.renderRoot.querySelectorAll('.audit tbody tr')].map((row) => row.children[5]?.textContent.replace(/\s+/g, ' ').trim() ?? '').reverse();
    expect(details[0]).to.match(/^原因： \S.* shift B$/);
    expect(details.filter((detail) => detail.startsWith('步骤'))[0]).to.match(/^步骤： \S+ .*信用卡.* 60\.0 % .*原为 0\.0 %$/);
    expect(details.join()).not.to.match(/lever|reason|from\b|\|/);
    expect([...host.renderRoot.querySelectorAll('.audit .pair > code:first-child')].map((name) => name.textContent)).to.include('shift');
  });

  it('compares before, during and after a run, and tells how the alert stands that it answers', async () => {
    const card = alertLike({ group: '信用卡', differs: { member: { dimension: 'skillGroup', id: 'card', label: '信用卡' } } });
    const book = bookLike((ledger) => started(ledger, IVR, 20));
    const host = await show(ready({ ...book, runs: book.runs.map((run) => ({ ...run, alert: card.key })) }));
    host.alerts = [card];
    host.effects = { 'run-1': effectLike() };
    await host.updateComplete;
    expect(text(host, '.run [data-metric=answerRate]')).to.equal('接通率 38.1 % 89.9 % +51.8 百分点');
    expect(text(host, '.run .effect-title')).to.include('信用卡').and.include('触发中');
    await expect(host).to.be.accessible();
    host.plans = ready(bookLike((ledger) => started(ledger, IVR, 90)));
    host.effects = { 'run-1': effectLike(true) };
    await host.updateComplete;
    expect(text(host, '.ended [data-metric=answerRate]')).to.equal('接通率 38.1 % 89.9 % 91.6 % +51.8 百分点');
  });

  it('names what is wrong with a catalogue under its fields, and offers the rest', async () => {
    const host = await show(ready(bookLike()));
    host.catalogue = [IVR, { ...SUPPORT, risk: 'some', steps: [] }, { ...OVERFLOW, id: 'gone', skillGroup: 'gone' }];
    await host.updateComplete;
    expect([...host.renderRoot.querySelectorAll('.plan')].map((row) => row.getAttribute('data-plan'))).to.deep.equal(['ivr-card']);
    expect(text(host, '.troubles summary')).to.equal('2 个预案有误，未列出');
    expect(text(host, '.troubles ul')).to.equal('support-card risk 不是可选项 some steps 缺失 gone skillGroup 数据源不提供 gone');
    await expect(host).to.be.accessible();
    host.catalogue = undefined;
    await host.updateComplete;
    expect(part(host, '.troubles')).to.equal(null);
  });

  it('counts down by the clock of the source, however wrong that of the browser is', async () => {
    const book = bookLike((ledger) => started(ledger, IVR, 20));
    const years = 10 * 365 * 86_400_000;
    const moved = { ...book, asOf: book.asOf - years, runs: book.runs.map((run) => ({ ...run, startedAt: run.startedAt - years, expiresAt: run.expiresAt - years })) };
    const host = await show(ready(moved));
    expect(text(host, '.left')).to.match(/^剩余 (40:00|39:5\d)$/);
    host.plans = { status: 'stale', value: moved, reason: { code: 'late' } };
    await host.updateComplete;
    expect(text(host, '.left'), 'what is old does not go on').to.equal('剩余 40:00');
  });

  for (const [code, says, words] of [
    ['forbidden', '没有权限执行此预案', 'second person required'],
    ['unauthorised', '没有权限执行此预案', 'token expired'],
    ['conflict', '情况已变化，没有执行', 'held by run-7'],
    ['unavailable', '没有得到确认', 'HTTP 503'],
  ] as const)
    it(`says that a start was ${code}, in the source’s own words too, and claims no run`, async () => {
      const { adapter, board, host } = await centre();
      board.adapter = {
        describe: (context) => adapter.describe(context),
        read: (query, context) => adapter.read(query, context),
        act: (command, context) => (command.command === 'start' ? Promise.reject(new AdapterError(code, words)) : adapter.act(command, context)),
      };
      await waitUntil(() => host.plans.status === 'ready', 'no plans', { timeout: 8000 });
      await host.updateComplete;
      part(host, '[data-plan=ivr-card] [data-action=preview]')?.click();
      await waitUntil(() => host.life.at === 'previewed', 'no preview', { timeout: 8000 });
      await host.updateComplete;
      part(host, '[data-action=confirm]')?.click();
      await host.updateComplete;
      const reason = part<HTMLInputElement>(host, 'input[name=reason]');
      if (reason) reason.value = '高峰';
      part(host, '[data-action=run]')?.click();
      await waitUntil(() => part(host, '.refusal'), 'no word of it', { timeout: 8000 });
      expect(text(host, '.refusal')).to.include(says).and.include(words);
      expect(part(host, '.run')).to.equal(null);
      adapter.close();
    }).timeout(20_000);

  it('says of a board whose source cannot act that it can only be read', async () => {
    const { adapter, board, host } = await centre();
    board.adapter = { describe: (context) => adapter.describe(context), read: (query, context) => adapter.read(query, context) };
    await waitUntil(() => text(host, '.none').includes('只读'), 'no word of it', { timeout: 8000 });
    expect(host.renderRoot.querySelectorAll('button').length).to.equal(0);
    adapter.close();
  }).timeout(20_000);

  it('lets the page veto, and asks nobody without a board', async () => {
    const host = await show(ready(bookLike()));
    const asked: string[] = [];
    host.addEventListener(CockpitPlanEvent.type, (event) => {
      asked.push((event as CockpitPlanEvent).command.command);
      event.preventDefault();
    });
    part(host, '[data-action=preview]')?.click();
    await host.updateComplete;
    expect(asked).to.deep.equal(['preview']);
    expect(host.life.at).to.equal('previewing');
  });

  it('runs a plan by keyboard alone, once, follows it, and takes it back', async () => {
    const { adapter, host } = await centre();
    part(host, '[data-plan=ivr-card] [data-action=preview]')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => host.life.at === 'previewed', 'no preview', { timeout: 8000 });
    await host.updateComplete;
    expect(text(host, '.preview')).to.include('信用卡').and.include('到期自动撤回');
    part(host, '[data-action=confirm]')?.focus();
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(text(host, '.confirm-title')).to.include('IVR 分流 · 信用卡');
    expect(host.renderRoot.querySelector(':focus')?.getAttribute('data-action')).to.not.equal('run');
    part(host, 'input[name=reason]')?.focus();
    await sendKeys({ type: '话务高峰' });
    await sendKeys({ press: 'Enter' });
    // Pressed again before the answer: it is one run.
    part(host, '[data-action=run]')?.click();
    await waitUntil(() => host.plans.status === 'ready' && host.plans.value.runs.length > 0, 'no run', { timeout: 8000 });
    await waitUntil(() => host.plans.status === 'ready' && host.plans.value.runs[0]?.state === 'active', 'never active', { timeout: 8000 });
    await host.updateComplete;
    expect(text(host, '.run .word')).to.equal('生效中');
    expect(text(host, '.run')).to.include('实测 60.0 %').and.include('话务高峰');
    part(host, '.run [data-action=revert]')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => host.plans.status === 'ready' && host.plans.value.runs[0]?.state === 'reverted', 'never back', { timeout: 8000 });
    await host.updateComplete;
    const book = await adapter.act({ command: 'book' }, { signal: new AbortController().signal });
    expect(book.runs.length).to.equal(1);
    expect(text(host, '[role=status]:last-child')).to.include('已撤回');
    adapter.close();
  }).timeout(30_000);

  it('wants high risk held for two seconds, or a second person who is another', async () => {
    const host = await show(ready(bookLike()), { at: 'confirming', preview: previewLike(OVERFLOW), key: 'k' });
    const asked: CockpitPlanEvent[] = [];
    host.addEventListener(CockpitPlanEvent.type, (event) => void asked.push(event as CockpitPlanEvent));
    const type = (name: string, value: string) => {
      const input = part<HTMLInputElement>(host, `input[name=${name}]`);
      if (input) input.value = value;
    };
    type('reason', '高峰');
    part(host, '[data-action=run]')?.click();
    type('seconded', '李经理');
    part(host, '[data-action=run]')?.click();
    const hold = part(host, '[data-action=hold]');
    hold?.focus();
    await sendKeys({ down: 'Space' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await sendKeys({ up: 'Space' });
    expect(asked.length).to.equal(0);
    await sendKeys({ down: 'Space' });
    await waitUntil(() => asked.length === 1, 'not held', { timeout: 4000 });
    await sendKeys({ up: 'Space' });
    const [event] = asked;
    expect(event?.command).to.include({ command: 'start', key: 'k', by: '李经理', reason: '高峰' });
  });

  it('says what was not done, and that trying again is safe', async () => {
    const host = await show(ready(bookLike()), { at: 'failed', plan: IVR, reason: { code: 'timeout' }, retry: { preview: previewLike(IVR), key: 'k' } });
    expect(text(host, '.refusal')).to.include('可以放心重试');
    const asked: CockpitPlanEvent[] = [];
    host.addEventListener(CockpitPlanEvent.type, (event) => void asked.push(event as CockpitPlanEvent));
    part(host, '[data-action=retry]')?.click();
    expect(asked[0]?.command).to.include({ command: 'start', key: 'k' });
  });

  it('sends a second try as it was sent first, though the alert it answers is over meanwhile', async () => {
    const host = await show(ready(bookLike()), { at: 'confirming', preview: previewLike(IVR), key: 'k' });
    host.alerts = [alertLike({ group: '信用卡', differs: { member: { dimension: 'skillGroup', id: 'card', label: '信用卡' } } })];
    const asked: CockpitPlanEvent[] = [];
    host.addEventListener(CockpitPlanEvent.type, (event) => void asked.push(event as CockpitPlanEvent));
    const reason = part<HTMLInputElement>(host, 'input[name=reason]');
    if (reason) reason.value = '高峰';
    part(host, '[data-action=run]')?.click();
    host.alerts = [];
    host.life = { at: 'failed', plan: IVR, reason: { code: 'timeout' }, retry: { preview: previewLike(IVR), key: 'k' } };
    await host.updateComplete;
    part(host, '[data-action=retry]')?.click();
    expect(asked.length).to.equal(2);
    expect(asked[0]?.command).to.have.property('alert');
    expect(asked[1]?.command).to.deep.equal(asked[0]?.command);
  });

  it('leaves nothing behind after two hundred comings and goings, and moves with its board', async () => {
    const { adapter, board, host } = await centre();
    const other = await fixture<HTMLDivElement>(html`<div></div>`);
    for (let turn = 0; turn < 200; turn++) {
      host.remove();
      board.append(host);
    }
    other.append(board);
    await host.updateComplete;
    expect(text(host, '.title')).to.equal('应急预案');
    await waitUntil(() => host.renderRoot.querySelectorAll('.plan').length === 24);
    adapter.close();
  }).timeout(30_000);
});
