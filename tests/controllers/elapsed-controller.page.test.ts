import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ElapsedController } from '../../src/controllers/elapsed-controller.js';

class TimedHost extends LitElement {
  isRunning = true;
  ticks = 0;
  readonly elapsed = new ElapsedController(this, () => this.isRunning, () => this.ticks++);
}
customElements.define('test-elapsed', TimedHost);

/** What the page's own timers are, while a test counts them. */
async function counting(test: (timers: Set<unknown>) => Promise<void>): Promise<void> {
  const { setInterval, clearInterval } = window;
  const timers = new Set<unknown>();
  window.setInterval = ((...values: Parameters<typeof setInterval>) => {
    const timer = setInterval(...values);
    timers.add(timer);
    return timer;
  }) as typeof setInterval;
  window.clearInterval = (timer) => {
    timers.delete(timer);
    clearInterval(timer);
  };
  try {
    await test(timers);
  } finally {
    Object.assign(window, { setInterval, clearInterval });
  }
}

describe('ElapsedController', () => {
  it('sets no timer where nothing runs', () =>
    counting(async (timers) => {
      const host = new TimedHost();
      host.isRunning = false;
      document.body.append(host);
      await host.updateComplete;
      expect(timers.size).to.equal(0);
      host.remove();
    }));

  it('sets none for an update that comes after its host has left', () =>
    counting(async (timers) => {
      const host = await fixture<TimedHost>(html`<test-elapsed></test-elapsed>`);
      expect(timers.size).to.equal(1);
      host.requestUpdate();
      host.remove();
      await host.updateComplete;
      expect(timers.size).to.equal(0);
    }));

  it('goes on at once where its host is put back', () =>
    counting(async (timers) => {
      const host = await fixture<TimedHost>(html`<test-elapsed></test-elapsed>`);
      const other = await fixture<HTMLElement>(html`<section></section>`);
      host.remove();
      expect(timers.size).to.equal(0);
      other.append(host);
      expect(timers.size).to.equal(1);
      host.isRunning = false;
      host.requestUpdate();
      await host.updateComplete;
      expect(timers.size).to.equal(0);
    }));
});
