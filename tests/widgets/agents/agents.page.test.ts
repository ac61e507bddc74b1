import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import type { RowsAnswer } from '../../../src/domain/answer.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import type { CockpitAgentSelect } from '../../../src/widgets/agents/agents.events.js';
import { agentsPage, lazyAgents } from '../../../stories/agents-rows.js';

const ready = (value: RowsAnswer): Loadable<RowsAnswer> => ({ status: 'ready', value });
const STATES: Readonly<Record<string, Loadable<RowsAnswer>>> = {
  loading: LOADING,
  ready: ready(agentsPage(40)),
  'without agents': ready(agentsPage(0)),
  partial: ready({ ...agentsPage(3), completeness: 'partial' }),
  stale: { status: 'stale', value: agentsPage(40), reason: { code: 'late', since: 0 } },
  failed: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } },
};

const part = <E extends Element = HTMLElement>(table: CockpitAgents, selector: string) => table.renderRoot.querySelector<E>(selector);
const text = (table: CockpitAgents, selector: string) => part(table, selector)?.textContent.replace(/\s+/g, ' ').trim();
const rowOf = (table: CockpitAgents, row: number) => part(table, `.row[aria-rowindex='${row + 2}']:not([hidden])`);
const cellOf = (table: CockpitAgents, row: number, column: number) => rowOf(table, row)?.children[column] as HTMLElement | undefined;
const header = (table: CockpitAgents, title: string) =>
  [...table.renderRoot.querySelectorAll<HTMLElement>('[role=columnheader]')].find((head) => head.textContent.includes(title));
const titles = (table: CockpitAgents) => [...table.renderRoot.querySelectorAll('[role=columnheader] .title')].map((title) => title.textContent);
const namesShown = (table: CockpitAgents) => [0, 1, 2].map((row) => cellOf(table, row, 0)?.textContent);
const activeCell = (table: CockpitAgents) => table.shadowRoot?.activeElement as HTMLElement | null;

async function withControl(press: string) {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press });
  await sendKeys({ up: 'Control' });
}

async function show(agents: Loadable<RowsAnswer>, width = 1100): Promise<CockpitAgents> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const table = document.createElement('cockpit-agents');
  table.agents = agents;
  box.append(table);
  await nextFrame();
  await nextFrame();
  await table.updateComplete;
  return table;
}

/** A result of these names and nothing else. */
const named = (names: readonly (string | null)[]): RowsAnswer => ({ ...agentsPage(names.length), columns: { agent: names.map((_, at) => `A${at}`), name: names } });

