import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ExplainController } from '../../src/controllers/explain-controller.js';
import { CockpitExplainRequest } from '../../src/controllers/explain-request.js';
import type { MetricChange } from '../../src/domain/metric-change.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import '../../src/define.js';

class Explainer extends LitElement {
  readonly heard: MetricChange[] = [];

  constructor() {
    super();
    new ExplainController(this, (change) => this.heard.push(change));
  }
}
customElements.define('test-explainer', Explainer);

const CHANGE: MetricChange = { metric: 'customerSatisfaction', scope: { skillGroup: ['loan'] }, before: { start: 0, end: 1 }, now: { start: 2, end: 3 } };
const OTHER: MetricChange = { ...CHANGE, metric: 'answerRate', scope: {} };

/** Long enough for the event's way out, the context's way in and the host's update. */
const settled = async (board: CockpitBoard, ...hosts: readonly Explainer[]) => {
  await board.updateComplete;
  for (let turn = 0; turn < 5; turn++) await Promise.all(hosts.map((host) => host.updateComplete));
};

describe('ExplainController', () => {
  it('hears nothing before somebody asks, and nothing without a board', async () => {
    const host = await fixture<Explainer>(html`<test-explainer></test-explainer>`);
    host.dispatchEvent(new CockpitExplainRequest(CHANGE));
    expect(host.heard).to.deep.equal([]);
  });

  it('hears what is asked anywhere in its board, and the same question again', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board><div></div><test-explainer></test-explainer></cockpit-board>`);
    const host = board.querySelector('test-explainer') as Explainer;
    const asks = board.querySelector('div');
    asks?.dispatchEvent(new CockpitExplainRequest(CHANGE));
    await settled(board, host);
    asks?.dispatchEvent(new CockpitExplainRequest(OTHER));
    await settled(board, host);
    asks?.dispatchEvent(new CockpitExplainRequest(OTHER));
    await settled(board, host);
    expect(host.heard).to.deep.equal([CHANGE, OTHER, OTHER]);
  });

  it('hears nothing that the page prevents', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board><test-explainer></test-explainer></cockpit-board>`);
    const host = board.querySelector('test-explainer') as Explainer;
    board.addEventListener(CockpitExplainRequest.type, (event) => event.preventDefault());
    host.dispatchEvent(new CockpitExplainRequest(CHANGE));
    await settled(board, host);
    expect(host.heard).to.deep.equal([]);
  });

  it('hears of nested boards only the innermost, and moves from one to another', async () => {
    const outer = await fixture<CockpitBoard>(html`<cockpit-board><test-explainer></test-explainer><cockpit-board><test-explainer></test-explainer></cockpit-board></cockpit-board>`);
    const [far, near] = outer.querySelectorAll<Explainer>('test-explainer');
    const inner = outer.querySelector('cockpit-board') as CockpitBoard;
    if (!far || !near) throw new Error('no hosts');
    near.dispatchEvent(new CockpitExplainRequest(CHANGE));
    await settled(inner, far, near);
    expect([far.heard, near.heard]).to.deep.equal([[], [CHANGE]]);
    inner.append(far);
    await settled(inner, far);
    expect(far.heard).to.deep.equal([CHANGE]);
    far.remove();
    near.dispatchEvent(new CockpitExplainRequest(OTHER));
    await settled(inner, far, near);
    expect([far.heard, near.heard]).to.deep.equal([[CHANGE], [CHANGE, OTHER]]);
  });
});
