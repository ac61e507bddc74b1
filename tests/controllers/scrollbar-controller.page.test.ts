import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ScrollbarController } from '../../src/controllers/scrollbar-controller.js';

/** A border takes of a scroller's width what a classic scrollbar does, in every browser and at every setting. */
class BarHost extends LitElement {
  readonly bar = new ScrollbarController(this, () => this.renderRoot.querySelector<HTMLElement>('.scroller'));
  isEmpty = false;
  updates = 0;
  override render() {
    this.updates++;
    return this.isEmpty ? html`` : html`<div class="scroller" style="overflow: auto; block-size: 40px"></div>`;
  }
  take(px: number): void {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    if (scroller) scroller.style.borderInlineEnd = `${px}px solid`;
  }
}
customElements.define('test-scrollbar', BarHost);

describe('ScrollbarController', () => {
  it('updates nobody where nothing is taken, or nothing is there to scroll', async () => {
    const host = await fixture<BarHost>(html`<test-scrollbar style="display: block"></test-scrollbar>`);
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect([host.bar.px, host.updates]).to.deep.equal([0, 1]);
    host.isEmpty = true;
    host.requestUpdate();
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect([host.bar.px, host.updates]).to.deep.equal([0, 2]);
  });

  it('tells what comes after an update and goes again, once each', async () => {
    const host = await fixture<BarHost>(html`<test-scrollbar style="display: block"></test-scrollbar>`);
    await nextFrame();
    host.take(15);
    await waitUntil(() => host.bar.px === 15 && host.updates === 2);
    host.take(0);
    await waitUntil(() => host.bar.px === 0 && host.updates === 3);
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(host.updates).to.equal(3);
  });

  it('lets go of a host that leaves, and watches again where it is put', async () => {
    const host = await fixture<BarHost>(html`<test-scrollbar style="display: block"></test-scrollbar>`);
    const other = await fixture<HTMLElement>(html`<section></section>`);
    await nextFrame();
    host.remove();
    host.take(9);
    await nextFrame();
    expect(host.bar.px).to.equal(0);
    other.append(host);
    await waitUntil(() => host.bar.px === 9);
  });
});
