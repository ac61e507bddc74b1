import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { Alert } from '../../../src/domain/alert-book.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitWhyEvent } from '../../../src/widgets/tile/tile.events.js';
import type { CockpitTile } from '../../../src/widgets/tile/tile.js';
import { alertLike, AS_OF } from '../../../stories/alert-books.js';
import { ALARMED_TILES, fallingReading } from '../../../stories/tile-alerts.js';
import { ready, stale } from '../../../stories/tile-readings.js';

const MINUTE = 60_000;
const part = <E extends Element = HTMLElement>(tile: CockpitTile, selector: string) => tile.renderRoot.querySelector<E>(selector);
const text = (tile: CockpitTile, selector: string) => part(tile, selector)?.innerText.replace(/\s+/g, ' ').trim();
const running = (tile: CockpitTile) => tile.shadowRoot?.getAnimations() ?? [];
const show = (alert?: Alert, width = 400) =>
  fixture<CockpitTile>(html`<cockpit-tile metric="answerRate" skill-group="信用卡" .reading=${ready(fallingReading())} .alert=${alert}></cockpit-tile>`).then((tile) => {
    tile.style.inlineSize = `${width}px`;
    return tile;
  });
const set = async (tile: CockpitTile, alert: Alert | undefined) => {
  tile.alert = alert;
  await tile.updateComplete;
};
/** Calm, then firing: seen to begin. */
const fire = async (tile: CockpitTile, alert = alertLike()) => {
  await set(tile, alertLike({ state: 'pending' }));
  await set(tile, alert);
};

describe('<cockpit-tile> with an alert', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  for (const [name, { alert, reading, skillGroup }] of Object.entries(ALARMED_TILES)) {
    it(`is accessible while ${name}, light and dark`, async () => {
      const tile = await fixture<CockpitTile>(html`<cockpit-tile .metric=${'answerRate'} .skillGroup=${skillGroup} .reading=${reading} .alert=${alert}></cockpit-tile>`);
      await expect(tile).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(tile).to.be.accessible();
    });
    it(`is no higher while ${name}, wide or narrow, and cuts no line of it`, async () => {
      const tile = await fixture<CockpitTile>(html`<cockpit-tile .metric=${'answerRate'} .skillGroup=${skillGroup} .reading=${reading} .alert=${alert}></cockpit-tile>`);
      for (const width of [164, 240, 400]) {
        tile.style.inlineSize = `${width}px`;
        await nextFrame();
        expect(tile.offsetHeight).to.equal(136);
        const box = part(tile, '.tile')?.getBoundingClientRect() ?? new DOMRect();
        const line = part(tile, '.cause')?.getBoundingClientRect() ?? new DOMRect();
        expect(line.bottom, `line at ${width}`).to.be.at.most(box.bottom);
      }
    });
  }

  it('says what, for how long, since when, and how the value was judged', async () => {
    const tile = await show(alertLike());
    expect(text(tile, '[part=why]')).to.equal('低于 80 % 已 36 分钟 自 10:15 近 30 分钟 72.8 % 为什么？');
    expect(part(tile, '.tile')?.className).to.equal('tile alarmed firing critical');
    await set(tile, alertLike({ differs: { sinceAtLeast: true } }));
    expect(text(tile, '[part=why]')).to.match(/^低于 80 % 至少已 36 分钟 至少自 10:15/);
    await set(tile, alertLike({ state: 'recovering' }));
    expect(text(tile, '[part=why]')).to.match(/^恢复中 自 10:50/);
    expect(part(tile, '.alarm')).to.equal(null);
  });
  it('always says since when, however narrow and flat', async () => {
    const tile = await show(alertLike({ differs: { sinceAtLeast: true } }), 160);
    tile.compact = true;
    await tile.updateComplete;
    await nextFrame();
    const since = part(tile, '.since')?.getBoundingClientRect() ?? new DOMRect();
    const box = part(tile, '.cause')?.getBoundingClientRect() ?? new DOMRect();
    expect(since.width).to.be.greaterThan(20);
    expect(since.right).to.be.at.most(box.right);
    expect(since.bottom).to.be.at.most(box.bottom);
    expect(part(tile, '.since')?.scrollWidth).to.be.at.most(part(tile, '.since')?.offsetWidth ?? 0);
  });
  it('does not round its value into keeping the rule’s limit', async () => {
    const tile = await show(alertLike({ state: 'pending' }));
    tile.reading = ready(fallingReading({ value: 0.79996 }));
    await tile.updateComplete;
    expect(text(tile, '[part=value]')).to.match(/^79\.9/);
  });
  it('says who has it in hand, until when it is put off, and that its rule is muted', async () => {
    const tile = await show(alertLike({ notes: { acknowledged: { at: AS_OF - MINUTE, by: '王芳' } } }));
    expect(text(tile, '.facts')).to.equal('已确认 王芳');
    await set(tile, alertLike({ notes: { snoozedUntil: AS_OF + 24 * MINUTE } }));
    expect(text(tile, '.facts')).to.equal('推迟至 11:15');
    expect(part(tile, '.alarm'), 'no frame').to.equal(null);
    await set(tile, alertLike({ notes: { muted: { at: AS_OF, by: '李娜' } } }));
    expect(text(tile, '.facts')).to.equal('已静音');
  });
  it('fires on while its source is stale, with both shapes, and is never green', async () => {
    const tile = await show(alertLike({ differs: { stale: true } }));
    tile.reading = stale(fallingReading());
    await tile.updateComplete;
    expect(part(tile, '.tile')?.className).to.equal('tile alarmed firing critical');
    expect(tile.renderRoot.querySelectorAll('.caption .glyph').length).to.equal(2);
    expect(text(tile, '.facts')).to.equal('数据已过时');
    await set(tile, alertLike({ state: 'ok', differs: { stale: true } }));
    expect(text(tile, '[part=why]')).to.match(/^数据已过时，状态未知/);
    expect(part(tile, '.glyph .ok')).to.equal(null);
  });
  it('shows nothing of an alert that is ok', async () => {
    const tile = await show(alertLike({ state: 'ok' }));
    expect(part(tile, '.cause')).to.equal(null);
    expect(part(tile, '.tile')?.className).to.equal('tile');
  });
});

