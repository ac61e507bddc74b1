import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { recordsAdapter } from '../../../src/adapters/records/records-adapter.js';
import { pathTo } from '../../../src/domain/drill.js';
import type { Loadable } from '../../../src/domain/loadable.js';
import type { Mapping } from '../../../src/domain/mapping.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { DrillList } from '../../../src/widgets/drill/drill-list.js';
import type { CockpitDrill } from '../../../src/widgets/drill/drill.js';
import type { CockpitContactSelect } from '../../../src/widgets/drill/drill.events.js';
import '../../../src/define.js';

const MAPPING: Mapping = {
  name: 'made up', format: 'delimited', zone: 'Asia/Shanghai', clock: 'epoch-s',
  columns: { id: 'id', offeredAt: 'at', skillGroup: 'group', channel: 'channel', wait: 'wait', talk: 'talk', agent: 'agent' },
  outcome: { column: 'outcome', answered: ['answered'], abandoned: ['abandoned'] },
};
const START = location.href;

/** Nine days; on the last one 贷款 loses half of its calls between 10:00 and 10:30. */
function contacts(): Blob {
  const rows = ['id,at,group,channel,wait,talk,agent,outcome'];
  for (let day = 0; day < 9; day++)
    for (let n = 0; n < 240; n++) {
      const at = Date.UTC(2026, 10, 13 + day, 0) / 1000 + n * 60;
      const group = ['贷款', '信用卡', '账户'][n % 3];
      const isLost = day === 8 && group === '贷款' && n >= 120 && n < 150 ? n % 2 === 0 : n % 30 === 7;
      rows.push([`d${day}n${n}`, at, group, n % 4 ? '电话' : '在线', n % 30, isLost ? '' : 60, isLost ? '' : `工号${n % 5}`, isLost ? 'abandoned' : 'answered'].join(','));
    }
  return new Blob([rows.join('\n')]);
}

async function open(theme = 'light', target = '80%') {
  const board = await fixture<CockpitBoard>(html`<cockpit-board theme=${theme} url-state><cockpit-tile metric="answerRate" target=${target}></cockpit-tile><cockpit-drill></cockpit-drill></cockpit-board>`);
  board.adapter = recordsAdapter({ source: contacts(), name: 'contacts.csv', mapping: MAPPING, onPage: true });
  const drill = board.querySelector('cockpit-drill') as CockpitDrill;
  const tile = board.querySelector('cockpit-tile');
  await waitUntil(() => /\d/.test(tile?.renderRoot.querySelector('[part~="value"]')?.textContent ?? ''), 'a tile', { timeout: 10_000 });
  return { board, drill, tile };
}
const said = (drill: CockpitDrill, selector: string) => drill.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const names = (drill: CockpitDrill) => [...drill.renderRoot.querySelectorAll('.into')].map((button) => button.textContent?.trim());
const focused = (drill: CockpitDrill) => drill.shadowRoot?.activeElement?.textContent?.trim() ?? '';
const crumbs = (drill: CockpitDrill) => [...drill.renderRoot.querySelectorAll('.crumb')].map((crumb) => crumb.textContent?.trim());
const is = (drill: CockpitDrill, level: string) => waitUntil(() => drill.renderRoot.querySelector(`.body.${level}:not(.pending)`) && (level === 'contacts' ? drill.contacts.status === 'ready' : names(drill).length > 1), level, { timeout: 10_000 });

