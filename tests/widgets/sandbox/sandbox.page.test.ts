import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import { STRATEGY_DEFAULTS, type SandboxScene } from '../../../src/domain/sandbox.js';
import { CockpitPlanRequest } from '../../../src/controllers/plan-request.js';
import type { CockpitSandbox } from '../../../src/widgets/sandbox/sandbox.js';
import '../../../src/define.js';
import { readyScene, sceneLike } from '../../../stories/sandbox-scenes.js';

const STATES: Readonly<Record<string, Loadable<SandboxScene | undefined>>> = {
  loading: LOADING,
  ready: readyScene(sceneLike()),
  empty: readyScene(undefined),
  stale: { status: 'stale', value: sceneLike(), reason: { code: 'late' } },
  failed: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } },
};

const part = <E extends Element = HTMLElement>(host: CockpitSandbox, selector: string) => host.renderRoot.querySelector<E>(selector);
const text = (host: CockpitSandbox, selector: string) => part(host, selector)?.textContent.replace(/\s+/g, ' ').trim();
const isExact = (host: CockpitSandbox) => part(host, '.model')?.dataset['model'] === 'chain';

async function show(scene: Loadable<SandboxScene | undefined>, properties: Partial<CockpitSandbox> = {}, width = 1000): Promise<CockpitSandbox> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const host = document.createElement('cockpit-sandbox');
  Object.assign(host, properties, { scene });
  box.append(host);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await host.updateComplete;
  return host;
}

describe('<cockpit-sandbox>', () => {
  for (const [name, state] of Object.entries(STATES))
    it(`is accessible while ${name}, light and dark`, async () => {
      const host = await show(state);
      await expect(host).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(host).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });

  it('answers roughly at once, and exactly from its worker', async () => {
    const host = await show(STATES['ready'] ?? LOADING);
    expect(text(host, '.model')).to.equal('粗略：流体模型');
    expect(host.renderRoot.querySelectorAll('[data-row=serviceLevel] td').length).to.equal(4);
    await waitUntil(() => isExact(host), 'not played', { timeout: 9000 });
    expect(part(host, 'progress')).to.equal(null);
    expect(text(host, '[data-row=donor]')).to.include('服务水平 −');
  });

  it('is drawn by keyboard: left and right choose, up and down change', async () => {
    const host = await show(STATES['ready'] ?? LOADING);
    part(host, '.surge')?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'PageUp' });
    await host.updateComplete;
    expect(part(host, '.surge')?.getAttribute('aria-valuenow')).to.equal('192');
    expect(part(host, '.surge')?.getAttribute('aria-valuetext')).to.equal('09:30 192 通');
    expect(text(host, '.model')).to.include('粗略');
  });

  it('is drawn by a pointer, roughly while it is down', async () => {
    const host = await show(STATES['ready'] ?? LOADING);
    const plot = part(host, '.surge');
    const box = part(host, '.area')?.getBoundingClientRect();
    if (!plot || !box) throw new Error('no plot');
    const before = plot.getAttribute('aria-valuenow');
    // A made-up pointer cannot be captured.
    plot.setPointerCapture = () => undefined;
    plot.dispatchEvent(new PointerEvent('pointerdown', { clientX: box.left + 5, clientY: box.top + 20, bubbles: true }));
    plot.dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + 5, clientY: box.top, bubbles: true }));
    await host.updateComplete;
    expect(Number(plot.getAttribute('aria-valuenow'))).to.be.greaterThan(Number(before));
    expect(text(host, '.model')).to.include('粗略');
    expect(part(host, 'progress')).to.equal(null);
    plot.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await host.updateComplete;
    expect(part(host, 'progress')).to.not.equal(null);
  });

  it('can be cancelled, and played again', async () => {
    const host = await show(STATES['ready'] ?? LOADING);
    host.scene = readyScene(sceneLike({ target: 0.9 }));
    await host.updateComplete;
    part(host, '.cancel')?.click();
    await host.updateComplete;
    expect(part(host, 'progress')).to.equal(null);
    expect(text(host, '.model')).to.include('粗略');
    part(host, '.play')?.click();
    await waitUntil(() => isExact(host), 'not played', { timeout: 9000 });
  });

  it('offers surges to choose from', async () => {
    const host = await show(STATES['ready'] ?? LOADING);
    const before = text(host, '[data-row=serviceLevel]');
    [...host.renderRoot.querySelectorAll<HTMLElement>('.presets button')].at(-1)?.click();
    await host.updateComplete;
    expect(text(host, '[data-row=serviceLevel]')).to.not.equal(before);
    expect(part(host, '.surge')?.getAttribute('aria-valuenow')).to.equal('195');
  });

  it('hands a strategy over as a plan, once, and runs nothing', async () => {
    const host = await show(STATES['ready'] ?? LOADING);
    setTimeout(() => part(host, '[data-strategy=overflow]')?.click());
    const event: Event = await oneEvent(host, CockpitPlanRequest.type);
    if (!(event instanceof CockpitPlanRequest)) throw new Error('another event');
    expect(event.plan).to.deep.include({ name: '信用卡 · 溢出到其他组', skillGroup: 'cards', risk: 'high', steps: [{ id: 'overflow', do: { lever: { kind: 'overflow', skillGroup: 'cards', to: 'loans' }, value: 20 } }], expiresAfterMs: 14_400_000 });
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    expect(part(host, '[data-strategy=nothing]')).to.equal(null);
  });

  it('says what it cannot play with', async () => {
    const { group } = sceneLike();
    for (const [words, scene, settings] of [
      ['坐席须为整数', sceneLike({ group: { ...group, agents: group.agents.map(() => 2.5) } }), STRATEGY_DEFAULTS],
      ['进线量须为不小于 0 的数', sceneLike({ group: { ...group, calls: group.calls.map(() => -2) } }), STRATEGY_DEFAULTS],
      ['耐心须大于 0', sceneLike({ group: { ...group, patienceSeconds: 0 } }), STRATEGY_DEFAULTS],
      ['时段数有误', sceneLike({ group: { ...group, agents: [1] } }), STRATEGY_DEFAULTS],
      ['措施参数有误', sceneLike(), { ...STRATEGY_DEFAULTS, overtime: 0.5 }],
    ] as const) {
      const host = await show(readyScene(scene), { settings });
      expect(text(host, '.message'), words).to.include(words);
      expect(part(host, '.twin'), words).to.equal(null);
    }
  });

  it('plays in slices where no worker may start', async () => {
    const own = window.Worker;
    Reflect.set(window, 'Worker', class { constructor() { throw new Error('forbidden'); } });
    try {
      const host = await show(readyScene(sceneLike({ group: { ...sceneLike().group, calls: [150, 160], agents: [24, 24] }, donor: { ...sceneLike().group, id: 'loans', calls: [70, 70], agents: [13, 13] } })));
      await waitUntil(() => isExact(host), 'not played', { timeout: 9000 });
    } finally {
      Reflect.set(window, 'Worker', own);
    }
  });

  it('fits 320 px', async () => {
    const host = await show(STATES['ready'] ?? LOADING, {}, 320);
    expect(host.scrollWidth).to.be.at.most(320);
  });

  it('moves and goes without leaving a play behind', async () => {
    const host = await show(STATES['ready'] ?? LOADING);
    const other = await fixture<HTMLElement>(html`<section></section>`);
    host.remove();
    await host.updateComplete;
    expect(part(host, 'progress')).to.equal(null);
    other.append(host);
    await nextFrame();
    part(host, '.play')?.click();
    await waitUntil(() => isExact(host), 'not played', { timeout: 9000 });
  });
});
