import { ContextProvider } from '@lit/context';
import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { css, LitElement } from 'lit';
import { BLINK, blinkTimes, startBlink, timelineNow } from '../../src/controllers/blink-clock.js';
import { BlinkController } from '../../src/controllers/blink-controller.js';
import { stillContext } from '../../src/controllers/contexts.js';
import { blinkCheck } from '../../src/theme/perception/blink.js';

class BlinkHost extends LitElement {
  static override readonly styles = css`
    :host { display: block; block-size: 40px; }
    .blink { block-size: 40px; opacity: 0; }
  `;
  readonly blink = new BlinkController(this, '.blink');
  override render() {
    return html`<div class="blink"></div>`;
  }
  get running(): readonly Animation[] {
    return this.shadowRoot?.getAnimations() ?? [];
  }
  async begin(): Promise<void> {
    this.blink.begin();
    this.requestUpdate();
    await waitUntil(() => this.running.length === 1, 'it began');
  }
}
customElements.define('blink-host', BlinkHost);

class StillBoard extends LitElement {
  readonly #still = new ContextProvider(this, { context: stillContext, initialValue: false });
  set still(still: boolean) {
    this.#still.setValue(still);
  }
  override render() {
    return html`<slot></slot>`;
  }
}
customElements.define('still-board', StillBoard);

const host = () => fixture<BlinkHost>(html`<blink-host></blink-host>`);

describe('blinkTimes', () => {
  it('begins at a whole second and ends within 4.5 s of the moment it is about', () => {
    for (const now of [0, 1, 250, 499.9, 500, 500.1, 999.9, 123_456.7]) {
      const times = blinkTimes(now, now + BLINK.totalSec * 1000);
      expect(times, `at ${now}`).to.not.equal(undefined);
      if (!times) continue;
      expect(times.startTime % 1000).to.equal(0);
      expect(times.startTime).to.be.at.least(now);
      expect(times.startTime + times.iterations * 1000).to.be.at.most(now + 4500);
      expect(times.iterations).to.be.within(3, 4);
    }
  });
  it('does not begin what it could not end', () => {
    expect(blinkTimes(100, 1099)).to.equal(undefined);
    expect(blinkTimes(100, -Infinity)).to.equal(undefined);
  });
  it('goes on where somebody else ends it', () => {
    expect(blinkTimes(100, Infinity)).to.deep.equal({ startTime: 1000, iterations: Infinity });
  });
  it('is what the house recommends', () => {
    expect(blinkCheck({ ...BLINK, areaFraction: 0.1 })).to.deep.equal({ flashesPerSecond: 1, wcag231Pass: true, wcag222NeedsPause: false, recommended: true });
  });
});