describe('<cockpit-drill>', () => {
  beforeEach(() => history.replaceState(null, '', START));
  after(() => history.replaceState(null, '', START));

  it('says how to begin while nobody looks under a number', async () => {
    const drill = await fixture<CockpitDrill>(html`<cockpit-drill></cockpit-drill>`);
    expect(said(drill, 'p')).to.match(/^点按指标卡/);
    await expect(drill).to.be.accessible();
  });

  it('leads from a tile to the guilty group, the half hour and the calls in three keystrokes, and back', async function () {
    this.timeout(30_000);
    const { board, drill, tile } = await open();
    tile?.renderRoot.querySelector<HTMLElement>('.face')?.focus();
    await sendKeys({ press: 'Enter' });
    await is(drill, 'groups');
    expect(names(drill)).to.have.members(['全部技能组', '贷款', '信用卡', '账户']);
    expect(names(drill)[1]).to.equal('贷款');
    expect(said(drill, '.summary')).to.match(/^接通率 .*较上周同期下降 .*其中 贷款 贡献 −.*呼入 240。$/);
    await waitUntil(() => focused(drill) === '贷款');
    await expect(drill).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await is(drill, 'slots');
    await waitUntil(() => focused(drill) === '10:00–10:30');
    expect(crumbs(drill)).to.deep.equal(['接通率 · 全部', '贷款']);
    await sendKeys({ press: 'Enter' });
    await is(drill, 'contacts');
    expect(said(drill, '.count')).to.equal('共 10 通');
    expect(said(drill, '.summary')).to.match(/^贷款 10:00–10:30 接通率 50.0 %/);
    expect(decodeURIComponent(location.search)).to.include('drill:contacts,answerRate;group:贷款;slot:20261121T0200Z/20261121T0230Z;goal:0.8');
    await waitUntil(() => focused(drill).startsWith('10:0'));
    await expect(drill).to.be.accessible();
    await sendKeys({ press: 'Backspace' });
    await is(drill, 'slots');
    await waitUntil(() => focused(drill) === '10:00–10:30');
    await sendKeys({ press: 'Backspace' });
    await is(drill, 'groups');
    await waitUntil(() => focused(drill) === '贷款');
    history.go(-2);
    await is(drill, 'slots').catch(() => undefined);
    await waitUntil(() => board.view.drill?.level === 'contacts');
    await is(drill, 'contacts');
    await waitUntil(() => /^10:0/.test(said(drill, '.row .cell')), 'the same calls once more');
    drill.renderRoot.querySelector<HTMLElement>('.close')?.click();
    await waitUntil(() => board.view.drill === undefined);
    expect(said(drill, 'p')).to.match(/^点按指标卡/);
  });

  it('opens where a link leads, with the focus left where it is, and tells which contact is picked', async function () {
    this.timeout(30_000);
    history.replaceState(null, '', `${START}${location.search ? '&' : '?'}cockpit=drill:contacts,answerRate;group:${encodeURIComponent('贷款')};slot:20261121T0200Z/20261121T0230Z`);
    const { drill } = await open('dark');
    await is(drill, 'contacts');
    expect(said(drill, '.count')).to.equal('共 10 通');
    expect(focused(drill)).to.equal('');
    await expect(drill).to.be.accessible();
    const picked: CockpitContactSelect[] = [];
    drill.addEventListener('cockpit-contact-select', (event) => picked.push(event));
    drill.renderRoot.querySelector<HTMLElement>('.row .cell')?.click();
    await waitUntil(() => picked.length === 1);
    expect(picked[0]?.cells['skillGroup']).to.equal('贷款');
    expect(drill.renderRoot.querySelector('.row[aria-selected=true]')).to.exist;
  });

  it('leaves the browser’s history alone in a board that shows no way down', async function () {
    this.timeout(20_000);
    const { board, drill, tile } = await open();
    drill.remove();
    const { length } = history;
    tile?.renderRoot.querySelector<HTMLElement>('.face')?.click();
    await waitUntil(() => location.search.includes('drill'));
    expect(board.view.drill?.level).to.equal('groups');
    expect(history.length).to.equal(length);
  });

  it('goes nowhere when the page prevents it', async function () {
    this.timeout(20_000);
    const { board, tile } = await open();
    board.addEventListener('cockpit-drill', (event) => event.preventDefault(), { once: true });
    tile?.renderRoot.querySelector<HTMLElement>('.face')?.click();
    board.addEventListener('cockpit-view-request', (event) => event.preventDefault(), { once: true });
    tile?.renderRoot.querySelector<HTMLElement>('.face')?.click();
    await board.updateComplete;
    expect(board.view.drill).to.equal(undefined);
  });

  it('says why it has nothing to show', async () => {
    const path = pathTo({ choice: { metric: 'answerRate' }, scope: {} }, {});
    const drill = await fixture<CockpitDrill>(html`<cockpit-drill .path=${path} .list=${{ status: 'failed', reason: { code: 'timeout', detail: 'HTTP 504' } }}></cockpit-drill>`);
    expect(said(drill, '.message')).to.match(/加载失败 请求超时 · HTTP 504\s?重试$/);
    await expect(drill).to.be.accessible();
  });

  it('draws what can be seen of a level first, and the rest when that is on screen', async () => {
    const path = { level: 'slots', metric: 'answerRate', scope: {} } as const;
    const start = Date.UTC(2026, 10, 21);
    const rows = Array.from({ length: 48 }, (_, at) => ({ key: String(start + at * 18e5), label: '', slot: { start: start + at * 18e5, end: start + (at + 1) * 18e5 }, value: 0.8, volume: 10, effect: 0 }));
    const list: Loadable<DrillList> = { status: 'ready', value: { path, rows, whole: { value: 0.8 }, volume: 480, gap: undefined, range: { start, end: start + 864e5 }, asOf: start + 864e5, zone: 'UTC', completeness: 'full' } };
    const drill = await fixture<CockpitDrill>(html`<cockpit-drill height="340" .path=${path} .list=${list}></cockpit-drill>`);
    expect(names(drill).length).to.equal(12);
    await waitUntil(() => names(drill).length === 49, 'the rest');
  });

  it('takes another order in the very first frame of a level: of all its rows, not of those drawn so far', async () => {
    const path = { level: 'slots', metric: 'answerRate', scope: {} } as const;
    const start = Date.UTC(2026, 10, 21);
    const slotAt = (at: number) => ({ start: start + at * 18e5, end: start + (at + 1) * 18e5 });
    // The worst is the last of the day but two, and lists come with the worst first.
    const rows = Array.from({ length: 48 }, (_, rank) => (45 + rank * 7) % 48).map((at, rank) => ({ key: String(slotAt(at).start), label: '', slot: slotAt(at), value: 0.8, volume: 10, effect: (rank - 48) / 1000 }));
    const list: Loadable<DrillList> = { status: 'ready', value: { path, rows, whole: { value: 0.8 }, volume: 480, gap: { kind: 'change', total: -1.176 }, range: { start, end: start + 864e5 }, asOf: start + 864e5, zone: 'UTC', completeness: 'full' } };
    const drill = await fixture<CockpitDrill>(html`<cockpit-drill height="340" .path=${path} .list=${list}></cockpit-drill>`);
    const [byTime, byEffect] = drill.renderRoot.querySelectorAll<HTMLElement>('.order button');
    byEffect?.click();
    await drill.updateComplete;
    expect(names(drill).slice(1, 4)).to.deep.equal(['22:30–23:00', '02:00–02:30', '05:30–06:00']);
    await waitUntil(() => drill.renderRoot.querySelector('.more-rows'), 'the others');
    expect(names(drill).length).to.equal(13);
    byTime?.click();
    await waitUntil(() => names(drill).length === 49, 'all by time');
    expect(names(drill).slice(1, 3)).to.deep.equal(['00:00–00:30', '00:30–01:00']);
  });

  it('says under a tile that misses its target how far, as the tile does, before it says what has changed', async function () {
    this.timeout(30_000);
    const { drill, tile } = await open('light', '97%');
    tile?.renderRoot.querySelector<HTMLElement>('.face')?.click();
    await is(drill, 'groups');
    expect(said(drill, '.summary')).to.match(/^接通率 [\d.]+ %，低于目标 97 % [\d.]+ 百分点，较上周同期下降 [\d.]+ 百分点，这一变化中 贷款 贡献 −[\d.]+ 百分点.*，呼入 240。$/);
    drill.renderRoot.querySelectorAll<HTMLElement>('.into')[1]?.click();
    await is(drill, 'slots');
    expect(said(drill, '.summary')).to.match(/^贷款 接通率 [\d.]+ %，低于目标 97 % [\d.]+ 百分点，较上周同期下降 [\d.]+ 百分点，这一变化中 10:00–10:30 贡献 −/);
  });

  it('leaves nothing behind when it is attached and removed two hundred times', async function () {
    this.timeout(30_000);
    const { board, drill, tile } = await open();
    tile?.renderRoot.querySelector<HTMLElement>('.face')?.click();
    await is(drill, 'groups');
    const box = board.appendChild(document.createElement('div'));
    for (let turn = 0; turn < 200; turn++) (turn % 2 ? board : box).append(drill);
    await is(drill, 'groups');
    expect(names(drill)[1]).to.equal('贷款');
  });
});
