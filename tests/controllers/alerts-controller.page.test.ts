import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AlertsController } from '../../src/controllers/alerts-controller.js';
import { CockpitProvider } from '../../src/controllers/cockpit-provider.js';
import type { AlertBook } from '../../src/domain/alert-book.js';
import { DEFAULT_VIEW } from '../../src/domain/view.js';
import { CentreAdapter } from '../runtime/centre-adapter.js';

const SLOT = 300_000;
const TEN = Date.UTC(2026, 10, 23, 10);
const LOW = { id: 'low', name: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] } };

class AlertsHost extends LitElement {
  isWanted = true;
  readonly alerts = new AlertsController(this, () => this.isWanted);

  override render() {
    return html`${this.alerts.book.status}`;
  }
}

class AlertsBoard extends LitElement {
  readonly provider = new CockpitProvider(this, DEFAULT_VIEW, () => ({}));

  override render() {
    return html`<slot></slot>`;
  }
}

customElements.define('test-alerts', AlertsHost);
customElements.define('test-alerts-board', AlertsBoard);

async function board(adapter: CentreAdapter | undefined) {
  const box = await fixture<AlertsBoard>(html`<test-alerts-board><test-alerts></test-alerts></test-alerts-board>`);
  box.provider.rules = [LOW];
  box.provider.adapter = adapter;
  return { box, host: box.querySelector('test-alerts') as AlertsHost };
}

function firing(): CentreAdapter {
  const centre = new CentreAdapter(TEN + 6 * SLOT);
  centre.hear(...[0, 1, 2, 3, 4, 5].map((slot) => ({ knownAt: TEN, group: 'sales', start: TEN + slot * SLOT, offered: 100, answered: 70 })));
  return centre;
}
const bookOf = ({ alerts: { book } }: AlertsHost): AlertBook | undefined => ('value' in book ? book.value : undefined);
const stateOf = (host: AlertsHost) => bookOf(host)?.alerts[0]?.state;

describe('AlertsController', () => {
  beforeEach(() => localStorage.clear());

  it('does nothing without a board', async () => {
    const host = await fixture<AlertsHost>(html`<test-alerts></test-alerts>`);
    await aTimeout(30);
    expect([host.alerts.book.status, host.alerts.hasBoard, host.alerts.rules.length]).to.deep.equal(['loading', false, 0]);
    await host.alerts.act({ deed: 'unmute', rule: 'low' });
  });
  it('waits with a board that has no source', async () => {
    const { host } = await board(undefined);
    await aTimeout(30);
    expect([host.alerts.book.status, host.alerts.hasBoard, host.alerts.rules[0]?.id]).to.deep.equal(['loading', true, 'low']);
  });
  it('has the book of its board, and follows it', async () => {
    const centre = firing();
    const { host } = await board(centre);
    await waitUntil(() => stateOf(host) === 'firing');
    expect(host.renderRoot.textContent).to.equal('ready');
    centre.hear(...[6, 7].map((slot) => ({ knownAt: TEN, group: 'sales', start: TEN + slot * SLOT, offered: 100, answered: 95 })));
    centre.tell(TEN + 8 * SLOT);
    await waitUntil(() => stateOf(host) === 'ok');
  });
  it('keeps what somebody did, and finds it again in another page of this browser', async () => {
    const first = await board(firing());
    await waitUntil(() => stateOf(first.host) === 'firing');
    await first.host.alerts.act({ deed: 'acknowledge', key: 'low', by: '李' });
    await waitUntil(() => bookOf(first.host)?.alerts[0]?.notes.acknowledged?.by === '李');
    const second = await board(firing());
    await waitUntil(() => bookOf(second.host)?.alerts[0]?.notes.acknowledged?.by === '李');
    expect(bookOf(second.host)?.keptBy).to.equal('browser');
  });
  it('watches nothing while its host does not want it', async () => {
    const centre = firing();
    const { host } = await board(centre);
    await waitUntil(() => stateOf(host) === 'firing');
    host.isWanted = false;
    host.requestUpdate();
    await host.updateComplete;
    centre.tell(TEN + 20 * SLOT);
    await aTimeout(50);
    expect(stateOf(host)).to.equal('firing');
  });
  it('goes with its host to another board, and keeps the old book on the way', async () => {
    const { host } = await board(firing());
    await waitUntil(() => stateOf(host) === 'firing');
    const { box, host: other } = await board(new CentreAdapter(TEN));
    other.remove();
    box.append(host);
    expect(stateOf(host)).to.equal('firing');
    await waitUntil(() => stateOf(host) === 'ok');
  });
  it('leaves nothing behind, however often it comes and goes', async () => {
    const centre = firing();
    const { box, host } = await board(centre);
    await waitUntil(() => stateOf(host) === 'firing');
    for (let time = 0; time < 200; time++) {
      host.remove();
      box.append(host);
      if (time % 50 === 0) await host.updateComplete;
    }
    await waitUntil(() => stateOf(host) === 'firing');
    expect(centre.asked.length).to.be.at.most(6);
    host.remove();
    await aTimeout(1_200);
    centre.tell(TEN + 7 * SLOT);
    await aTimeout(50);
    expect(bookOf(host)?.asOf).to.equal(TEN + 6 * SLOT);
  });
});
