import { aTimeout, expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { VirtualRows, type VisibleRows } from '../../src/controllers/virtual-rows.js';

const VIEW = 360;

class RowsHost extends LitElement {
  static override properties = { count: {}, rowHeight: {}, isOpen: {} };
  declare count: number;
  declare rowHeight: number;
  declare isOpen: boolean;
  readonly drawn: (VisibleRows & { isAtRest: boolean })[] = [];
  readonly rows: VirtualRows;
  room = 0;

  constructor(limit?: number) {
    super();
    this.count = 1000;
    this.rowHeight = 36;
    this.isOpen = true;
    this.rows = new VirtualRows(
      this,
      {
        scroller: () => this.renderRoot.querySelector('.scroller'),
        sheet: () => this.renderRoot.querySelector('.sheet'),
        count: () => this.count,
        rowHeight: () => this.rowHeight,
        covered: () => 0,
        room: () => this.room,
        draw: (rows, isAtRest) => this.drawn.push({ ...rows, isAtRest }),
      },
      limit,
    );
  }

  override render() {
    return this.isOpen ? html`<style>.scroller { height: 360px; width: 200px; overflow: auto; }</style><div class="scroller"><div class="sheet"></div></div>` : html``;
  }

  get scroller(): HTMLElement {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    if (!scroller) throw new Error('no scroller');
    return scroller;
  }

  get last(): VisibleRows & { isAtRest: boolean } {
    const last = this.drawn.at(-1);
    if (!last) throw new Error('nothing drawn');
    return last;
  }
}
customElements.define('rows-host', RowsHost);
class LimitedRowsHost extends RowsHost {
  constructor() {
    super(20_000);
  }
}
customElements.define('limited-rows-host', LimitedRowsHost);

const show = () => fixture<RowsHost>('<rows-host></rows-host>');
async function scrollTo(host: RowsHost, top: number) {
  host.scroller.scrollTop = top;
  await nextFrame();
  await nextFrame();
}
const covers = ({ first, last, shift }: VisibleRows, host: RowsHost) => {
  const { scrollTop } = host.scroller;
  return first * host.rowHeight + shift <= scrollTop && (last * host.rowHeight + shift >= scrollTop + VIEW || last === host.count);
};

describe('controllers/virtual-rows', () => {
  it('draws no rows of none', async () => {
    const host = await show();
    host.count = 0;
    await host.updateComplete;
    expect(host.last).to.include({ first: 0, last: 0 });
  });
  it('draws the rows in view and one beyond', async () => {
    const host = await show();
    expect(host.last).to.include({ first: 0, last: 11, shift: 0 });
    expect(host.scroller.scrollHeight).to.equal(36_000);
    expect(host.rows.rowsInView).to.equal(10);
  });
  it('leans the way it scrolls, and comes to rest', async () => {
    const host = await show();
    await scrollTo(host, 3600);
    await scrollTo(host, 3672);
    // It may have come to rest already where two frames took long: what it drew on the way is looked at.
    expect(host.drawn.find(({ first, isAtRest }) => first === 101 && !isAtRest)).to.include({ last: 115 });
    await waitUntil(() => host.last.isAtRest);
    expect(host.last).to.include({ first: 101, last: 113, isAtRest: true });
  });
  it('never leaves the view without rows, wherever the scroller is put', async () => {
    const host = await show();
    for (const top of [35_640, 0, 17, 9_999.5, 20_000, 19_000, 3]) {
      await scrollTo(host, top);
      expect(covers(host.last, host), String(top)).to.equal(true);
    }
  });
  it('follows a changed count and row height', async () => {
    const host = await show();
    await scrollTo(host, 35_640);
    host.count = 20;
    host.rowHeight = 28;
    await host.updateComplete;
    expect(host.scroller.scrollHeight).to.equal(560);
    expect(covers(host.last, host)).to.equal(true);
    expect(host.last.last).to.equal(20);
  });
  it('draws a row it scrolls to at once, moving no more than it must', async () => {
    const host = await show();
    host.rows.scrollToRow(500);
    expect(host.scroller.scrollTop).to.equal(501 * 36 - VIEW);
    expect(host.last.last).to.be.greaterThan(500);
    const before = host.scroller.scrollTop;
    host.rows.scrollToRow(495);
    expect(host.scroller.scrollTop).to.equal(before);
    host.rows.scrollToRow(400, 'start');
    expect(host.scroller.scrollTop).to.equal(14_400);
    host.rows.scrollToRow(99_999);
    expect(host.last.last).to.equal(1000);
  });
  it('follows the scroll again, at the same rows, after its host was moved', async () => {
    const host = await show();
    const elsewhere = await fixture<HTMLElement>('<div></div>');
    host.rows.scrollToRow(500, 'start');
    elsewhere.append(host);
    await host.updateComplete;
    expect(host.scroller.scrollTop).to.equal(18_000);
    await scrollTo(host, 3600);
    expect(host.last.first).to.be.within(91, 100);
    expect(covers(host.last, host)).to.equal(true);
  });
  it('follows a scroller that went and came back', async () => {
    const host = await show();
    host.isOpen = false;
    await host.updateComplete;
    host.isOpen = true;
    await host.updateComplete;
    await scrollTo(host, 3600);
    expect(covers(host.last, host)).to.equal(true);
  });
  it('lets go of everything when its host leaves, two hundred times', async () => {
    const host = await show();
    const { scroller } = host;
    let listeners = 0;
    const { addEventListener, removeEventListener } = scroller;
    scroller.addEventListener = function (...words: Parameters<typeof addEventListener>) {
      listeners++;
      addEventListener.apply(this, words);
    };
    scroller.removeEventListener = function (...words: Parameters<typeof removeEventListener>) {
      listeners--;
      removeEventListener.apply(this, words);
    };
    const parent = host.parentElement;
    for (let turn = 0; turn < 200; turn++) {
      host.remove();
      parent?.append(host);
      await host.updateComplete;
    }
    host.remove();
    // What it listened to before the count began was let go too.
    expect(listeners).to.be.at.most(0);
  });

  it('follows no scroller for an update that comes after its host has left', async () => {
    const host = await show();
    let listeners = 0;
    host.scroller.addEventListener = () => void listeners++;
    host.requestUpdate();
    host.remove();
    await host.updateComplete;
    expect(listeners).to.equal(0);
  });

  describe('of a host that knows how high it is', () => {
    const showRoomy = async () => {
      const host = document.createElement('rows-host') as RowsHost;
      host.room = 720;
      document.body.append(host);
      await host.updateComplete;
      return host;
    };
    afterEach(() => document.querySelectorAll('rows-host').forEach((host) => host.remove()));

    it('draws as many rows as there may be room for, without asking the browser for the height of the scroller', async () => {
      const own = Object.getOwnPropertyDescriptor(Element.prototype, 'clientHeight') ?? {};
      let times = 0;
      Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get() { times++; return own.get?.call(this) as unknown; } });
      const host = await showRoomy();
      Object.defineProperty(Element.prototype, 'clientHeight', own);
      expect(times).to.equal(0);
      expect(host.last).to.include({ first: 0, last: 21, shift: 0 });
      expect(host.scroller.scrollHeight).to.equal(36_000);
    });
    it('draws those in view once the first are on screen, and follows the scroller from then on', async () => {
      const host = await showRoomy();
      await waitUntil(() => host.last.last === 11);
      expect(host.rows.rowsInView).to.equal(10);
      await scrollTo(host, 3600);
      expect(covers(host.last, host)).to.equal(true);
      expect(host.last.first).to.be.within(96, 99);
    });
    it('follows a scroller that was scrolled before', async () => {
      const host = await showRoomy();
      host.scroller.scrollTop = 3600;
      await waitUntil(() => covers(host.last, host));
      expect(host.last.first).to.be.within(96, 99);
    });
    it('jumps at once, by the height that the scroller has', async () => {
      const host = await showRoomy();
      host.rows.scrollToRow(999);
      expect(host.last).to.include({ last: 1000 });
      expect(host.scroller.scrollTop).to.equal(36_000 - VIEW);
    });
    it('follows nothing where its host left before the first rows were on screen, and the scroller once it is back', async () => {
      const host = await showRoomy();
      host.remove();
      const { length } = host.drawn;
      await aTimeout(50);
      host.rows.scrollToRow(500);
      expect(host.drawn.slice(length).every(({ last }) => last <= 1000)).to.equal(true);
      document.body.append(host);
      await host.updateComplete;
      await waitUntil(() => covers(host.last, host));
    });
  });

  describe('beyond the height of an element', () => {
    const showLimited = async () => {
      const host = await fixture<LimitedRowsHost>('<limited-rows-host></limited-rows-host>');
      host.count = 100_000;
      await host.updateComplete;
      return host;
    };
    it('keeps the sheet under the limit and reaches the last row by scroll, drag and jump', async () => {
      const host = await showLimited();
      expect(host.scroller.scrollHeight).to.equal(20_000);
      await scrollTo(host, 20_000);
      expect(host.last.last).to.equal(100_000);
      expect(covers(host.last, host)).to.equal(true);
      await scrollTo(host, 0);
      expect(host.last.first).to.equal(0);
      host.rows.scrollToRow(99_999);
      expect(host.last.last).to.equal(100_000);
      expect(covers(host.last, host)).to.equal(true);
    });
    it('moves the rows by the pixels of a wheel in the middle, and stays where it is at rest', async () => {
      const host = await showLimited();
      host.rows.scrollToRow(50_000, 'start');
      await nextFrame();
      const { scrollTop } = host.scroller;
      // Small enough for this view of a small sheet to be a wheel's step.
      await scrollTo(host, scrollTop + 20);
      const { first, shift } = host.rows.visible;
      expect(50_000 * 36 + shift).to.be.closeTo(scrollTop, 1);
      expect(first).to.be.within(49_996, 50_000);
      await aTimeout(300);
      expect(50_000 * 36 + host.rows.visible.shift - host.scroller.scrollTop).to.be.closeTo(-20, 1);
      expect(covers(host.last, host)).to.equal(true);
    });
  });
});
