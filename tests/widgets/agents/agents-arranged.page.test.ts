import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { agentsPage } from '../../../stories/agents-rows.js';

const COLUMNS = ['agent', 'name', 'skillGroup', 'state', 'stateSince', 'answered', 'handled', 'talk', 'hold', 'wrapUp'];
const rowOf = (table: CockpitAgents, row: number) => table.renderRoot.querySelector(`.row[aria-rowindex='${row + 2}']:not([hidden])`);
const nameIn = (table: CockpitAgents, row: number) => rowOf(table, row)?.children[0]?.textContent ?? '';
const isBusy = (table: CockpitAgents) => table.renderRoot.querySelector('.scroller')?.getAttribute('aria-busy') === 'true';

/** As if each look at the clock took a second: whatever may be done before the next frame is over after one step. */
const { now } = performance;
let seconds = 0;
beforeEach(() => (performance.now = () => 1000 * ++seconds));
afterEach(() => (performance.now = now));

async function show(rows: number): Promise<CockpitAgents> {
  const table = await fixture<CockpitAgents>(html`<cockpit-agents .agents=${{ status: 'ready', value: agentsPage(rows, 0, rows, COLUMNS) }}></cockpit-agents>`);
  await nextFrame();
  return table;
}

describe('<cockpit-agents> with more rows than are arranged at once', () => {
  it('shows them sorted with the next frame where there is time for it', async () => {
    performance.now = () => 0;
    const table = await show(60_000);
    table.order = [{ column: 'name' }];
    await table.updateComplete;
    expect(isBusy(table)).to.equal(false);
    expect(nameIn(table, 0)[0]).to.equal('蔡');
  });
  it('shows them as they were, busy, until they are sorted, and begins at the top then', async () => {
    const table = await show(60_000);
    table.scrollToRow(30_000, 'start');
    const before = nameIn(table, 30_000);
    table.order = [{ column: 'name' }];
    await table.updateComplete;
    expect(isBusy(table)).to.equal(true);
    expect(nameIn(table, 30_000)).to.equal(before);
    await waitUntil(() => !isBusy(table), 'sorted', { timeout: 20_000 });
    await table.updateComplete;
    const names = [0, 1, 2, 3].map((row) => nameIn(table, row));
    expect(names).to.deep.equal([...names].sort(new Intl.Collator('zh').compare));
    expect(names[0]?.[0]).to.equal('蔡');
  });
  it('is scrolled, walked and filtered while they are being sorted; the newest wish counts', async () => {
    const table = await show(60_000);
    table.order = [{ column: 'name' }];
    await table.updateComplete;
    table.scrollToRow(50_000, 'start');
    expect(rowOf(table, 50_000)).to.not.equal(null);
    table.order = [];
    await table.updateComplete;
    expect(isBusy(table)).to.equal(false);
    table.where = [{ column: 'skillGroup', anyOf: ['贷款'] }];
    await table.updateComplete;
    expect(isBusy(table)).to.equal(true);
    await waitUntil(() => !isBusy(table), 'filtered', { timeout: 20_000 });
    await table.updateComplete;
    expect(rowOf(table, 0)?.children[1]?.textContent).to.equal('贷款');
  });
  it('stops where it leaves the page, and is sorted where it comes back', async () => {
    const table = await show(60_000);
    table.order = [{ column: 'name' }];
    await table.updateComplete;
    const box = table.parentElement;
    table.remove();
    await nextFrame();
    box?.append(table);
    await waitUntil(() => nameIn(table, 0).startsWith('蔡') && !isBusy(table), 'sorted', { timeout: 20_000 });
  });
});

describe('<cockpit-agents> in Chinese order', () => {
  it('sorts names by pinyin, or by strokes where the page says so', async () => {
    const table = await show(300);
    table.order = [{ column: 'name' }];
    for (const [collation, language] of [[undefined, 'zh'], ['stroke', 'zh-u-co-stroke'], ['pinyin', 'zh-u-co-pinyin']] as const) {
      table.collation = collation;
      await table.updateComplete;
      const names = (agentsPage(300).columns['name'] ?? []).map(String).sort(new Intl.Collator(language).compare);
      expect([0, 1, 2, 3, 4].map((row) => nameIn(table, row))).to.deep.equal(names.slice(0, 5));
    }
  });
});
