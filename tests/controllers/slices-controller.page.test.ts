import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { SlicesController } from '../../src/controllers/slices-controller.js';

class SlicesHost extends LitElement {
  readonly slices = new SlicesController(this);
  readonly awaited = new SlicesController(this, true);
}
customElements.define('test-slices', SlicesHost);

const show = () => fixture<SlicesHost>(html`<test-slices></test-slices>`);

/** Keeps the page busy for longer than a slice may. */
function holdUp(): void {
  const end = performance.now() + 8;
  while (performance.now() < end);
}

describe('SlicesController', () => {
  it('does nothing before the next frame, and steps until the last', async () => {
    const host = await show();
    let steps = 0;
    host.slices.run(() => ++steps === 50);
    expect(steps).to.equal(0);
    await waitUntil(() => steps === 50);
    await aTimeout(50);
    expect(steps).to.equal(50);
  });
  it('lets frames pass between long steps', async () => {
    const host = await show();
    const log: string[] = [];
    const frame = () => {
      log.push('frame');
      if (log.filter((entry) => entry === 'step').length < 3) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    host.slices.run(() => {
      holdUp();
      return log.push('step') > 0 && log.filter((entry) => entry === 'step').length === 3;
    });
    await waitUntil(() => log.filter((entry) => entry === 'step').length === 3);
    expect(log.join(' ')).to.match(/step( frame)+ step( frame)+ step/);
  });
  it('goes on with the step it was given last, without waiting anew', async () => {
    const host = await show();
    const log: string[] = [];
    host.slices.run(() => log.push('first') > 0);
    host.slices.run(() => log.push('second') > 0);
    await waitUntil(() => log.length > 0);
    await nextFrame();
    expect(log).to.deep.equal(['second']);
  });
  it('stops where its host leaves, and starts again when asked', async () => {
    const host = await show();
    const box = host.parentElement;
    let steps = 0;
    for (let turn = 0; turn < 200; turn++) {
      host.slices.run(() => ++steps > 0);
      host.remove();
      box?.append(host);
    }
    await aTimeout(60);
    expect(steps).to.equal(0);
    host.slices.run(() => ++steps > 0);
    await waitUntil(() => steps === 1);
  });
  it('does awaited work without waiting for frames, and stops where its host leaves', async () => {
    const host = await show();
    let steps = 0;
    const step = () => {
      holdUp();
      holdUp();
      return ++steps === 4;
    };
    host.awaited.run(step);
    expect(steps).to.equal(0);
    await waitUntil(() => steps === 4);
    host.awaited.run(() => ++steps > 0);
    host.remove();
    await aTimeout(30);
    expect(steps).to.equal(4);
  });
  it('hurries as long as a press may take, and leaves the rest', async () => {
    const host = await show();
    let steps = 0;
    expect(host.awaited.hurry(() => ++steps === 3)).to.equal(true);
    expect(
      host.awaited.hurry(() => {
        holdUp();
        return ++steps > 1000;
      }),
    ).to.equal(false);
    expect(steps).to.be.within(4, 14);
  });
});
