import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import { SimulatedAdapter } from '../../../src/adapters/simulated/simulated-adapter.js';
import type { DataAdapter } from '../../../src/domain/adapter.js';
import type { RowsAnswer } from '../../../src/domain/answer.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import { StaffSource } from '../../controllers/staff-source.js';
import { cutTo, NEVER, UnrulyAdapter } from '../../controllers/unruly-adapter.js';

/** Half an hour after midnight, so that there is little to simulate. */
const EARLY = Date.UTC(2026, 10, 15, 16, 30);
const MORE = { timeout: 8_000 };
const part = (table: CockpitAgents, selector: string) => table.renderRoot.querySelector<HTMLElement>(selector);
const rowOf = (table: CockpitAgents, row: number) => part(table, `.row[aria-rowindex='${row + 2}']:not([hidden])`);
const isHere = (table: CockpitAgents, row: number) => rowOf(table, row)?.classList.contains('waiting') === false;
const nameIn = (table: CockpitAgents, row: number) => (isHere(table, row) ? rowOf(table, row)?.children[0]?.textContent : undefined);
const shown = (table: CockpitAgents) => [...table.renderRoot.querySelectorAll('.sheet .row:not([hidden]):not(.waiting)')].map((row) => row.children[0]?.textContent ?? '');
const foot = (table: CockpitAgents) => part(table, '.foot')?.textContent?.trim() ?? '';

/** A centre of so many agents; nothing changes in it. */
const centre = (agents: number) => new SimulatedAdapter({ seed: 7, start: EARLY, historyDays: 0, agents, now: () => EARLY, workerUrl: null });

