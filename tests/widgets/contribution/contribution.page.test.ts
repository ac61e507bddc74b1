import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CockpitExplainRequest } from '../../../src/controllers/explain-request.js';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import type { Contribution } from '../../../src/domain/contribution.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitDrillEvent } from '../../../src/controllers/drill-event.js';
import type { CockpitContribution } from '../../../src/widgets/contribution/contribution.js';
import '../../../src/define.js';
import { comeAndGone, crowd, nothingBefore, NOW, ready, satisfactionFell, slots, unlikeThresholds } from '../../../stories/contribution-changes.js';
import { SplitAdapter } from './split-adapter.js';

const STATES: Readonly<Record<string, Loadable<Contribution>>> = {
  loading: LOADING,
  ready: ready(satisfactionFell),
  'ready with slots': ready(slots()),
  'ready with new and vanished members': ready(comeAndGone),
  refused: ready(unlikeThresholds),
  empty: ready(nothingBefore),
  stale: { status: 'stale', value: satisfactionFell, reason: { code: 'late', since: satisfactionFell.asOf } },
  failed: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } },
};

const part = <E extends Element = HTMLElement>(host: CockpitContribution, selector: string) => host.renderRoot.querySelector<E>(selector);
const parts = (host: CockpitContribution, selector: string) => [...host.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (host: CockpitContribution, selector: string) => part(host, selector)?.textContent.replace(/\s+/g, ' ').trim();

async function show(state: Loadable<Contribution>): Promise<CockpitContribution> {
  const host = await fixture<CockpitContribution>(html`<cockpit-contribution .contribution=${state}></cockpit-contribution>`);
  if (state.status === 'ready' || state.status === 'stale') host.by = state.value.by;
  await host.updateComplete;
  return host;
}

describe('<cockpit-contribution>', () => {
  for (const [name, state] of Object.entries(STATES)) {
    it(`is accessible while ${name}, light and dark`, async () => {
      const host = await show(state);
      await expect(host).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(host).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });
  }

  it('says the sentence, and a row a member from where the metric stood to where it stands', async () => {
    const host = await show(ready(satisfactionFell));
    expect(text(host, '.sentence')).to.match(/^满意度下降 8\.7\s个百分点/);
    expect(text(host, '.range')).to.equal('11月16日周一，对比 11月9日周一 Asia/Shanghai');
    expect(parts(host, 'tbody tr').map((row) => `${row.querySelector('.name')?.textContent.trim()} ${row.querySelector('.total')?.textContent.trim()}`)).to.deep.equal(['对比期 86.8 %', '电话 −7.25', '在线客服 −0.83', '企业微信 −0.58', '本期 78.2 %']);
  });

  it('puts members beyond the heaviest together, and shows them in pages', async () => {
    const host = await show(ready(crowd(400)));
    expect(text(host, '.rest .name')).to.equal('其余 390 个');
    part(host, '.more-rows')?.click();
    await host.updateComplete;
    expect(text(host, '.rest .name')).to.equal('其余 290 个');
  });

  it('refuses with the reason, and tells its author of a metric that does not exist', async () => {
    const host = await show(ready(unlikeThresholds));
    expect(text(host, '.message')).to.include('各组的应答阈值不同');
    host.metric = 'csat';
    await host.updateComplete;
    expect(text(host, '.message')).to.equal('未知指标：csat');
  });

  it('says why it failed, and offers to ask again', async () => {
    const host = await show(STATES['failed'] ?? LOADING);
    expect(text(host, '.message')).to.include('HTTP 503');
    setTimeout(() => part(host, '.retry')?.click());
    expect((await oneEvent(host, CockpitRetryRequest.type)).cancelable).to.equal(true);
  });

  it('is one stop of the Tab key; arrows walk its members, Enter picks one, and drills beside it', async () => {
    const host = await show(ready(satisfactionFell));
    expect(parts(host, 'tbody button').filter(({ tabIndex }) => tabIndex === 0).length).to.equal(2);
    part(host, 'tbody button')?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(parts(host, '.name[aria-pressed="true"]').map((name) => name.textContent.trim())).to.deep.equal(['在线客服']);
    await sendKeys({ press: 'ArrowRight' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { choice, scope, range, member } = (await oneEvent(host, 'cockpit-drill')) as CockpitDrillEvent;
    expect({ choice, scope, range, member }).to.deep.equal({ choice: { metric: 'customerSatisfaction' }, scope: { channel: ['chat'] }, range: NOW, member: { by: 'channel', id: 'chat' } });
  });

  it('speaks the language around it', async () => {
    const host = await show(ready(satisfactionFell));
    document.documentElement.lang = 'en';
    await waitUntil(() => text(host, '.title') === 'Customer satisfaction: contributions to its change');
    document.documentElement.removeAttribute('lang');
  });
});

describe('<cockpit-contribution> in a board', () => {
  const inBoard = async (adapter: SplitAdapter, content = html`<cockpit-contribution metric="answer-rate"></cockpit-contribution>`) => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}>${content}<cockpit-tile metric="answered"></cockpit-tile></cockpit-board>`);
    const host = board.querySelector('cockpit-contribution');
    if (!host) throw new Error('no contribution');
    await waitUntil(() => host.contribution.status === 'ready');
    await host.updateComplete;
    return { board, host };
  };

  it('asks for the board’s range and the stretch before, and splits as its buttons say', async () => {
    const adapter = new SplitAdapter();
    const { host } = await inBoard(adapter);
    const counts = adapter.asked.filter((query) => query.kind === 'counts' && query.by);
    expect(counts.map((query) => query.kind === 'counts' && query.shift)).to.have.members([undefined, 'P7D']);
    expect(parts(host, 'tbody .name').map((name) => name.textContent.trim())).to.deep.equal(['对比期', '技术支持', '销售', '本期']);
    expect(parts(host, '.splits [role="group"] button').map((button) => button.textContent)).to.deep.equal(['技能组', '渠道', '时段']);
    parts(host, '.splits [role="group"] button')[2]?.click();
    await waitUntil(() => parts(host, 'tbody tr').length === 6);
  });

  it('makes a member or a slot the board’s selection, is not filtered by it itself, and lets go', async () => {
    const { board, host } = await inBoard(new SplitAdapter());
    part(host, 'tbody button.name')?.click();
    await waitUntil(() => board.view.selection.filters['skillGroup']?.[0] === 'support');
    expect(board.view.selection.source?.label).to.equal('接通率变动的贡献');
    await host.updateComplete;
    expect(parts(host, 'tbody button.name').length).to.equal(2);
    part(host, 'tbody button.name')?.click();
    await waitUntil(() => Object.keys(board.view.selection.filters).length === 0);
    host.by = 'slot';
    await waitUntil(() => parts(host, 'tbody tr').length === 6);
    part(host, 'tbody button.name')?.click();
    await waitUntil(() => board.view.selection.interval !== undefined);
    await waitUntil(() => parts(host, '.name[aria-pressed="true"]').length === 1);
  });

  it('leads down from a member to its slots, and asks only of what it is pinned to', async () => {
    const adapter = new SplitAdapter();
    const { board, host } = await inBoard(adapter);
    part(host, 'tbody button.drill')?.click();
    await waitUntil(() => board.view.drill !== undefined);
    expect(board.view.drill).to.deep.equal({ metric: 'answerRate', level: 'slots', group: 'support', scope: {} });
    host.channel = 'chat';
    await waitUntil(() => adapter.asked.some((query) => query.kind === 'counts' && query.by && query.filters?.['channel']?.[0] === 'chat'));
  });

  it('shows a change that somebody asks about, takes the focus there, and goes back', async () => {
    const adapter = new SplitAdapter();
    const { board, host } = await inBoard(adapter);
    host.hidden = true;
    const now = { start: adapter.asOf - 3_600_000, end: adapter.asOf };
    const before = { start: now.start - 7 * 86_400_000, end: now.end - 7 * 86_400_000 };
    board.querySelector('cockpit-tile')?.dispatchEvent(new CockpitExplainRequest({ metric: 'offered', scope: { channel: ['phone'] }, now, before }));
    await waitUntil(() => text(host, '.title')?.startsWith('呼入量') ?? false);
    expect(host.hidden).to.equal(false);
    await waitUntil(() => host.shadowRoot?.activeElement === part(host, '.title'));
    expect(adapter.asked.filter((query) => query.kind === 'counts' && query.filters?.['channel']).map(({ range }) => range)).to.deep.include.members([{ kind: 'fixed', ...now }, { kind: 'fixed', ...before }]);
    part(host, '.let-go')?.click();
    await waitUntil(() => text(host, '.title')?.startsWith('接通率') ?? false);
  });

  it('lets go when removed and resumes when moved, with nothing left behind after two hundred times', async () => {
    const adapter = new SplitAdapter();
    const { board, host } = await inBoard(adapter);
    const box = document.createElement('div');
    board.append(box);
    for (let turn = 0; turn < 200; turn++) {
      (turn % 2 ? board : box).append(host);
      if (turn % 40 === 0) await nextFrame();
    }
    await waitUntil(() => host.contribution.status === 'ready' && parts(host, 'tbody tr').length === 4);
    board.querySelector('cockpit-tile')?.remove();
    host.remove();
    await waitUntil(() => adapter.open === 0, 'the questions are let go', { timeout: 4000 });
  });
});
