import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import type { RowsAnswer } from '../../src/domain/answer.js';
import type { Order } from '../../src/domain/query.js';
import type { CockpitAgents } from '../../src/widgets/agents/agents.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import { agentsPage } from '../../stories/agents-rows.js';
import { StaffSource } from '../controllers/staff-source.js';
import { UnrulyAdapter } from '../controllers/unruly-adapter.js';

const COLUMNS = ['agent', 'name', 'skillGroup', 'state', 'stateSince', 'answered', 'handled', 'talk'];
const SHOWN = 'name skillGroup state answered handled';
const MOST_FIRST: readonly Order[] = [{ metric: 'answered', descending: true }];
const LESS = { timeout: 10_000 };
const id = (row: number) => `A${String(row).padStart(7, '0')}`;
const page = (rows = 400) => agentsPage(rows, 0, rows, COLUMNS);

/** What is lit now: the agent's place in the answer and the column's, from 1. */
function lit(table: CockpitAgents): readonly string[] {
  const names = page().columns['name'] as readonly string[];
  const found = (table.shadowRoot?.getAnimations() ?? []).flatMap(({ effect }) => {
    const cell = effect instanceof KeyframeEffect ? effect.target?.closest('.sheet .cell') : undefined;
    return cell ? [`${names.indexOf(cell.parentElement?.firstElementChild?.textContent?.trim() ?? '')}/${cell.getAttribute('aria-colindex')}`] : [];
  });
  return found.sort();
}
async function drawn(table: CockpitAgents): Promise<void> {
  await table.updateComplete;
  await nextFrame();
  await nextFrame();
}
/** A table at whose rows nobody is; the names of its first twenty agents are unlike. */
async function show(rows = 20, isOn = true, order: readonly Order[] = [], px = 480): Promise<CockpitAgents> {
  const table = await fixture<CockpitAgents>(html`<cockpit-agents style="block-size:${px}px;max-block-size:none" ?flash-changes=${isOn} columns=${SHOWN} .agents=${{ status: 'ready', value: page(rows) }} .order=${order}></cockpit-agents>`);
  await drawn(table);
  return table;
}
const answered = (table: CockpitAgents, counts: Readonly<Record<number, number>>) => table.change({ keys: Object.keys(counts).map((row) => id(Number(row))), columns: { answered: Object.values(counts) } });
/** The answer with these counts of answered contacts, by agent. */
function answer(counts: Readonly<Record<number, number>>, rows = 20): RowsAnswer {
  const given = page(rows);
  return { ...given, columns: { ...given.columns, answered: (given.columns['answered'] ?? []).map((cell, row) => counts[row] ?? cell) } };
}

