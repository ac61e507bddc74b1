import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { CockpitExplainRequest } from '../../../src/controllers/explain-request.js';
import { SATISFACTION_SWING } from '../../../src/domain/swing-rule.js';
import type { CockpitAlerts } from '../../../src/widgets/alerts/alerts.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitTile } from '../../../src/widgets/tile/tile.js';
import { SurveyAdapter } from '../../runtime/survey-adapter.js';

const words = (root: LitRoot, selector: string) => root.renderRoot.querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
type LitRoot = CockpitAlerts | CockpitTile;

async function inBoard(adapter = new SurveyAdapter([1736, 2000], [1563, 2000])) {
  const board = await fixture<CockpitBoard>(html`<cockpit-board .swings=${[SATISFACTION_SWING]} .adapter=${adapter}>
    <cockpit-tile metric="customerSatisfaction"></cockpit-tile><cockpit-tile metric="customerSatisfaction" skill-group="loan"></cockpit-tile><cockpit-alerts></cockpit-alerts>
  </cockpit-board>`);
  const [tile, pinned] = [...board.querySelectorAll('cockpit-tile')] as [CockpitTile, CockpitTile];
  const list = board.querySelector('cockpit-alerts') as CockpitAlerts;
  await waitUntil(() => words(list, '.swing .word') !== '' && words(tile, '[part=swing]') !== '');
  return { adapter, board, tile, pinned, list };
}

describe('a swing in a board', () => {
  it('stands in the list and on the tile of its metric and scope, in points and relative to before', async () => {
    const { list, tile, pinned } = await inBoard();
    expect(words(list, '.swing .word')).to.match(/^−8\.[67] 个百分点$/);
    expect(words(list, '.swing .lasting')).to.match(/^相对变化 −(10\.0|9\.9\d*) % ?较上周同期 86\.8 %$/);
    expect(words(list, '.swing .value')).to.match(/^78\.[12]\d? %$/);
    expect(words(list, '.swing .notes')).to.equal('样本 2,000 → 2,000 纯属偶然的概率 低于 0.001');
    expect(words(tile, '[part=swing]')).to.match(/^−8\.[67] 个百分点 相对变化 −\d/);
    expect(words(pinned, '[part=swing]'), 'another scope').to.equal('');
    expect(words(list, '.calm'), 'no alert is no alert').to.contain('尚无告警规则');
    for (const widget of [list, tile]) await expect(widget).to.be.accessible();
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.style.background = '#12161C';
    for (const widget of [list, tile]) await expect(widget).to.be.accessible();
    document.documentElement.removeAttribute('style');
  });

  it('asks from the list, by keyboard, what moved it: metric, scope and both stretches filled in', async () => {
    const { board, list } = await inBoard();
    const button = list.renderRoot.querySelector<HTMLElement>('[data-action=explain]');
    expect(button?.tabIndex).to.equal(0);
    button?.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { change } = (await oneEvent(board, 'cockpit-explain-request')) as CockpitExplainRequest;
    expect([change.metric, change.scope, change.now.start - change.before.start]).to.deep.equal(['customerSatisfaction', {}, 7 * 86_400_000]);
  });

  it('asks the same from the tile', async () => {
    const { board, tile } = await inBoard();
    setTimeout(() => tile.renderRoot.querySelector<HTMLElement>('[part=swing]')?.click());
    const { change } = (await oneEvent(board, 'cockpit-explain-request')) as CockpitExplainRequest;
    expect(change.metric).to.equal('customerSatisfaction');
  });

  it('goes when it is over, and from a tile that leaves its board', async () => {
    const { adapter, list, tile } = await inBoard();
    const asked = adapter.asked.length;
    tile.remove();
    document.body.append(tile);
    await waitUntil(() => words(tile, '[part=swing]') === '', 'no board, no swing');
    tile.remove();
    adapter.now = [1730, 2000];
    adapter.tell();
    await waitUntil(() => words(list, '.swing') === '');
    expect(adapter.asked.length).to.equal(asked);
  });

  it('is told when its rule cannot be judged', async () => {
    const { board, list } = await inBoard();
    board.swings = [{ ...SATISFACTION_SWING, metric: 'holdShare' }];
    await waitUntil(() => words(list, '.troubles summary') === '1 条规则未生效');
    board.setAttribute('swings', 'often');
    await board.updateComplete;
    expect(board.renderRoot.querySelector('.problems')?.textContent).to.contain('JSON 数组，每项是一条波动规则');
  });

  it('costs the source no question beyond those of the tile', async () => {
    const { adapter } = await inBoard();
    expect(new Set(adapter.asked.map(({ filters, shift }) => JSON.stringify([filters, shift]))).size).to.equal(adapter.asked.length);
    expect(adapter.asked.length).to.equal(4);
  });
});
