import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { agentsPage } from '../../../stories/agents-rows.js';
import { RowsAdapter } from './rows-adapter.js';

const SURVEYS = { surveyed: [4, 5, 100, 100, 0], satisfied: [4, 5, 95, 60, 0] };
const cells = (table: CockpitAgents) =>
  [...table.renderRoot.querySelectorAll<HTMLElement>('.row:not([hidden])')].sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex)).map((row) => row.querySelector('.c1')?.textContent.replace(/\s+/g, ' ').trim());

async function show(descending: boolean): Promise<CockpitAgents> {
  const value = agentsPage(5);
  const agents = { status: 'ready', value: { ...value, columns: { ...value.columns, ...SURVEYS } } };
  const table = await fixture<CockpitAgents>(html`<cockpit-agents columns="customerSatisfaction" .agents=${agents} .order=${[{ metric: 'customerSatisfaction', descending }]}></cockpit-agents>`);
  await nextFrame();
  return table;
}

describe('<cockpit-agents> with small samples', () => {
  it('shows no number of fewer than five, sorts the rest as far as they can be trusted, and puts those last', async () => {
    expect(cells(await show(true))).to.deep.equal(['95.0 %n=100', '100.0 %n=5', '60.0 %n=100', 'n < 5', '—']);
    expect(cells(await show(false))?.slice(-2)).to.deep.equal(['n < 5', '—']);
  });
  it('says in the header how it sorts', async () => {
    const button = (await show(true)).renderRoot.querySelector('.head .c1 .sort');
    expect(button?.getAttribute('title')).to.contain('不足 5 个的不显示');
  });
  it('orders groups by their subtotals in the same way', async () => {
    const value = agentsPage(5);
    const agents = { status: 'ready', value: { ...value, columns: { ...value.columns, ...SURVEYS, skillGroup: ['few', 'small', 'large', 'poor', 'none'] } } };
    const table = await fixture<CockpitAgents>(html`<cockpit-agents columns="customerSatisfaction" group-by="skillGroup" .agents=${agents} .order=${[{ metric: 'customerSatisfaction', descending: true }]}></cockpit-agents>`);
    await nextFrame();
    expect(cells(table)?.filter((_, at) => at % 2 === 0)).to.deep.equal(['95.0 %n=100', '100.0 %n=5', '60.0 %n=100', 'n < 5', '—']);
  });
  it('tells no more of it below the row', async () => {
    const table = await show(true);
    [...table.renderRoot.querySelectorAll<HTMLElement>('.row')].find((row) => row.textContent.includes('n < 5'))?.querySelector<HTMLElement>('.expander')?.click();
    await table.updateComplete;
    await nextFrame();
    const facts = table.renderRoot.querySelector('.detail')?.textContent ?? '';
    expect(facts).to.contain('n < 5');
    expect(facts).to.not.contain('95%');
  });
  for (const total of [150, 1_500])
    it(`${total < 200 ? 'sorts in the fair order whatever order a board’s source gave, where all rows are here' : 'says plainly that pages are in their source’s order, by the numbers as they are'}`, async () => {
      const board = await fixture<HTMLElement>(html`<cockpit-board .adapter=${new RowsAdapter(total)}><cockpit-agents columns="name customerSatisfaction" style="block-size:400px" span="full" .order=${[{ metric: 'customerSatisfaction', descending: true }]}></cockpit-agents></cockpit-board>`);
      const table = board.querySelector('cockpit-agents');
      if (!table) throw new Error('no table');
      await waitUntil(() => table.renderRoot.querySelector('.row:not([hidden]):not(.waiting)'));
      for (let frame = 0; frame < 4; frame++) await nextFrame();
      const title = table.renderRoot.querySelector('.head .c1 .sort')?.getAttribute('title');
      const raw = table.renderRoot.querySelector('.foot .raw')?.textContent;
      if (total > 200) {
        expect(raw).to.equal('由数据源按原始数值排序：样本少的未作调整');
        expect(title).to.not.contain('可信程度');
        return;
      }
      expect(raw).to.equal(undefined);
      expect(title).to.contain('可信程度');
      const alone = await fixture<CockpitAgents>(html`<cockpit-agents columns="name customerSatisfaction" style="block-size:400px" .agents=${{ status: 'ready', value: agentsPage(total) }} .order=${[{ metric: 'customerSatisfaction', descending: true }]}></cockpit-agents>`);
      await nextFrame();
      expect(cells(table).slice(0, 8)).to.deep.equal(cells(alone).slice(0, 8));
      expect(new Set(cells(alone).slice(0, 8)).size).to.be.greaterThan(1);
    });
  for (const total of [150, 1_500])
    it(`asks a source that orders fairly for it, of samples alone, and says what it says where rows are sorted here: ${total} rows`, async () => {
      const adapter = new RowsAdapter(total, { ordersFairly: ['agent'] });
      const order = [{ metric: 'transferRate', descending: true }, { metric: 'customerSatisfaction', descending: true }, { column: 'name' }];
      const board = await fixture<HTMLElement>(html`<cockpit-board .adapter=${adapter}><cockpit-agents columns="name customerSatisfaction transferRate" style="block-size:400px" span="full" .order=${order}></cockpit-agents></cockpit-board>`);
      const table = board.querySelector('cockpit-agents');
      if (!table) throw new Error('no table');
      await waitUntil(() => adapter.asked.some(({ order: asked }) => asked?.some((by) => 'fair' in by)) && table.renderRoot.querySelector('.row:not([hidden]):not(.waiting)'));
      for (let frame = 0; frame < 4; frame++) await nextFrame();
      expect(adapter.asked.at(-1)?.order).to.deep.equal([{ metric: 'transferRate', descending: true }, { metric: 'customerSatisfaction', descending: true, fair: true }, { column: 'name' }]);
      expect(table.order).to.deep.equal(order);
      expect(table.renderRoot.querySelector('.foot .raw')).to.equal(null);
      expect(table.renderRoot.querySelector('.head .c1 .sort')?.getAttribute('title')).to.contain('可信程度');
      // The source's order stands: it weighs everybody, and here may be those alone who pass a search.
      const given = agentsPage(total).columns['name'] ?? [];
      const names = [...table.renderRoot.querySelectorAll<HTMLElement>('.row:not([hidden])')].sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex)).map((row) => row.querySelector('.c0')?.textContent.trim());
      expect(names.slice(0, 3)).to.deep.equal(given.slice(0, 3));
    });
  it('asks no other source for it', async () => {
    const adapter = new RowsAdapter(1_500);
    const board = await fixture<HTMLElement>(html`<cockpit-board .adapter=${adapter}><cockpit-agents style="block-size:400px" span="full" .order=${[{ metric: 'customerSatisfaction' }]}></cockpit-agents></cockpit-board>`);
    await waitUntil(() => board.querySelector('cockpit-agents')?.renderRoot.querySelector('.foot .raw'));
    expect(adapter.asked.map(({ order }) => order)).to.deep.equal(adapter.asked.map(() => [{ metric: 'customerSatisfaction' }]));
  });
});
