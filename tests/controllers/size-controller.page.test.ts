import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { SizeController } from '../../src/controllers/size-controller.js';

class SizeHost extends LitElement {
  readonly size = new SizeController(this);
  updates = 0;
  override render() {
    this.updates++;
    return html`<slot></slot>`;
  }
}
customElements.define('test-size', SizeHost);

class WidthHost extends LitElement {
  readonly size = new SizeController(this, 'width');
  updates = 0;
  override render() {
    this.updates++;
    return html`<div style="block-size: ${this.size.measured() / 2}px"></div>`;
  }
}
customElements.define('test-width', WidthHost);

class SometimesHost extends LitElement {
  isMeasured = false;
  readonly size = new SizeController(this, 'width', () => this.isMeasured);
  updates = 0;
  override render() {
    this.updates++;
    return html`<slot></slot>`;
  }
}
customElements.define('test-sometimes', SometimesHost);

describe('SizeController', () => {
  it('leaves alone a host that needs no size, and follows it once it does', async () => {
    const box = await fixture<HTMLDivElement>(html`<div style="inline-size: 300px"><test-sometimes style="display: block"></test-sometimes></div>`);
    const host = box.querySelector('test-sometimes') as SometimesHost;
    box.style.inlineSize = '200px';
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    expect([host.updates, host.size.width]).to.deep.equal([1, 0]);
    host.isMeasured = true;
    host.requestUpdate();
    await waitUntil(() => host.size.width === 200);
    host.isMeasured = false;
    host.requestUpdate();
    await host.updateComplete;
    const { updates } = host;
    box.style.inlineSize = '100px';
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    expect([host.updates, host.size.width]).to.deep.equal([updates, 200]);
  });

  it('knows the width of its host, follows it, and does not loop when the host grows with it', async () => {
    // WebKit tells no size of what nobody sees changed: an element without any paint.
    const box = await fixture<HTMLDivElement>(html`<div><test-size style="background: CanvasText">shown</test-size></div>`);
    const host = box.querySelector('test-size') as SizeHost;
    host.style.display = 'block';
    box.style.inlineSize = '300px';
    await waitUntil(() => host.size.width === 300);
    box.style.inlineSize = '420.5px';
    // Engines tell it by 64ths of a pixel or by whole ones.
    await waitUntil(() => Math.abs(host.size.width - 420.5) <= 0.5);
    expect(host.updates).to.be.lessThan(6);
  });

  it('stops while the host is away and goes on when it is back', async () => {
    const box = await fixture<HTMLDivElement>(html`<div><test-size></test-size></div>`);
    const host = box.querySelector('test-size') as SizeHost;
    host.style.display = 'block';
    for (let turn = 0; turn < 200; turn++) {
      host.remove();
      box.append(host);
    }
    box.style.inlineSize = '200px';
    await waitUntil(() => host.size.width === 200);
    const { updates } = host;
    host.remove();
    box.style.inlineSize = '100px';
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.updates).to.equal(updates);
  });

  it('draws a host that is as high as its content once: its width is known before, its height is no news', async () => {
    const box = await fixture<HTMLDivElement>(html`<div style="inline-size: 300px"><test-width style="display: block"></test-width></div>`);
    const host = box.querySelector('test-width') as WidthHost;
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    expect(host.getBoundingClientRect().height).to.equal(150);
    expect(host.updates).to.equal(1);
    box.style.inlineSize = '200px';
    await waitUntil(() => host.getBoundingClientRect().height === 100);
    expect(host.updates).to.equal(2);
  });
});