describe('<cockpit-agents>', () => {
  for (const [name, agents] of Object.entries(STATES)) {
    it(`is accessible while ${name}, light and dark`, async () => {
      const table = await show(agents);
      await expect(table).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(table).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });
  }

  it('keeps its height in every state', async () => {
    for (const agents of Object.values(STATES)) expect((await show(agents)).offsetHeight).to.equal(480);
  });
  it('shows placeholders while it waits, and no number', async () => {
    const table = await show(LOADING);
    expect(table.renderRoot.querySelectorAll('.row.waiting').length).to.be.greaterThan(5);
    expect(text(table, '.sheet')).to.match(/^(加载中)+$/);
    expect(part(table, '[role=grid]')?.getAttribute('aria-rowcount')).to.equal('-1');
  });
  it('says so where nobody is there, and what to do where nobody was found', async () => {
    const table = await show(ready(agentsPage(0)));
    expect(text(table, '.message')).to.contain('换一个时间范围');
    table.agents = ready(agentsPage(5));
    table.search = '没有的人';
    await table.updateComplete;
    expect(text(table, '.message')).to.contain('没有姓名或工号包含“没有的人”的坐席');
    part(table, '.message button')?.click();
    await table.updateComplete;
    expect(part(table, '.message')).to.equal(null);
    expect(activeCell(table)?.localName).to.equal('input');
  });
  it('says what failed and asks again when told to', async () => {
    const table = await show(STATES['failed'] ?? LOADING);
    expect(text(table, '.message')).to.contain('HTTP 503');
    setTimeout(() => part(table, '.message button')?.click());
    expect(await oneEvent(table, 'cockpit-retry')).to.be.instanceOf(CockpitRetryRequest);
  });
  it('keeps the rows while stale, and says why', async () => {
    const table = await show(STATES['stale'] ?? LOADING);
    expect(rowOf(table, 0)).not.to.equal(null);
    expect(text(table, '.foot')).to.contain('数据已过时');
  });

  it('leaves out columns whose counters are absent, instead of showing zeros', async () => {
    const table = await show(ready(agentsPage(5, 0, 5, ['agent', 'name', 'answered', 'talk', 'wrapUp'])));
    expect(titles(table)).to.deep.equal(['姓名', '接通量', '平均处理时长', '事后整理时长']);
  });
  it('shows the columns it is told to, metrics and counters too', async () => {
    const table = await show(ready(agentsPage(5)));
    table.columns = 'state, holdShare talk';
    await table.updateComplete;
    expect(titles(table)).to.deep.equal(['姓名', '状态', '挂起占比', '通话时长']);
  });
  it('divides a row’s own counters, shows n with a satisfaction and a dash for nothing to measure', async () => {
    const columns = { agent: ['a', 'b'], name: ['甲', '乙'], answered: [4, 0], talk: [400, 0], hold: [20, 0], wrapUp: [60, 0], surveyed: [6, 0], satisfied: [4, 0] };
    const table = await show(ready({ ...agentsPage(2), columns }));
    const texts = (row: number) => [...(rowOf(table, row)?.children ?? [])].map((cell) => cell.textContent);
    expect(texts(0)).to.deep.equal(['甲', '4', '2:00', '0:15', '66.7 %n=6']);
    expect(texts(1)).to.deep.equal(['乙', '0', '—', '—', '—']);
  });
  it('adds counters for the totals and divides last', async () => {
    const columns = { agent: ['a', 'b'], name: ['甲', '乙'], answered: [1000, 40], talk: [8000, 4880], hold: [0, 0], wrapUp: [0, 0] };
    const table = await show(ready({ ...agentsPage(2), columns }));
    expect(text(table, '.totals')).to.equal('合计 1,040 0:12 0:00'.replaceAll(' ', ''));
  });
  it('adds up many rows once they are on screen', async () => {
    const answered = Array.from({ length: 60_000 }, (_, at) => at % 7);
    const table = await show(ready({ ...agentsPage(answered.length), columns: { agent: answered.map(String), answered } }));
    await waitUntil(() => text(table, '.totals') === '合计18 万');
  });
  it('shows at which edges columns are hidden, from either side', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const table = await show(ready(agentsPage(40)), 690);
      table.dir = dir;
      const edges = () => ['shifted', 'more'].filter((edge) => part(table, '.frame')?.classList.contains(edge)).join();
      const scroller = part(table, '.scroller');
      const scroll = (left: number) => scroller?.scrollTo({ left: dir === 'rtl' ? -left : left });
      await waitUntil(() => edges() === 'more');
      scroll(90);
      await waitUntil(() => edges() === 'shifted,more');
      scroll(10_000);
      await waitUntil(() => edges() === 'shifted');
      if (table.parentElement) table.parentElement.style.inlineSize = '1500px';
      await waitUntil(() => edges() === '');
    }
  });
  it('centres the placeholders of every column in their row', async () => {
    const table = await show(LOADING);
    const row = rowOf(table, 1);
    const cells = [...(row?.querySelectorAll('.cell') ?? [])];
    expect(cells).to.have.length(9);
    for (const cell of cells) {
      expect(cell.getBoundingClientRect().top - (row?.getBoundingClientRect().top ?? NaN)).to.be.closeTo(0, 1);
      expect(getComputedStyle(cell, '::before').verticalAlign).to.equal('middle');
    }
  });
  it('shows markup and ten thousand characters as a name, cut in the middle and in full on demand', async () => {
    const long = `甲${'长'.repeat(9_998)}乙`;
    const table = await show(ready(named(['<img src=x onerror=alert(1)>', long, null])));
    expect(cellOf(table, 0, 0)?.textContent).to.equal('<img src=x onerror=alert(1)>');
    expect(part(table, '.sheet img')).to.equal(null);
    const cell = cellOf(table, 1, 0);
    expect(cell?.textContent).to.match(/^甲.+…长+乙$/);
    expect(cell?.title).to.equal(long);
    cell?.click();
    await table.updateComplete;
    expect(text(table, '.foot .full')).to.equal(long);
    // Without a name, the id.
    expect(cellOf(table, 2, 0)?.textContent).to.equal('A2');
  });

  it('has a small document with ten thousand rows', async () => {
    const table = await show(ready(agentsPage(10_000)));
    expect(table.renderRoot.querySelectorAll('*').length).to.be.lessThan(700);
    expect(part(table, '[role=grid]')?.getAttribute('aria-rowcount')).to.equal('10002');
    expect(text(table, '.count')).to.equal('共 10,000 名坐席');
  });
  it('scrolls to the end of a million rows, and back', async () => {
    const table = await show(ready(lazyAgents(1_000_000, ['agent', 'name', 'answered'])));
    table.scrollToRow(999_999);
    expect(rowOf(table, 999_999)).not.to.equal(null);
    const last = rowOf(table, 999_999)?.getBoundingClientRect();
    const totals = part(table, '.totals')?.getBoundingClientRect();
    expect(last?.bottom).to.be.closeTo(totals?.top ?? NaN, 1);
    const scroller = part(table, '.scroller');
    if (scroller) scroller.scrollTop = 0;
    await nextFrame();
    await nextFrame();
    expect(rowOf(table, 0)?.getBoundingClientRect().top).to.be.closeTo(part(table, '.head')?.getBoundingClientRect().bottom ?? NaN, 1);
    expect(table.renderRoot.querySelectorAll('*').length).to.be.lessThan(700);
  });

  it('sorts by a header, says so to the eye and the ear, and gives the order back', async () => {
    const table = await show(ready(named(['张伟', null, '阿强', '李娜'])));
    const head = header(table, '姓名');
    expect(head?.getAttribute('aria-sort')).to.equal('none');
    head?.querySelector('button')?.click();
    await table.updateComplete;
    expect(namesShown(table)).to.deep.equal(['阿强', '李娜', '张伟']);
    expect(head?.getAttribute('aria-sort')).to.equal('ascending');
    expect(text(table, '[role=status]')).to.equal('已按姓名升序排列');
    head?.querySelector('button')?.click();
    await table.updateComplete;
    expect(namesShown(table)).to.deep.equal(['张伟', '李娜', '阿强']);
    expect(cellOf(table, 3, 0)?.textContent).to.equal('A1');
    head?.querySelector('button')?.click();
    await table.updateComplete;
    expect(cellOf(table, 0, 0)?.textContent).to.equal('张伟');
    expect(text(table, '[role=status]')).to.equal('已恢复原有顺序');
  });
  it('sorts by a second column with Shift, by mouse and by keyboard, numbers the keys and says them', async () => {
    const columns = { agent: ['a', 'b', 'c', 'd'], name: ['张伟', '李娜', '阿强', '王芳'], skillGroup: ['投诉', '账单', null, '投诉'], answered: [1, 2, 3, 4] };
    const table = await show(ready({ ...agentsPage(4), columns }));
    header(table, '技能组')?.querySelector('button')?.click();
    await table.updateComplete;
    header(table, '接通量')?.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await table.updateComplete;
    const agents = () => [0, 1, 2, 3].map((row) => cellOf(table, row, 0)?.textContent);
    expect(agents()).to.deep.equal(['王芳', '张伟', '李娜', '阿强']);
    expect(text(table, '[role=status]')).to.equal('已按技能组升序排列，再按接通量降序');
    expect(table.renderRoot.querySelectorAll('[aria-sort=ascending], [aria-sort=descending]').length).to.equal(1);
    expect(header(table, '接通量')?.textContent).to.contain('第 2 排序列，降序');
    await expect(table).to.be.accessible();
    header(table, '接通量')?.querySelector('button')?.focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await table.updateComplete;
    expect(agents()).to.deep.equal(['张伟', '王芳', '李娜', '阿强']);
    expect(text(table, '[role=status]')).to.equal('已按技能组升序排列，再按接通量升序');
  });
  it('shows the rows that pass its filters, and counts those alone', async () => {
    const columns = { agent: ['a', 'b', 'c'], name: ['张伟', '李娜', '阿强'], skillGroup: ['投诉', '账单', '投诉'], answered: [1, 2, 3] };
    const table = await show(ready({ ...agentsPage(3), columns }));
    table.where = [{ column: 'skillGroup', anyOf: ['投诉'] }, { column: 'answered', least: 2 }];
    await table.updateComplete;
    expect(cellOf(table, 0, 0)?.textContent).to.equal('阿强');
    expect(part(table, '[role=grid]')?.getAttribute('aria-rowcount')).to.equal('2');
    table.where = [];
    await table.updateComplete;
    expect(cellOf(table, 2, 0)?.textContent).to.equal('阿强');
  });
  it('goes to the top when the order changes', async () => {
    const table = await show(ready(agentsPage(1000)));
    table.scrollToRow(900);
    table.order = [{ metric: 'averageHandleTime', descending: true }];
    await table.updateComplete;
    expect(rowOf(table, 0)).not.to.equal(null);
    expect(part(table, '.scroller')?.scrollTop).to.equal(0);
  });
  it('searches after a pause in typing, and clears by button or Escape', async () => {
    const table = await show(ready(named(['王芳', '李娜', '王伟'])));
    const input = part<HTMLInputElement>(table, 'input');
    input?.focus();
    // On a busy machine the pause may be over before the runner says that the key is pressed.
    const atOnce = oneEvent(table, 'input').then(() => table.updateComplete).then(() => text(table, '.count'));
    await sendKeys({ type: '王' });
    expect(await atOnce).to.equal('共 3 名坐席');
    await waitUntil(() => text(table, '.count') === '找到 2 名坐席');
    expect(cellOf(table, 1, 0)?.textContent).to.equal('王伟');
    await sendKeys({ press: 'Escape' });
    await table.updateComplete;
    expect(text(table, '.count')).to.equal('共 3 名坐席');
    expect(input?.value).to.equal('');
  });

  it('is one tab stop, and its cells are walked with the keys of a grid', async () => {
    const table = await show(ready(agentsPage(10_000)));
    part(table, '.tool:last-of-type')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(activeCell(table) === cellOf(table, 0, 0)).to.equal(true);
    for (const press of ['ArrowDown', 'ArrowRight', 'PageDown']) await sendKeys({ press });
    expect(activeCell(table)?.getAttribute('aria-colindex')).to.equal('2');
    expect(Number(activeCell(table)?.parentElement?.getAttribute('aria-rowindex'))).to.be.greaterThan(10);
    await withControl('End');
    expect(activeCell(table)?.parentElement?.getAttribute('aria-rowindex')).to.equal('10001');
    await withControl('Home');
    expect(activeCell(table)).to.equal(cellOf(table, 0, 0));
    await sendKeys({ press: 'ArrowUp' });
    expect(activeCell(table)).to.equal(header(table, '姓名')?.querySelector('button'));
    await table.updateComplete;
    // The header and, behind it, its menu.
    expect([...table.renderRoot.querySelectorAll('[role=grid] [tabindex="0"]')].map((stop) => stop.className)).to.deep.equal(['sort focus-inset', 'more-menu']);
    await sendKeys({ press: 'Enter' });
    await table.updateComplete;
    expect(header(table, '姓名')?.getAttribute('aria-sort')).to.equal('ascending');
  });
  it('keeps the focus on its cell while that is scrolled out of sight, and walks on from there', async () => {
    const table = await show(ready(agentsPage(10_000)));
    cellOf(table, 2, 1)?.click();
    const cell = activeCell(table);
    const scroller = part(table, '.scroller');
    if (scroller) scroller.scrollTop = 200_000;
    await aTimeout(300);
    expect(activeCell(table)).to.equal(cell);
    await sendKeys({ press: 'ArrowDown' });
    expect(activeCell(table)).to.equal(cellOf(table, 3, 1));
    expect(scroller?.scrollTop).to.be.lessThan(200);
  });
  it('keeps scroll, selection and focus when the same rows come again with new numbers', async () => {
    const table = await show(ready(agentsPage(1_000)));
    table.scrollToRow(500, 'start');
    cellOf(table, 503, 2)?.click();
    await table.updateComplete;
    const cell = activeCell(table);
    const top = part(table, '.scroller')?.scrollTop;
    table.agents = ready({ ...agentsPage(1_000), asOf: agentsPage(1).asOf + 5_000 });
    await table.updateComplete;
    expect(activeCell(table)).to.equal(cell);
    expect(part(table, '.scroller')?.scrollTop).to.equal(top);
    expect(rowOf(table, 503)?.getAttribute('aria-selected')).to.equal('true');
  });
  it('hands the focus to the last row when fewer come', async () => {
    const table = await show(ready(agentsPage(30)));
    cellOf(table, 9, 1)?.click();
    table.agents = ready(agentsPage(3));
    await table.updateComplete;
    expect(activeCell(table)).to.equal(cellOf(table, 2, 1));
  });
  it('picks a row by click and by Enter, and lets it go', async () => {
    const table = await show(ready(agentsPage(30)));
    const events: (readonly [string | undefined, string | undefined])[] = [];
    table.addEventListener('cockpit-agent-select', ({ agent, name }: CockpitAgentSelect) => events.push([agent, name]));
    const patches: unknown[] = [];
    table.addEventListener('cockpit-view-request', ({ patch }) => patches.push(patch));
    cellOf(table, 2, 1)?.click();
    await table.updateComplete;
    expect(rowOf(table, 2)?.getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await table.updateComplete;
    expect(rowOf(table, 2)?.getAttribute('aria-selected')).to.equal('false');
    expect(events).to.deep.equal([['A0000002', agentsPage(3).columns['name']?.[2]], [undefined, undefined]]);
    expect(patches).to.deep.equal([{ selection: { filters: { agent: ['A0000002'] }, source: { id: 'cockpit-agents-1', label: '坐席列表' } } }, { selection: { filters: {} } }]);
  });
  it('leaves the pick to the page where the page prevents it', async () => {
    const table = await show(ready(agentsPage(3)));
    table.addEventListener('cockpit-agent-select', (event) => event.preventDefault());
    cellOf(table, 1, 0)?.click();
    await table.updateComplete;
    expect(table.selected).to.equal(undefined);
  });

  it('runs the time in a state without writing anything else', async () => {
    const table = await show(ready(agentsPage(5)));
    const state = cellOf(table, 0, 2);
    const before = state?.textContent;
    const targets = new Set<Node>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => targets.add(target)));
    const sheet = part(table, '.sheet');
    if (sheet) observer.observe(sheet, { subtree: true, characterData: true, childList: true, attributes: true });
    await waitUntil(() => state?.textContent !== before, 'the time runs', { timeout: 2500 });
    observer.disconnect();
    expect([...targets].every((node) => node instanceof Text && node.parentElement?.className === 'note')).to.equal(true);
  });
  it('is useful at 320 px: the name stays while the rest scrolls under it', async () => {
    const table = await show(ready(agentsPage(40)), 320);
    const scroller = part(table, '.scroller');
    if (scroller) scroller.scrollLeft = 300;
    await nextFrame();
    await nextFrame();
    expect(cellOf(table, 0, 0)?.getBoundingClientRect().left).to.be.closeTo(table.getBoundingClientRect().left + 1, 1);
    expect(part(table, '.frame')?.classList.contains('shifted')).to.equal(true);
    expect(table.scrollWidth).to.be.at.most(320);
    await expect(table).to.be.accessible();
  });
  it('brings a column that is out of view in when the keys come to it', async () => {
    const table = await show(ready(agentsPage(40)), 320);
    cellOf(table, 0, 0)?.click();
    await sendKeys({ press: 'End' });
    const cell = activeCell(table)?.getBoundingClientRect();
    expect(cell?.right).to.be.at.most(table.getBoundingClientRect().right);
  });
  it('works on after it was moved', async () => {
    const table = await show(ready(agentsPage(1_000)));
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    table.scrollToRow(500, 'start');
    elsewhere.append(table);
    await table.updateComplete;
    expect(rowOf(table, 500)).not.to.equal(null);
    const scroller = part(table, '.scroller');
    if (scroller) scroller.scrollTop = 3_600;
    await nextFrame();
    await nextFrame();
    expect(rowOf(table, 101)).not.to.equal(null);
  });
  it('makes no nodes and keeps no timer when it comes and goes two hundred times', async () => {
    const table = await show(ready(agentsPage(100)));
    const parent = table.parentElement;
    const before = table.renderRoot.querySelectorAll('*').length;
    const { setInterval: start, clearInterval: stop } = window;
    const running = new Set<unknown>();
    window.setInterval = ((...words: Parameters<typeof start>) => {
      const id = start(...words);
      running.add(id);
      return id;
    }) as typeof start;
    window.clearInterval = (id) => {
      running.delete(id);
      stop(id);
    };
    for (let turn = 0; turn < 200; turn++) {
      table.remove();
      parent?.append(table);
      await table.updateComplete;
    }
    expect(running.size).to.equal(1);
    table.remove();
    expect(running.size).to.equal(0);
    Object.assign(window, { setInterval: start, clearInterval: stop });
    expect(table.renderRoot.querySelectorAll('*').length).to.equal(before);
  });
  it('reads in English and in traditional Chinese', async () => {
    const table = await show(ready(agentsPage(5)));
    table.lang = 'en';
    await nextFrame();
    await table.updateComplete;
    expect(text(table, '.count')).to.equal('5 agents');
    expect(titles(table)[0]).to.equal('Name');
    table.lang = 'zh-TW';
    await nextFrame();
    await table.updateComplete;
    expect(titles(table)[1]).to.equal('技能組');
  });
});
