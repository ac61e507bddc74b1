import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { CockpitProvider } from '../../src/controllers/cockpit-provider.js';
import { FeedController } from '../../src/controllers/feed-controller.js';
import type { AnyAnswer } from '../../src/domain/adapter.js';
import type { Loadable } from '../../src/domain/loadable.js';
import type { CountsQuery, Query } from '../../src/domain/query.js';
import { DEFAULT_VIEW } from '../../src/domain/view.js';
import { MemoryAdapter, PushingAdapter } from './memory-adapter.js';

const ALL: CountsQuery = { kind: 'counts', range: { kind: 'all' } };

class FeedHost extends LitElement {
  @property({ attribute: false }) questions: readonly Query[] | undefined = [ALL];
  @property() way = 'as it is';
  readonly delivered: string[] = [];
  readonly feed: FeedController;

  constructor() {
    super();
    this.feed = new FeedController(this, () => this.questions, (answers, source) => this.delivered.push([this.way, ...answers.map(told), source?.name ?? 'nobody'].join(', ')));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('way')) this.feed.refresh();
  }

  override render() {
    return html`<p>feed</p>`;
  }
}

class ProviderHost extends LitElement {
  readonly provider = new CockpitProvider(this, DEFAULT_VIEW, () => ({}));

  override render() {
    return html`<slot></slot>`;
  }
}

customElements.define('test-provider', ProviderHost);
customElements.define('test-feed', FeedHost);

function told(state: Loadable<AnyAnswer>): string {
  return 'value' in state && state.value.kind === 'counts' ? `${state.status} ${String(state.value.counters.offered?.[0])}` : state.status;
}

async function board(adapter: MemoryAdapter | undefined, content: unknown = html`<test-feed></test-feed>`) {
  const host = await fixture<ProviderHost>(html`<test-provider>${content}</test-provider>`);
  host.provider.adapter = adapter;
  const feed = host.querySelector('test-feed') as FeedHost;
  return { host, feed };
}

describe('FeedController', () => {
  it('does nothing without a board', async () => {
    const feed = await fixture<FeedHost>(html`<test-feed></test-feed>`);
    await aTimeout(50);
    expect(feed.delivered).to.deep.equal([]);
  });

  it('asks nothing while there is no question', async () => {
    const adapter = new MemoryAdapter();
    const { feed } = await board(adapter, html`<test-feed .questions=${undefined}></test-feed>`);
    await aTimeout(50);
    expect(feed.delivered).to.deep.equal([]);
    expect(adapter.asked).to.deep.equal([]);
  });

  it('delivers loading first, then all answers and the source together', async () => {
    const adapter = new MemoryAdapter();
    const { feed } = await board(adapter, html`<test-feed .questions=${[ALL, { ...ALL, shift: 'P7D' }]}></test-feed>`);
    await waitUntil(() => feed.delivered.at(-1)?.includes('ready'));
    expect(feed.delivered[0]).to.equal('as it is, loading, loading, nobody');
    expect(feed.delivered.at(-1)).to.equal('as it is, ready 100, ready 100, 银行客服中心 2月.txt');
    expect(feed.delivered.filter((text) => text.includes('ready 100, loading'))).to.deep.equal([]);
  });

  it('asks once for many hosts, and no host more when one is moved', async () => {
    const adapter = new PushingAdapter();
    const { host, feed } = await board(adapter, html`<test-feed></test-feed><div><test-feed></test-feed></div>`);
    await waitUntil(() => feed.delivered.at(-1)?.includes('ready'));
    host.querySelector('div')?.append(feed);
    await aTimeout(100);
    expect(adapter.asked).to.have.length(1);
    expect(adapter.open).to.equal(1);
    expect(feed.delivered.at(-1)).to.include('ready 100');
  });

  it('follows its questions, and keeps the old numbers for a moment instead of a blank', async () => {
    const adapter = new MemoryAdapter();
    const { feed } = await board(adapter);
    await waitUntil(() => feed.delivered.at(-1)?.includes('ready'));
    const before = feed.delivered.length;
    adapter.offered = 7;
    feed.questions = [{ ...ALL, step: 'PT1H' }];
    await waitUntil(() => feed.delivered.at(-1)?.includes('ready 7'));
    expect(feed.delivered.slice(before).filter((text) => text.includes('loading'))).to.deep.equal([]);
  });

  it('delivers what is known again when the host asks, without asking the source', async () => {
    const adapter = new MemoryAdapter();
    const { feed } = await board(adapter);
    await waitUntil(() => feed.delivered.at(-1)?.includes('ready'));
    feed.way = 'another way';
    await feed.updateComplete;
    expect(feed.delivered.at(-1)).to.equal('another way, ready 100, 银行客服中心 2月.txt');
    expect(adapter.asked).to.have.length(1);
  });

  it('never subscribes while it is out of the document', async () => {
    const adapter = new MemoryAdapter();
    const { host, feed } = await board(adapter);
    await waitUntil(() => adapter.asked.length === 1);
    feed.remove();
    feed.questions = [{ ...ALL, step: 'P1D' }];
    await feed.updateComplete;
    await aTimeout(50);
    expect(adapter.asked).to.have.length(1);
    host.append(feed);
    await waitUntil(() => adapter.asked.length === 2);
  });

  it('asks the board it stands in, not the one it came from, and none outside of both', async () => {
    const [here, there] = [new MemoryAdapter(), new MemoryAdapter({ name: 'there' })];
    const { feed } = await board(here);
    const { host: other } = await board(there, html``);
    await waitUntil(() => here.asked.length === 1);
    other.append(feed);
    await waitUntil(() => feed.delivered.at(-1)?.endsWith('ready 100, there'));
    const before = feed.delivered.length;
    document.body.append(feed);
    feed.questions = [{ ...ALL, step: 'P1D' }];
    await aTimeout(50);
    expect([here.asked.length, there.asked.length]).to.deep.equal([1, 1]);
    expect(feed.delivered).to.have.length(before);
    feed.remove();
  });

  it('sleeps off screen and catches up on the way back', async () => {
    const adapter = new MemoryAdapter();
    const { feed } = await board(adapter, html`<div hidden><test-feed></test-feed></div>`);
    await aTimeout(100);
    expect(adapter.asked).to.deep.equal([]);
    feed.parentElement?.removeAttribute('hidden');
    await waitUntil(() => feed.delivered.at(-1)?.includes('ready'));
  });

  it('survives 200 comings and goings with one upstream in the end and none after it has left', async function () {
    this.timeout(20_000);
    const adapter = new PushingAdapter();
    const { host, feed } = await board(adapter);
    for (let turn = 0; turn < 200; turn++) {
      feed.remove();
      host.append(feed);
      if (turn % 20 === 0) await nextFrame();
    }
    await waitUntil(() => feed.delivered.at(-1)?.includes('ready'));
    expect(adapter.open).to.equal(1);
    feed.remove();
    await waitUntil(() => adapter.open === 0, 'the upstream is called off', { timeout: 3_000 });
  });
});
