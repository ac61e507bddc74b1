import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { RowsAnswer } from '../../../src/domain/answer.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import { RowsAdapter } from './rows-adapter.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { unzip } from '../../controllers/unzip.js';
import { agentsPage } from '../../../stories/agents-rows.js';
import { kindsPage, KINDS } from '../../../stories/agents-columns.js';

const part = <E extends Element = HTMLElement>(table: CockpitAgents, selector: string) => table.renderRoot.querySelector<E>(selector);
const said = (table: CockpitAgents) => part(table, '[role=status]')?.textContent ?? '';

async function show(value: RowsAnswer, settings: Partial<CockpitAgents> = {}): Promise<CockpitAgents> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 1100px"></div>`);
  const table = document.createElement('cockpit-agents');
  Object.assign(table, { agents: { status: 'ready', value } }, settings);
  box.append(table);
  await nextFrame();
  await nextFrame();
  await table.updateComplete;
  return table;
}

/** The files that the page hands to the person. */
function caught(): { readonly files: { name: string; blob: Blob }[]; readonly end: () => void } {
  const files: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const made = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const address = made(blob);
    blobs.set(address, blob as Blob);
    return address;
  };
  const take = (event: Event) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return;
    event.preventDefault();
    files.push({ name: event.target.download, blob: blobs.get(event.target.href) ?? new Blob() });
  };
  // A link that is in no document is pressed alone.
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    this.addEventListener('click', take, { once: true });
    click.call(this);
  };
  return { files, end: () => ((URL.createObjectURL = made), (HTMLAnchorElement.prototype.click = click)) };
}

async function choose(table: CockpitAgents, id: string): Promise<void> {
  const tools = [...table.renderRoot.querySelectorAll<HTMLElement>('.tool')];
  tools.at(-1)?.click();
  await table.updateComplete;
  part(table, `[data-entry="${id}"]`)?.click();
  await table.updateComplete;
}