describe('<cockpit-tile>, why', () => {
  it('opens a card with the evidence by keyboard, and gives the focus back', async () => {
    const tile = await show(alertLike());
    part(tile, '.cause')?.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { alert } = (await oneEvent(tile, 'cockpit-why')) as CockpitWhyEvent;
    expect(alert.key).to.equal(alertLike().key);
    await waitUntil(() => part(tile, '#why-card')?.matches(':popover-open'));
    await tile.updateComplete;
    expect(part(tile, '#why-card .why-table')?.querySelectorAll('tbody tr').length).to.equal(alertLike().evidence.slots.length);
    await expect(tile).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(tile.shadowRoot?.activeElement?.classList.contains('cause')).to.equal(true);
  });
  it('leaves the answer to a page that wants to give it', async () => {
    const tile = await show(alertLike());
    tile.addEventListener('cockpit-why', (event) => event.preventDefault());
    part(tile, '.cause')?.click();
    await nextFrame();
    expect(part(tile, '#why-card')?.matches(':popover-open')).to.equal(false);
  });
});

describe('<cockpit-tile>, blinking', () => {
  it('begins as its alert fires, in phase with a tile that fires 300 ms later, and is still by 4.5 s', async () => {
    const [first, second] = [await show(), await show()];
    await fire(first);
    await waitUntil(() => running(first).length === 1);
    const began = performance.now();
    await aTimeout(300);
    await fire(second);
    await waitUntil(() => running(second).length === 1);
    const phases = [first, second].map((tile) => Number(running(tile)[0]?.startTime) % 1000);
    expect(phases).to.deep.equal([0, 0]);
    await waitUntil(() => running(first).length === 0 && running(second).length === 0, 'both are still', { timeout: 6000 });
    expect(performance.now() - began).to.be.below(5500);
    expect(getComputedStyle(part(first, '.blink') ?? first).opacity).to.equal('0');
    expect(part(first, '.alarm'), 'steady, not gone').to.not.equal(null);
  });
  it('stands still when it first hears of an alert that fires already', async () => {
    const tile = await show(alertLike());
    await aTimeout(200);
    expect(running(tile)).to.deep.equal([]);
    expect(part(tile, '.stop')).to.equal(null);
  });
  it('begins again when a warning becomes critical, and not when the same alert is delivered again', async () => {
    const warning = alertLike({ differs: { rule: { ...alertLike().rule, severity: 'warning' } } });
    const tile = await show(warning);
    await set(tile, { ...warning });
    await aTimeout(100);
    expect(running(tile)).to.deep.equal([]);
    await set(tile, alertLike());
    await waitUntil(() => running(tile).length === 1);
  });
  for (const [name, differs] of Object.entries({
    acknowledged: { notes: { acknowledged: { at: AS_OF, by: '王芳' } } },
    snoozed: { notes: { snoozedUntil: AS_OF + MINUTE } },
    muted: { notes: { muted: { at: AS_OF, by: '王芳' } } },
    quiet: { quiet: true },
  })) {
    it(`does not blink while ${name}, and stops when it becomes so`, async () => {
      const tile = await show();
      await fire(tile, alertLike({ differs }));
      await aTimeout(100);
      expect(running(tile)).to.deep.equal([]);
      await set(tile, undefined);
      await fire(tile);
      await waitUntil(() => running(tile).length === 1);
      await set(tile, alertLike({ differs }));
      expect(running(tile)).to.deep.equal([]);
    });
  }
  it('is stopped by keyboard, and the focus goes to what is wrong', async () => {
    const tile = await show();
    await fire(tile);
    await waitUntil(() => part(tile, '.stop'));
    await expect(tile).to.be.accessible();
    part(tile, '.stop')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => running(tile).length === 0 && part(tile, '.stop') === null);
    expect(tile.shadowRoot?.activeElement?.classList.contains('cause')).to.equal(true);
  });
  it('does not move under reduced motion, and says the same', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const tile = await show();
    await fire(tile);
    await aTimeout(100);
    expect(running(tile)).to.deep.equal([]);
    expect(part(tile, '.stop')).to.equal(null);
    expect(text(tile, '.what.long')).to.equal('低于 80 % 已 36 分钟');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
  it('is framed, shaped and worded in the system’s colours where those are forced, two frames for a warning', async () => {
    await executeServerCommand('forced-colors', 'active');
    try {
      const tile = await show();
      await fire(tile);
      await waitUntil(() => running(tile).length === 1, 'it blinks there too');
      const system = (colour: string) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = colour;
        const computed = getComputedStyle(probe).color;
        probe.remove();
        return computed;
      };
      const style = (selector: string, of = tile) => getComputedStyle(part<Element>(of, selector) ?? of);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      expect([style('.alarm').borderTopColor, style('.alarm').borderTopStyle, style('.alarm').borderTopWidth]).to.deep.equal([system('CanvasText'), 'solid', '3px']);
      for (const frame of ['.alarm', '.blink']) expect(style(frame).backgroundColor, 'no tint under the words').to.match(/, 0\)$/);
      expect(style('.blink').borderTopColor).to.equal(system('Highlight'));
      expect(style('.blink').borderTopColor).not.to.equal(style('.alarm').borderTopColor);
      expect(style('.what.long').color).to.equal(system('CanvasText'));
      expect(style('.sparkline').stroke).not.to.equal(system('Canvas'));
      expect(part<SVGElement>(tile, '.sign .glyph')?.getBoundingClientRect().width).to.be.above(10);
      const { alert, reading } = ALARMED_TILES.warning ?? {};
      const warning = await fixture<CockpitTile>(html`<cockpit-tile metric="averageSpeedOfAnswer" .reading=${reading} .alert=${alert}></cockpit-tile>`);
      expect(style('.alarm', warning).borderTopStyle).to.equal('double');
      await expect(tile).to.be.accessible();
    } finally {
      await executeServerCommand('forced-colors', 'none');
    }
  });
  it('persists only inside a board with its stop control, which stops every tile', async () => {
    const alone = await show(alertLike());
    alone.blink = 'persistent';
    await alone.updateComplete;
    await aTimeout(100);
    expect(running(alone)).to.deep.equal([]);

    const tiles = [0, 1].map(() => html`<cockpit-tile blink="persistent" .reading=${ready(fallingReading())} .alert=${alertLike()}></cockpit-tile>`);
    const board = await fixture<CockpitBoard>(html`<cockpit-board .rules=${[alertLike().rule]}>${tiles}</cockpit-board>`);
    const inside = [...board.querySelectorAll('cockpit-tile')];
    await waitUntil(() => inside.every((tile) => running(tile).length === 1));
    const stop = board.renderRoot.querySelector<HTMLElement>('.still');
    expect(stop?.innerText.trim()).to.equal('停止闪烁');
    stop?.focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => inside.every((tile) => running(tile).length === 0));
    expect(stop?.getAttribute('aria-pressed')).to.equal('true');
    await expect(board).to.be.accessible();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => inside.every((tile) => running(tile).length === 1));
    board.rules = [];
    await waitUntil(() => inside.every((tile) => running(tile).length === 0), 'no control, no persistence');
    expect(board.renderRoot.querySelector('.still')).to.equal(null);
  });
  it('leaves nothing running after 200 moves', async () => {
    const tile = await show();
    await fire(tile);
    await waitUntil(() => running(tile).length === 1);
    const parent = tile.parentElement;
    for (let time = 0; time < 200; time++) {
      tile.remove();
      parent?.append(tile);
    }
    await waitUntil(() => running(tile).length === 1, 'a move does not end it');
    tile.remove();
    expect(running(tile)).to.deep.equal([]);
    expect(document.getAnimations()).to.deep.equal([]);
  });
});
