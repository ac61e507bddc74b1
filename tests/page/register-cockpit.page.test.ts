import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { ELEMENTS } from '../../src/page/elements.js';
import { registerCockpit } from '../../src/page/register-cockpit.js';
import type { Loadable } from '../../src/domain/loadable.js';
import type { Trend } from '../../src/domain/trend.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import { CockpitTile } from '../../src/widgets/tile/tile.js';
import type { CockpitTrend } from '../../src/widgets/trend/trend.js';
import '../../src/define.js';
import { MemoryAdapter } from '../controllers/memory-adapter.js';
import { takeNoise } from '../silence.js';
import { trendLike } from '../../stories/trend-days.js';

const ready = (value: Trend): Loadable<Trend> => ({ status: 'ready', value });
const NAMES = Object.keys(ELEMENTS);

describe('Registering the library', () => {
  it('refuses a prefix that makes no tag', () => {
    for (const prefix of ['', '9x', 'Acme', 'a b', '-x']) expect(() => registerCockpit({ prefix })).to.throw(RangeError, `invalid prefix: ${prefix}`);
  });

  it('is done by the drop-in under the library\'s own names, and a second time changes nothing', () => {
    const before = NAMES.map((name) => customElements.get(`cockpit-${name}`));
    expect(before).to.not.include(undefined);
    registerCockpit();
    expect(NAMES.map((name) => customElements.get(`cockpit-${name}`))).to.deep.equal(before);
  });

  it('takes another prefix beside the first: every element lives under both names', async () => {
    registerCockpit({ prefix: 'acme' });
    const stand = await fixture<HTMLElement>(html`<div></div>`);
    stand.innerHTML = `<acme-board>${NAMES.filter((name) => name !== 'board').map((name) => `<acme-${name}></acme-${name}>`).join('')}</acme-board>`;
    const board = stand.firstElementChild as CockpitBoard;
    board.adapter = new MemoryAdapter();
    await nextFrame();
    for (const name of NAMES) {
      const element = name === 'board' ? board : board.querySelector(`acme-${name}`);
      expect(element?.shadowRoot?.childElementCount, name).to.be.greaterThan(0);
    }
    expect(board.querySelector('acme-tile')).to.be.instanceOf(CockpitTile);
  });

  it('keeps the elements inside an element under the prefix, and wide ones wide', async () => {
    registerCockpit({ prefix: 'acme' });
    const stand = await fixture<HTMLElement>(html`<div style="inline-size: 1000px"></div>`);
    stand.innerHTML = '<acme-trend metric="answerRate" multiples></acme-trend><acme-board><acme-tile></acme-tile><acme-trend></acme-trend></acme-board>';
    const trend = stand.firstElementChild as CockpitTrend;
    trend.trend = ready(trendLike(3));
    await trend.updateComplete;
    await nextFrame();
    expect(trend.shadowRoot?.querySelectorAll('acme-trend')).to.have.length(3);
    expect(trend.shadowRoot?.querySelectorAll('cockpit-trend')).to.have.length(0);
    const board = stand.lastElementChild as CockpitBoard;
    const grid = board.shadowRoot?.querySelector('.grid') as HTMLElement;
    expect(board.querySelector('acme-trend')?.getBoundingClientRect().width).to.equal(grid.getBoundingClientRect().width);
    expect(stand.querySelector('acme-tile')?.getBoundingClientRect().width).to.be.lessThan(400);
  });

  it('keeps to a registry of the page\'s own: roots that use it have the elements, parts of them too, and the page has not', async function () {
    let registry: CustomElementRegistry;
    try {
      registry = new CustomElementRegistry();
    } catch {
      // Firefox and older browsers have no scoped registries; there is nothing to keep to.
      return;
    }
    registerCockpit({ prefix: 'inner', registry });
    expect(customElements.get('inner-trend')).to.equal(undefined);
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
    root.innerHTML = '<inner-trend metric="answerRate" multiples></inner-trend>';
    const trend = root.firstElementChild as CockpitTrend;
    trend.trend = ready(trendLike(2));
    await trend.updateComplete;
    await nextFrame();
    const panels = trend.shadowRoot?.querySelectorAll('inner-trend') ?? [];
    expect(panels).to.have.length(2);
    for (const panel of panels) expect(panel.shadowRoot?.childElementCount).to.be.greaterThan(0);
  });

  it('says so once where a host has put its own registry in the place, and does not throw', () => {
    const { define } = CustomElementRegistry.prototype;
    CustomElementRegistry.prototype.define = () => undefined;
    try {
      registerCockpit({ prefix: 'lost' });
    } finally {
      CustomElementRegistry.prototype.define = define;
    }
    const lines = takeNoise();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<lost-board>');
  });
});