async function show(adapter: DataAdapter, lang = 'zh-CN'): Promise<CockpitAgents> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board range="all" lang=${lang}><cockpit-agents style="block-size:560px" columns="name state answered" span="full"></cockpit-agents></cockpit-board>`);
  board.style.inlineSize = '1100px';
  board.adapter = adapter;
  const table = board.querySelector('cockpit-agents');
  if (!table) throw new Error('no table');
  return table;
}

/** All names from the first row to before `count`, by scrolling through them. */
async function readThrough(table: CockpitAgents, count: number): Promise<(string | undefined)[]> {
  const names: (string | undefined)[] = [];
  for (let row = 0; row < count; row += 8) {
    table.scrollToRow(Math.min(count - 1, row + 7));
    for (let at = row; at < Math.min(count, row + 8); at++) {
      await waitUntil(() => isHere(table, at), `row ${at}`, MORE);
      names.push(nameIn(table, at) ?? undefined);
    }
  }
  return names;
}

/** The names in the source's own words, in its own order. */
async function namesOf(adapter: DataAdapter, limit: number): Promise<readonly unknown[]> {
  const { columns } = await adapter.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, filters: {}, limit }, { signal: new AbortController().signal });
  return columns['name'] ?? [];
}

describe('<cockpit-agents> over pages that do not come as they should', () => {
  it('shows every row once where pages come short', async () => {
    const source = centre(300);
    const adapter = new UnrulyAdapter(source);
    adapter.mischief = cutTo(70);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    expect(await readThrough(table, 300)).to.deep.equal(await namesOf(source, 300));
  }).timeout(40_000);
  it('shows every row once where a source gives fewer at once than a page asks for', async () => {
    const source = centre(140);
    const adapter = new UnrulyAdapter(source, { pageLimit: 50 });
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    expect(await readThrough(table, 140)).to.deep.equal(await namesOf(source, 140));
    expect(adapter.asked.slice(1).every(({ limit }) => limit === 50)).to.equal(true);
    expect(foot(table)).to.equal('');
  }).timeout(40_000);
  it('shows every row once where a late page comes after those that were asked for later', async () => {
    const source = centre(900);
    const adapter = new UnrulyAdapter(source);
    const gates = new Map<number, () => void>();
    adapter.mischief = async (page) => {
      if (page.offset > 0) await new Promise<void>((resolve) => gates.set(page.offset, resolve));
      return page;
    };
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    table.scrollToRow(395, 'start');
    await waitUntil(() => gates.has(200) && gates.has(400), 'asked', MORE);
    gates.get(400)?.();
    await waitUntil(() => isHere(table, 400), 'the later', MORE);
    expect(isHere(table, 399)).to.equal(false);
    gates.get(200)?.();
    await waitUntil(() => isHere(table, 399), 'the earlier', MORE);
    expect(Array.from({ length: 10 }, (_, at) => nameIn(table, 395 + at))).to.deep.equal((await namesOf(source, 900)).slice(395, 405));
  }).timeout(30_000);
  it('calls off a page that is passed: its source sees the signal', async () => {
    const adapter = new UnrulyAdapter(centre(2000));
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    adapter.mischief = (page, query, context) => (page.offset === 1000 ? NEVER(page, query, context) : page);
    table.scrollToRow(1050, 'start');
    await waitUntil(() => adapter.asked.some(({ offset }) => offset === 1000), 'asked', MORE);
    table.scrollToRow(0, 'start');
    await waitUntil(() => adapter.calledOff.some(({ offset }) => offset === 1000), 'called off', MORE);
    expect(adapter.calledOff).to.have.length(1);
    // Where the machine is too busy for the source's cadence the table says so, of nothing else.
    const { agents } = table;
    expect(agents.status === 'stale' ? agents.reason.code : agents.status).to.be.oneOf(['ready', 'late']);
  }).timeout(20_000);
  it('keeps what a page says when it comes twice, and drops what is older', async () => {
    const source = new StaffSource(1000);
    const adapter = new UnrulyAdapter(source);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    const before = shown(table);
    const older: RowsAnswer = { ...(table.agents as { value: RowsAnswer }).value, asOf: 1, columns: { agent: ['X'], name: ['过时的人'], answered: [0] }, length: 1 };
    table.agents = { status: 'ready', value: older };
    await table.updateComplete;
    await aTimeout(50);
    expect(shown(table)).to.deep.equal(before);
  });
  it('shows nobody twice and nobody not at all where agents are hired above while pages come', async () => {
    const source = new StaffSource(1000);
    const table = await show(new UnrulyAdapter(source));
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    // The first page is of the moment before, the second of that after.
    source.staff = ['A90001', 'A90002', 'A90003', ...source.staff];
    table.scrollToRow(192, 'start');
    await waitUntil(() => isHere(table, 200), 'the second page', MORE);
    expect(new Set(shown(table)).size).to.equal(shown(table).length);
    // The first is read again because the second contradicts it.
    await waitUntil(() => Array.from({ length: 12 }, (_, at) => nameIn(table, 192 + at)).every((name, at) => name === `员工${source.staff[192 + at]}`), 'of one moment', MORE);
    expect(part(table, '.count')?.textContent).to.equal('共 1,003 名坐席');
  }).timeout(20_000);
  it('loses nobody where agents above leave', async () => {
    const source = new StaffSource(1000);
    const table = await show(new UnrulyAdapter(source));
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    source.staff = source.staff.slice(3);
    table.scrollToRow(192, 'start');
    await waitUntil(() => Array.from({ length: 12 }, (_, at) => nameIn(table, 192 + at)).every((name, at) => name === `员工${source.staff[192 + at]}`), 'of one moment', MORE);
  }).timeout(20_000);
  it('says in the user’s language that a source does not answer, keeps placeholders and comes back by a press', async () => {
    const adapter = new UnrulyAdapter(centre(300));
    adapter.mischief = NEVER;
    const table = await show(adapter);
    await waitUntil(() => rowOf(table, 0)?.classList.contains('waiting'), 'placeholders', MORE);
    expect(foot(table)).to.equal('');
    await waitUntil(() => foot(table).includes('数据源迟迟没有应答'), 'told', { timeout: 14_000 });
    expect(rowOf(table, 0)?.classList.contains('waiting')).to.equal(true);
    expect(part(table, '[role=status]')?.textContent).to.equal('数据源迟迟没有应答，仍在等待');
    await expect(table).to.be.accessible();
    adapter.mischief = (page) => page;
    part(table, '.foot .again')?.click();
    await waitUntil(() => isHere(table, 0), 'back', MORE);
    expect(adapter.calledOff).to.have.length(1);
    expect(foot(table)).to.equal('');
  }).timeout(40_000);
  it('says the same of a page further down and of one that comes without its rows, in English too', async () => {
    // A source whose clock stands still would be late by itself.
    const adapter = new UnrulyAdapter(centre(900), { live: false });
    const table = await show(adapter, 'en');
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    adapter.mischief = cutTo(0);
    table.scrollToRow(450, 'start');
    await waitUntil(() => foot(table).includes('The source has not answered yet'), 'told', { timeout: 14_000 });
    expect(rowOf(table, 450)?.classList.contains('waiting')).to.equal(true);
    adapter.mischief = (page) => page;
    part(table, '.foot .again')?.click();
    await waitUntil(() => isHere(table, 450), 'back', MORE);
    await waitUntil(() => foot(table) === '', 'no word', MORE);
  }).timeout(40_000);
  it('goes on saying what is wrong with one page when another comes, until it is passed', async () => {
    const adapter = new UnrulyAdapter(centre(900));
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0), 'first', MORE);
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    adapter.mischief = async (page) => {
      if (page.offset === 200) throw new Error('broken');
      await gate;
      return page;
    };
    table.scrollToRow(395, 'start');
    await waitUntil(() => foot(table).includes('broken') || foot(table).includes('内部错误'), 'failed', MORE);
    open();
    await waitUntil(() => isHere(table, 401), 'the other', MORE);
    expect(foot(table)).to.include('内部错误');
    table.scrollToRow(620, 'start');
    await waitUntil(() => isHere(table, 620) && foot(table) === '', 'passed', MORE);
  }).timeout(30_000);
});