describe('a blink', () => {
  it('shows and hides once a second, nothing between, and is over by 4.5 s', async () => {
    const element = await host();
    await element.begin();
    const overlay = element.renderRoot.querySelector('.blink');
    if (!overlay) throw new Error('no overlay');
    const began = timelineNow();
    const changes: { readonly at: number; readonly opacity: string }[] = [];
    while (timelineNow() - began < 4700) {
      const { opacity } = getComputedStyle(overlay);
      if (opacity !== (changes.at(-1)?.opacity ?? '0')) changes.push({ at: timelineNow(), opacity });
      await nextFrame();
    }
    expect(new Set(changes.map(({ opacity }) => opacity))).to.deep.equal(new Set(['0', '1']));
    const lit = changes.filter(({ opacity }) => opacity === '1');
    expect(lit.length).to.be.within(3, 4);
    for (const [index, { at }] of lit.entries()) {
      // Frames come when they come; the flashes themselves are a second apart.
      expect(Math.abs((at % 1000) - ((lit[0]?.at ?? 0) % 1000)), `flash ${index}`).to.be.at.most(200);
      expect(lit.filter((other) => other.at >= at && other.at < at + 900).length).to.equal(1);
    }
    expect(changes.at(-1)?.opacity).to.equal('0');
    expect(changes.at(-1)?.at ?? Infinity).to.be.at.most(began + 4500);
    expect(element.running).to.deep.equal([]);
    expect(element.blink.isBlinking).to.equal(false);
  });
  it('is in phase with one that began 300 ms later, and with one of another copy of the library', async () => {
    const first = await host();
    const second = await host();
    const copy = (await import(`${new URL('../../src/controllers/blink-clock.ts', import.meta.url).href}?copy`)) as { startBlink: typeof startBlink };
    expect(copy.startBlink === startBlink, 'another copy').to.equal(false);
    await first.begin();
    await aTimeout(300);
    await second.begin();
    const overlay = await fixture(html`<div></div>`);
    const third = copy.startBlink(overlay, timelineNow() + 4500);
    const starts = [first.running[0]?.startTime, second.running[0]?.startTime, third?.startTime].map(Number);
    for (const start of starts) expect(start % 1000).to.equal(0);
    // What began in the same second shows and hides with it at any instant.
    const at = Math.max(...starts) + 1234;
    expect(new Set(starts.map((start) => (at - start) % 1000)).size).to.equal(1);
    third?.cancel();
  });
  it('animates nothing but opacity', async () => {
    const element = await host();
    await element.begin();
    const effect = element.running[0]?.effect;
    const animated = new Set(effect instanceof KeyframeEffect ? effect.getKeyframes().flatMap((frame) => Object.keys(frame)) : []);
    for (const bookkeeping of ['offset', 'computedOffset', 'easing', 'composite']) animated.delete(bookkeeping);
    expect([...animated]).to.deep.equal(['opacity']);
  });
  it('never runs under reduced motion, and ends when that begins', async () => {
    const element = await host();
    await element.begin();
    await emulateMedia({ reducedMotion: 'reduce' });
    await waitUntil(() => element.running.length === 0);
    expect(element.blink.isBlinking).to.equal(false);
    element.blink.begin();
    element.requestUpdate();
    await element.updateComplete;
    await nextFrame();
    await nextFrame();
    expect(element.running).to.deep.equal([]);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
  it('does not run off screen', async () => {
    const element = await host();
    element.style.marginBlockStart = '5000px';
    element.blink.begin();
    element.requestUpdate();
    await element.updateComplete;
    await aTimeout(100);
    expect(element.running).to.deep.equal([]);
    element.style.marginBlockStart = '0';
    await waitUntil(() => element.running.length === 1, 'seen in time, it blinks for what is left');
    element.hidden = true;
    element.style.display = 'none';
    await waitUntil(() => element.running.length === 0);
  });
  it('stops at once when told, and begins anew when told', async () => {
    const element = await host();
    await element.begin();
    element.blink.stop();
    element.requestUpdate();
    await element.updateComplete;
    expect(element.running).to.deep.equal([]);
    await element.begin();
  });
  it('persists only where a board offers to stop it, and stops when the board does', async () => {
    const alone = await host();
    alone.blink.isPersistent = true;
    alone.blink.resume();
    alone.requestUpdate();
    await alone.updateComplete;
    expect(alone.blink.isBlinking).to.equal(false);

    const board = await fixture<StillBoard>(html`<still-board><blink-host></blink-host></still-board>`);
    const element = board.querySelector<BlinkHost>('blink-host');
    if (!element) throw new Error('no host');
    element.blink.isPersistent = true;
    element.blink.resume();
    element.requestUpdate();
    await waitUntil(() => element.running.length === 1);
    expect(element.running[0]?.effect?.getTiming().iterations).to.equal(Infinity);
    board.still = true;
    await waitUntil(() => element.running.length === 0);
    expect(element.blink.isBlinking).to.equal(false);
    board.still = false;
    await waitUntil(() => element.running.length === 1);
    element.remove();
    expect(element.running).to.deep.equal([]);
    expect(element.blink.isBlinking, 'no board, no stop control').to.equal(false);
  });
  it('goes on when its host is moved, and leaves nothing behind after 200 attachments', async () => {
    const element = await host();
    await element.begin();
    const parent = element.parentElement;
    for (let time = 0; time < 200; time++) {
      element.remove();
      parent?.append(element);
    }
    await waitUntil(() => element.running.length === 1);
    element.remove();
    await nextFrame();
    expect(element.running).to.deep.equal([]);
    expect(document.getAnimations()).to.deep.equal([]);
  });
});
