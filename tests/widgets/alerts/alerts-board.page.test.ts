import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { CockpitAlerts } from '../../../src/widgets/alerts/alerts.js';
import { CockpitAlertDeedEvent } from '../../../src/widgets/alerts/alerts.events.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import { CentreAdapter } from '../../runtime/centre-adapter.js';

const SLOT = 300_000;
const TEN = Date.UTC(2026, 10, 23, 10);
const LOW = { id: 'low', name: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] } };

function falling(): CentreAdapter {
  const centre = new CentreAdapter(TEN + 6 * SLOT);
  centre.hear(...[0, 1, 2, 3, 4, 5].map((slot) => ({ knownAt: TEN, group: 'sales', start: TEN + slot * SLOT, offered: 100, answered: 70 })));
  return centre;
}

async function inBoard(adapter: CentreAdapter, rules: readonly unknown[] = [LOW]) {
  const board = await fixture<CockpitBoard>(html`<cockpit-board .rules=${rules} .adapter=${adapter}><cockpit-alerts user="王芳"></cockpit-alerts></cockpit-board>`);
  return { board, list: board.querySelector('cockpit-alerts') as CockpitAlerts };
}
const said = (list: CockpitAlerts, selector: string) => list.renderRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

async function acknowledge(list: CockpitAlerts): Promise<void> {
  list.renderRoot.querySelector<HTMLElement>('[data-action=acknowledge]')?.click();
  await list.updateComplete;
  list.renderRoot.querySelector<HTMLElement>('#panel .primary')?.click();
}

describe('<cockpit-alerts> in a board', () => {
  beforeEach(() => localStorage.clear());

  it('shows what fires, keeps who has it in hand, and follows it until it is over', async () => {
    const centre = falling();
    const { list } = await inBoard(centre);
    await waitUntil(() => said(list, '.word') === '触发中 · 严重');
    await acknowledge(list);
    await waitUntil(() => said(list, '.acknowledged summary') === '已确认 1');
    centre.hear(...[6, 7].map((slot) => ({ knownAt: TEN, group: 'sales', start: TEN + slot * SLOT, offered: 100, answered: 95 })));
    centre.tell(TEN + 8 * SLOT);
    await waitUntil(() => said(list, '.resolved summary') === '今日已恢复 1');
    expect(said(list, '.calm')).to.contain('没有告警');
  });

  it('lets the page prevent a deed', async () => {
    const { board, list } = await inBoard(falling(), [{ ...LOW, id: 'prevented' }]);
    await waitUntil(() => said(list, '.word') !== '');
    board.addEventListener(CockpitAlertDeedEvent.type, (event) => event.preventDefault());
    await acknowledge(list);
    await aTimeout(100);
    expect(said(list, '.acknowledged summary')).to.equal('');
  });

  it('leads down to what an alert is about, against the limit that it passed, unless the page prevents it', async () => {
    const { board, list } = await inBoard(falling(), [{ ...LOW, id: 'led', scope: { by: 'skillGroup' } }]);
    await waitUntil(() => said(list, '.word') !== '');
    const drill = () => list.renderRoot.querySelector<HTMLElement>('[data-action=drill]');
    expect(drill()?.textContent.trim()).to.equal('下钻');
    board.addEventListener('cockpit-drill', (event) => event.preventDefault(), { once: true });
    drill()?.click();
    await aTimeout(20);
    expect(board.view.drill).to.equal(undefined);
    drill()?.click();
    await waitUntil(() => board.view.drill !== undefined);
    expect(board.view.drill).to.deep.equal({ metric: 'answerRate', level: 'slots', group: 'sales', scope: {}, target: 0.8 });
  });

  it('says which rules are not judged, beside those that are', async () => {
    const { list } = await inBoard(falling(), [LOW, { id: 'broken', name: '坏规则', when: { all: [] } }]);
    await waitUntil(() => said(list, '.troubles summary') === '1 条规则未生效');
    expect(said(list, '.word')).to.equal('触发中 · 严重');
  });

  it('keeps its book on the way to another board, and takes that one up without a word', async () => {
    const { list } = await inBoard(falling(), [{ ...LOW, id: 'moving' }]);
    await waitUntil(() => said(list, '[role=status]') === '当前有 1 个告警触发中：接通率');
    const { board: other } = await inBoard(new CentreAdapter(TEN), [{ ...LOW, id: 'moving' }]);
    other.replaceChildren(list);
    expect(said(list, '.word')).to.equal('触发中 · 严重');
    await waitUntil(() => said(list, '.word') === '');
    await aTimeout(350);
    expect(said(list, '[role=alert]') + said(list, '[role=status]')).to.equal('');
  });

  it('leaves nothing behind after 200 attachments', async () => {
    const centre = falling();
    const { board, list } = await inBoard(centre, [{ ...LOW, id: 'leaking' }]);
    await waitUntil(() => said(list, '.word') !== '');
    for (let time = 0; time < 200; time++) {
      list.remove();
      board.append(list);
      if (time % 20 === 0) await nextFrame();
    }
    await waitUntil(() => said(list, '.word') !== '');
    expect(list.renderRoot.querySelectorAll('.alert').length).to.equal(1);
    list.remove();
    const { book } = list;
    await aTimeout(1_200);
    centre.tell(TEN + 7 * SLOT);
    await aTimeout(50);
    expect(list.book).to.equal(book);
  });
});
