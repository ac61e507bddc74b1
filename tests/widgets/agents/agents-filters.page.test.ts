import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import { agentsPage } from '../../../stories/agents-rows.js';
import { RowsAdapter } from './rows-adapter.js';

const part = <E extends Element = HTMLElement>(table: CockpitAgents, selector: string) => table.renderRoot.querySelector<E>(selector);
const all = (table: CockpitAgents, selector: string) => [...table.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (table: CockpitAgents, selector: string) => part(table, selector)?.textContent.replace(/\s+/g, ' ').trim();
const chips = (table: CockpitAgents) => all(table, '.active-filters li button').map((chip) => chip.getAttribute('aria-label') ?? chip.textContent.trim());
const field = (table: CockpitAgents, label: string) => all(table, '.filters label').find((one) => one.textContent.trim().startsWith(label))?.querySelector('input');
const inGroup = (table: CockpitAgents, legend: string) => [...(all(table, '.filters fieldset').find((one) => one.querySelector('legend')?.textContent === legend)?.querySelectorAll('input') ?? [])];
const shown = (table: CockpitAgents, column: number) => [0, 1, 2].map((row) => part(table, `.row[aria-rowindex='${row + 2}']:not([hidden])`)?.children[column]?.textContent);

async function type(input: HTMLInputElement | null | undefined, value: string) {
  if (!input) throw new Error('no field');
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

async function show(rows = 300): Promise<CockpitAgents> {
  const table = await fixture<CockpitAgents>(html`<cockpit-agents style="inline-size:1100px" .agents=${{ status: 'ready', value: agentsPage(rows) }}></cockpit-agents>`);
  await nextFrame();
  return table;
}

async function open(table: CockpitAgents) {
  part(table, '.filter')?.click();
  await table.updateComplete;
  await nextFrame();
}

describe('<cockpit-agents> filtered by its columns', () => {
  it('is accessible with its fields open and filters set, light and dark', async () => {
    const table = await show();
    table.where = [{ column: 'skillGroup', anyOf: ['贷款'] }, { metric: 'averageHandleTime', least: 100 }];
    await open(table);
    await expect(table).to.be.accessible();
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.style.background = '#12161C';
    await expect(table).to.be.accessible();
    document.documentElement.removeAttribute('style');
  });
  it('filters by a skill group with a tick, says how many of how many, and shows a chip', async () => {
    const table = await show();
    await open(table);
    const groups = inGroup(table, '技能组');
    const loans = groups.find((box) => box.parentElement?.textContent === '贷款');
    loans?.click();
    await table.updateComplete;
    expect(table.where).to.deep.equal([{ column: 'skillGroup', anyOf: ['贷款'] }]);
    expect(shown(table, 1)).to.deep.equal(['贷款', '贷款', '贷款']);
    expect(text(table, '.count')).to.match(/^\d+ \/ 300 名坐席$/);
    expect(text(table, '[role=status]')).to.equal(text(table, '.count'));
    expect(chips(table)).to.deep.equal(['移除筛选 技能组：贷款']);
  });
  it('filters by a state, whose options are words', async () => {
    const table = await show();
    await open(table);
    const [ready, talking] = inGroup(table, '状态');
    ready?.click();
    talking?.click();
    await table.updateComplete;
    const words = [ready, talking].map((box) => box?.parentElement?.textContent ?? '');
    expect(chips(table)).to.deep.equal([`移除筛选 状态：${words.join('、')}`]);
    for (const state of shown(table, 2)) expect(words.some((word) => state?.startsWith(word)), state ?? '').to.equal(true);
  });
  it('filters by numbers from one to another, percents for a share, once typing pauses', async () => {
    const table = await show();
    await open(table);
    const [least, most] = inGroup(table, '占用率');
    await type(least, '50');
    await waitUntil(() => table.where.length === 1);
    expect(table.where).to.deep.equal([{ metric: 'occupancy', least: 0.5 }]);
    await type(most, '60');
    await waitUntil(() => 'most' in (table.where[0] ?? {}));
    await table.updateComplete;
    expect(table.where).to.deep.equal([{ metric: 'occupancy', least: 0.5, most: 0.6 }]);
    expect(chips(table)).to.deep.equal(['移除筛选 占用率：50 % – 60 %']);
    await type(least, '');
    await type(most, '');
    await waitUntil(() => table.where.length === 0);
  });
  it('filters by a text in a name', async () => {
    const table = await show();
    await open(table);
    await type(field(table, '姓名包含'), '王');
    await waitUntil(() => table.where.length === 1);
    await table.updateComplete;
    for (const name of shown(table, 0)) expect(name).to.contain('王');
  });
  it('removes a filter by its chip and all of them by one button; the focus stays near', async () => {
    const table = await show();
    table.where = [{ column: 'skillGroup', anyOf: ['贷款'] }, { column: 'name', contains: '王' }, { metric: 'occupancy', least: 0.1 }];
    await table.updateComplete;
    all(table, '.active-filters button')[0]?.click();
    await table.updateComplete;
    await nextFrame();
    expect(chips(table)).to.have.length(3);
    expect(table.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('移除筛选 姓名：包含“王”');
    part(table, '.active-filters .all')?.click();
    await table.updateComplete;
    await nextFrame();
    expect(table.where).to.deep.equal([]);
    expect(table.shadowRoot?.activeElement?.className).to.contain('filter');
  });
  it('is set by keyboard alone, and Escape gives the focus back', async () => {
    const table = await show();
    part(table, '.filter')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => table.shadowRoot?.activeElement?.localName === 'input');
    await sendKeys({ type: '王' });
    await waitUntil(() => table.where.length === 1);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await waitUntil(() => table.where.length === 2);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => part(table, '.filter')?.getAttribute('aria-expanded') === 'false');
    expect(table.shadowRoot?.activeElement).to.equal(part(table, '.filter'));
  });
  it('says that nobody passes, and what to do about it', async () => {
    const table = await show();
    table.where = [{ column: 'name', contains: '没有的人' }];
    await table.updateComplete;
    expect(text(table, '.message')).to.contain('没有坐席符合筛选条件');
    part(table, '.message button')?.click();
    await table.updateComplete;
    expect(part(table, '.message')).to.equal(null);
  });
  it('has no field for who people are where that may not be known, and heeds no filter on it', async () => {
    const table = await show();
    table.privacy = 'masked';
    table.where = [{ column: 'name', contains: agentsPage(1).columns['name']?.[0] as string }];
    await open(table);
    expect(field(table, '姓名包含')).to.equal(undefined);
    expect(text(table, '.count')).to.equal('共 300 名坐席');
  });
});

describe('<cockpit-agents> filtered in a board', () => {
  async function inBoard(adapter: RowsAdapter): Promise<CockpitAgents> {
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="all"><cockpit-agents span="full"></cockpit-agents></cockpit-board>`);
    board.adapter = adapter;
    const table = board.querySelector('cockpit-agents');
    if (!table) throw new Error('no table');
    await waitUntil(() => part(table, '.row:not(.waiting):not([hidden])'));
    return table;
  }
  it('asks a source that filters rows, and says of how many', async () => {
    const adapter = new RowsAdapter(1_000, { filtersRows: ['agent'] });
    const table = await inBoard(adapter);
    adapter.passing = 12;
    table.where = [{ column: 'state', anyOf: ['ready'] }];
    await waitUntil(() => text(table, '.count') === '12 / 1,000 名坐席');
    expect(adapter.asked.at(-1)?.where).to.deep.equal([{ column: 'state', anyOf: ['ready'] }]);
  });
  it('offers none over pages of a source that does not filter, and filters itself where it has every row', async () => {
    const pages = await inBoard(new RowsAdapter(1_000));
    expect(part(pages, '.filter')).to.equal(null);
    const adapter = new RowsAdapter(40);
    const table = await inBoard(adapter);
    expect(part(table, '.filter')).to.not.equal(null);
    table.where = [{ column: 'state', anyOf: ['ready'] }];
    await waitUntil(() => /^\d+ \/ 40 名坐席$/.test(text(table, '.count') ?? ''));
    expect(adapter.asked.at(-1)).not.to.have.property('where');
  });
});