describe('export of <cockpit-agents>', () => {
  let page: ReturnType<typeof caught>;
  beforeEach(() => (page = caught()));
  afterEach(() => page.end());

  it('writes all rows as they are shown to a file that names its time, its filters and its zone', async () => {
    const table = await show(agentsPage(300), { columns: 'state answered averageHandleTime customerSatisfaction', order: [{ metric: 'answered', descending: true }], search: '李' });
    await choose(table, 'csv:all');
    await waitUntil(() => page.files.length === 1);
    const [{ name, blob } = { name: '', blob: new Blob() }] = page.files;
    expect(name).to.equal('坐席列表 20261116-103000.csv');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = (await blob.text()).split('\r\n');
    expect(lines[0]?.replace('\u{FEFF}', '')).to.equal('姓名,状态,状态 (秒),接通量,平均处理时长 (秒),满意度,满意度 n');
    const rows = lines.slice(1, lines.indexOf(',,,,,,'));
    expect(rows.length).to.equal(Number(part(table, '[role=grid]')?.getAttribute('aria-rowcount')) - 2);
    expect(rows.every((row) => row.startsWith('李'))).to.equal(true);
    const answered = rows.map((row) => Number(row.split(',')[3]));
    expect(answered).to.deep.equal([...answered].sort((a, b) => b - a));
    expect(lines).to.include('数据时间,2026-11-16 10:30:00 Asia/Shanghai,,,,,');
    expect(lines).to.include('搜索,李,,,,,');
    expect(lines).to.include(`行数,${rows.length},,,,,`);
    expect(said(table)).to.equal(`已导出 ${rows.length} 行`);
  });
  it('knows no more than the table does: a pseudonym where names are withheld', async () => {
    const table = await show(agentsPage(20), { privacy: 'masked', columns: 'answered' });
    await choose(table, 'csv:all');
    await waitUntil(() => page.files.length === 1);
    const text = (await page.files[0]?.blob.text()) ?? '';
    expect(text).to.match(/员工 [A-Z0-9]{5}/i);
    for (const name of agentsPage(20).columns['name'] ?? []) expect(text).not.to.contain(String(name));
    expect(text).to.contain('姓名已隐去');
  });
  it('writes what a formula would be as text, and what a column of the page says or why it failed', async () => {
    const value = kindsPage(3);
    const table = await show({ ...value, columns: { ...value.columns, name: ['=HYPERLINK("http://x")', '甲,乙', '丙'] } }, { columns: KINDS });
    await choose(table, 'csv:view');
    await waitUntil(() => page.files.length === 1);
    const text = (await page.files[0]?.blob.text()) ?? '';
    expect(text).to.contain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).to.contain('"甲,乙"');
    expect(text).to.contain('★');
    expect(text).to.contain('出错：坏了');
  });
  it('writes a workbook of rows and of what has to be known of them, large ones too, and starts no worker for it', async () => {
    const started: unknown[] = [];
    const { Worker } = window;
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        started.push(given);
        super(...given);
      }
    };
    try {
      const table = await show(agentsPage(5_000));
      await choose(table, 'xlsx:all');
      await waitUntil(() => page.files.length === 1, 'a file', { timeout: 8_000 });
    } finally {
      window.Worker = Worker;
    }
    expect(started).to.deep.equal([]);
    expect(page.files[0]?.name).to.match(/\.xlsx$/);
    const files = await unzip(page.files[0]?.blob ?? new Blob());
    const read = (path: string) => new DOMParser().parseFromString(files.get(path) ?? '', 'application/xml');
    for (const path of files.keys()) expect(read(path).querySelector('parsererror') === null, path).to.equal(true);
    const rows = [...read('xl/worksheets/sheet1.xml').querySelectorAll('row')];
    expect(rows.length).to.equal(5_001);
    expect(rows[0]?.textContent).to.match(/^姓名技能组状态/);
    const { name, answered } = agentsPage(5_000).columns;
    expect(rows.at(-1)?.querySelector('c')?.textContent).to.equal(name?.at(-1));
    expect(rows.at(-1)?.querySelector('c[r=E5001] v')?.textContent).to.equal(String(answered?.at(-1)));
    expect(read('xl/worksheets/sheet2.xml').documentElement.textContent).to.contain('行数5000');
  });
  it('tells how far it is, and is called off', async () => {
    const total = 60_000;
    const columns = { agent: Array.from({ length: total }, (_, at) => `A${at}`), answered: Array.from({ length: total }, (_, at) => at % 50) };
    const table = await show({ ...agentsPage(1), total, length: total, columns });
    await choose(table, 'csv:all');
    await waitUntil(() => part(table, 'progress') !== null);
    part(table, '.exporting button')?.click();
    await table.updateComplete;
    expect(part(table, 'progress')).to.equal(null);
    expect(said(table)).to.equal('已取消导出');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.files).to.have.length(0);
  });
  it('asks a source for all rows page by page, and calls off what nobody waits for', async () => {
    const adapter = new RowsAdapter(1_234);
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="all"><cockpit-agents span="full"></cockpit-agents></cockpit-board>`);
    board.style.inlineSize = '1100px';
    board.adapter = adapter;
    const table = board.querySelector('cockpit-agents') as CockpitAgents;
    await waitUntil(() => part(table, '.row:not(.waiting):not([hidden])') !== null);
    await choose(table, 'csv:all');
    await waitUntil(() => page.files.length === 1);
    const lines = ((await page.files[0]?.blob.text()) ?? '').split('\r\n');
    const names = lines.slice(1, 1_235).map((line) => line.split(',')[0]);
    expect(names).to.deep.equal(agentsPage(1_234).columns['name']);
    adapter.gate = new Promise(() => undefined);
    await choose(table, 'csv:all');
    await waitUntil(() => adapter.open > 0);
    part(table, '.exporting button')?.click();
    await waitUntil(() => adapter.calledOff > 0);
    expect(page.files).to.have.length(1);
  });
  it('says what failed, and goes on', async () => {
    const adapter = new RowsAdapter(5_000);
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="all"><cockpit-agents span="full"></cockpit-agents></cockpit-board>`);
    board.adapter = adapter;
    const table = board.querySelector('cockpit-agents') as CockpitAgents;
    await waitUntil(() => part(table, '.row:not(.waiting):not([hidden])') !== null);
    adapter.failure = new AdapterError('forbidden', '403');
    await choose(table, 'csv:all');
    await waitUntil(() => part(table, '.foot[role=alert]') !== null);
    expect(part(table, '.foot[role=alert]')?.textContent).to.contain('导出失败');
    await expect(table).to.be.accessible();
    part(table, '.foot[role=alert] button')?.click();
    await table.updateComplete;
    expect(part(table, '.foot[role=alert]')).to.equal(null);
  });
  it('offers nothing where there is nothing', async () => {
    const table = await show(agentsPage(0));
    [...table.renderRoot.querySelectorAll<HTMLElement>('.tool')].at(-1)?.click();
    await table.updateComplete;
    expect([...table.renderRoot.querySelectorAll('[data-entry]')].every((entry) => entry.ariaDisabled === 'true')).to.equal(true);
  });
});