describe('cells of <cockpit-agents flash-changes> that change', () => {
  it('are not lit where nobody asks for it, and keep nothing', async () => {
    const table = await show(20, false);
    answered(table, { 1: 777 });
    await drawn(table);
    expect(table.renderRoot.querySelector('.sheet')?.textContent).to.include('777');
    expect(lit(table)).to.deep.equal([]);
  });
  it('are not lit by a first answer, and by none that says the same', async () => {
    const table = await show();
    expect(lit(table)).to.deep.equal([]);
    table.agents = { status: 'ready', value: answer({}) };
    await drawn(table);
    expect(lit(table)).to.deep.equal([]);
  });
  it('are lit by a delta, that cell alone, fading out in 600 ms to what the cell was', async () => {
    const table = await show();
    answered(table, { 1: 777 });
    await drawn(table);
    expect(lit(table)).to.deep.equal(['1/4']);
    const [animation] = table.shadowRoot?.getAnimations() ?? [];
    const cell = (animation?.effect as KeyframeEffect).target as HTMLElement;
    expect(animation?.effect?.getComputedTiming().endTime).to.equal(600);
    // How opaque it is, from the first moment to just before the last.
    const opacities = [0, 150, 300, 450, 590].map((time) => {
      if (animation) animation.currentTime = time;
      return Number(/\/ ([\d.]+)\)/.exec(getComputedStyle(cell).backgroundColor)?.[1] ?? 1);
    });
    expect(opacities[0]).to.equal(1);
    expect(opacities).to.deep.equal([...opacities].sort((a, b) => b - a));
    expect(opacities[4]).to.be.lessThan(0.1);
    await animation?.finished;
    expect(lit(table)).to.deep.equal([]);
    expect(getComputedStyle(cell).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });
  it('are not lit by a delta that leaves what is shown as it is', async () => {
    const table = await show();
    answered(table, { 1: Number(page().columns['answered']?.[1]) });
    await drawn(table);
    expect(lit(table)).to.deep.equal([]);
  });
  it('are lit by a whole new answer, where its rows are sorted elsewhere too', async () => {
    const table = await show(20, true, MOST_FIRST, 900);
    table.agents = { status: 'ready', value: answer({ 5: 999, 3: 998 }) };
    await waitUntil(() => lit(table).length > 0, 'lit', LESS);
    expect(lit(table)).to.deep.equal(['3/4', '5/4']);
  });
  it('are not lit by sorting, searching, grouping, narrowing, another density or scrolling', async () => {
    const table = await show(400);
    for (const change of [
      () => (table.order = MOST_FIRST),
      () => (table.search = '王'),
      () => (table.search = ''),
      () => (table.groupBy = 'skillGroup'),
      () => (table.groupBy = ''),
      () => (table.style.inlineSize = '420px'),
      () => (table.density = 'compact'),
      () => (table.arrangement = { order: ['answered', 'name'], hidden: ['state'], pinned: [], pinnedEnd: [], widths: { name: 60 } }),
      () => table.scrollToRow(300),
      () => (table.lang = 'en'),
    ]) {
      change();
      await drawn(table);
      expect(lit(table), String(change)).to.deep.equal([]);
      await aTimeout(60);
      expect(lit(table), String(change)).to.deep.equal([]);
    }
  });
  it('are not lit where the change came while they were out of view', async () => {
    const table = await show(400);
    answered(table, { 300: 777 });
    await drawn(table);
    table.scrollToRow(300);
    await drawn(table);
    expect(table.renderRoot.querySelector('.sheet')?.textContent).to.include('777');
    expect(lit(table)).to.deep.equal([]);
  });
  it('take their light along where their row is sorted to another place, and lose it out of view', async () => {
    const table = await show(20, true, [], 900);
    answered(table, { 7: 777 });
    await drawn(table);
    const time = () => Number(table.shadowRoot?.getAnimations()[0]?.currentTime);
    const [before, row] = [time(), table.shadowRoot?.getAnimations()[0]?.effect as KeyframeEffect];
    table.order = MOST_FIRST;
    await drawn(table);
    expect(lit(table)).to.deep.equal(['7/4']);
    expect(time()).to.be.greaterThan(before);
    expect((table.shadowRoot?.getAnimations()[0]?.effect as KeyframeEffect).target === row.target).to.equal(false);
    const long = await show(400);
    answered(long, { 2: 777 });
    await drawn(long);
    expect(lit(long)).to.deep.equal(['2/4']);
    long.scrollToRow(200);
    await drawn(long);
    expect(lit(long)).to.deep.equal([]);
  });
  it('flash three times a second at most, however often they change', async () => {
    const table = await show();
    const starts = new Set<number>();
    const until = performance.now() + 1800;
    for (let count = 1000; performance.now() < until; count++) {
      answered(table, { 1: count });
      await nextFrame();
      for (const { startTime } of table.shadowRoot?.getAnimations() ?? []) if (startTime !== null) starts.add(Number(startTime));
    }
    const times = [...starts].sort((a, b) => a - b);
    expect(times.length).to.be.greaterThan(2);
    for (const [at, time] of times.entries()) expect(times.slice(at).filter((other) => other - time < 1000).length).to.be.at.most(3);
  });
  it('are not lit at all where more than a fifth of those in view change at once', async () => {
    const table = await show();
    answered(table, Object.fromEntries(Array.from({ length: 20 }, (_, row) => [row, 900 + row])));
    table.change({ keys: Array.from({ length: 20 }, (_, row) => id(row)), columns: { handled: Array.from({ length: 20 }, (_, row) => 700 + row) } });
    await drawn(table);
    expect(table.renderRoot.querySelector('.sheet')?.textContent).to.include('901');
    expect(lit(table)).to.deep.equal([]);
    answered(table, { 2: 5 });
    await drawn(table);
    expect(lit(table)).to.deep.equal(['2/4']);
  });
  it('are never lit on more than a fifth of those in view together, change after change', async () => {
    const table = await show();
    const inView = table.renderRoot.querySelectorAll('.sheet .row:not([hidden]) .cell').length;
    let most = 0;
    for (let row = 0; row < 20; row += 2) {
      answered(table, { [row]: 900 + row, [row + 1]: 901 + row });
      table.change({ keys: [id(row), id(row + 1)], columns: { handled: [700 + row, 701 + row] } });
      await nextFrame();
      await nextFrame();
      most = Math.max(most, lit(table).length);
    }
    expect(most).to.be.greaterThan(0);
    expect(most).to.be.at.most(inView / 5);
  });
  it('are not lit under reduced motion', async () => {
    const table = await show();
    await emulateMedia({ reducedMotion: 'reduce' });
    answered(table, { 1: 777 });
    await drawn(table);
    expect(lit(table)).to.deep.equal([]);
    await emulateMedia({ reducedMotion: 'no-preference' });
    answered(table, { 1: 779 });
    await drawn(table);
    expect(lit(table)).to.deep.equal(['1/4']);
  });
  it('are not lit in forced colours, where a light would be no colour of the system', async () => {
    const table = await show();
    await executeServerCommand('forced-colors', 'active');
    try {
      answered(table, { 1: 777 });
      await drawn(table);
      expect(lit(table)).to.deep.equal([]);
    } finally {
      await executeServerCommand('forced-colors', 'none');
    }
    answered(table, { 1: 779 });
    await drawn(table);
    expect(lit(table)).to.deep.equal(['1/4']);
  });
  it('go out when it is switched off, and when the table leaves the page', async () => {
    const table = await show();
    answered(table, { 1: 777 });
    await drawn(table);
    table.flashChanges = false;
    await drawn(table);
    expect(lit(table)).to.deep.equal([]);
    table.flashChanges = true;
    await drawn(table);
    answered(table, { 2: 777 });
    await drawn(table);
    expect(lit(table)).to.deep.equal(['2/4']);
    const box = table.parentElement;
    table.remove();
    expect(lit(table)).to.deep.equal([]);
    box?.append(table);
    await drawn(table);
    expect(lit(table)).to.deep.equal([]);
  });
  it('keep their place and size, so that no text shifts', async () => {
    const table = await show();
    const boxes = () => [...table.renderRoot.querySelectorAll('.sheet .cell')].map((cell) => JSON.stringify(cell.getBoundingClientRect()));
    // A classic scrollbar that came with the rows narrows the columns a few frames later.
    let before: readonly string[] = [];
    await waitUntil(async () => {
      const last = before;
      before = boxes();
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      return JSON.stringify(last) === JSON.stringify(before);
    }, 'at rest');
    answered(table, { 1: Number(page().columns['answered']?.[1]) + 1 });
    await drawn(table);
    expect(lit(table).length).to.equal(1);
    expect(boxes()).to.deep.equal(before);
  });
  it('are lit by pages of a board, and stay dark while the board is kept still', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="all"><cockpit-agents flash-changes style="block-size:400px" columns="name answered" span="full"></cockpit-agents></cockpit-board>`);
    const adapter = new UnrulyAdapter(new StaffSource(1000), { cadenceMs: 100 });
    let count = 0;
    adapter.mischief = (rows) => ({ ...rows, columns: { ...rows.columns, answered: rows.columns['answered']?.map((cell, at) => (at === 2 ? count : cell)) ?? [] } });
    board.rules = [{ id: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] }, step: 'PT30M' }];
    board.adapter = adapter;
    const table = board.querySelector('cockpit-agents');
    if (!table) throw new Error('no table');
    const shows = (text: string) => waitUntil(() => table.renderRoot.querySelector('.sheet')?.textContent?.includes(text), text, LESS);
    const flashing = () => (table.shadowRoot?.getAnimations() ?? []).filter(({ effect }) => (effect as KeyframeEffect).target?.matches('.sheet .cell')).length;
    await shows('员工A00003');
    expect(flashing()).to.equal(0);
    count = 777;
    await shows('777');
    expect(flashing()).to.equal(1);
    board.still = true;
    await board.updateComplete;
    expect(flashing()).to.equal(0);
    count = 888;
    await shows('888');
    expect(flashing()).to.equal(0);
    board.still = false;
    await board.updateComplete;
    // A cell may be lit again.
    await aTimeout(400);
    count = 999;
    await shows('999');
    expect(flashing()).to.equal(1);
  }).timeout(20_000);
});
