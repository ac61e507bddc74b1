import { fixture, html, nextFrame } from '@open-wc/testing';
import { visualDiff } from '@web/test-runner-visual-regression';
import { alertLike } from '../../../stories/alert-books.js';
import { ALARMED_TILES } from '../../../stories/tile-alerts.js';
import { readingLike, ready } from '../../../stories/tile-readings.js';
import '../../../src/define.js';

/** Every state of an alert; the tiles hear of it as they begin, so that nothing blinks. */
async function tiles(width: number, columns: number, compact = false): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div>
    ${Object.values(ALARMED_TILES).map(({ alert, reading, skillGroup, target = '80%' }) => html`<cockpit-tile metric="answerRate" target=${target} .skillGroup=${skillGroup} .reading=${reading} .alert=${alert} ?compact=${compact}></cockpit-tile>`)}
  </div>`);
  Object.assign(box.style, { display: 'grid', gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gap: '8px', padding: '8px', inlineSize: `${width}px`, boxSizing: 'border-box', background: 'light-dark(#F4F6F8, #12161C)' });
  // Tiles are drawn in turns.
  await Promise.all([...box.querySelectorAll('cockpit-tile')].map((tile) => tile.updateComplete));
  return box;
}

/** The other half of a blink, for as long as a picture takes. */
async function hold(box: HTMLElement): Promise<void> {
  for (const tile of box.querySelectorAll('cockpit-tile')) tile.renderRoot.querySelector('.blink')?.animate([{ opacity: 1 }, { opacity: 1 }], 60_000).pause();
  await nextFrame();
}

/** One alert from its first slot to its end, and what is not known of it: the blink is held at its other half. */
async function story(width: number, columns: number): Promise<HTMLElement> {
  const names = ['pending', 'firing', 'firing', 'acknowledged', 'recovering', 'ok', 'stale', 'doubtful'] as const;
  const box = await fixture<HTMLElement>(html`<div>
    ${names.map((name) => {
      const { alert, reading } = name === 'ok' ? { alert: alertLike({ state: 'ok' }), reading: ready(readingLike({ value: 0.91, numerator: 910, denominator: 1000 })) } : (ALARMED_TILES[name] ?? {});
      return html`<cockpit-tile metric="answerRate" target="80%" .skillGroup=${'信用卡'} .reading=${reading} .alert=${alert}></cockpit-tile>`;
    })}
  </div>`);
  Object.assign(box.style, { display: 'grid', gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gap: '8px', padding: '8px', inlineSize: `${width}px`, boxSizing: 'border-box', background: '#F4F6F8' });
  await Promise.all([...box.querySelectorAll('cockpit-tile')].map((tile) => tile.updateComplete));
  box.children[1]?.shadowRoot?.querySelector('.blink')?.animate([{ opacity: 1 }, { opacity: 1 }], 60_000).pause();
  await nextFrame();
  return box;
}

describe('<cockpit-tile> with an alert, to look at', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('lang');
    document.documentElement.removeAttribute('dir');
  });

  it('at 180 px a tile', async () => visualDiff(await tiles(768, 4), 'tile-alert-180'));
  it('at 180 px, while the overlay shows', async () => {
    const box = await tiles(768, 4);
    await hold(box);
    await visualDiff(box, 'tile-alert-180-lit');
  });
  it('compact at 160 px', async () => visualDiff(await tiles(344, 2, true), 'tile-alert-160'));
  it('one column at 320 px, in English', async () => {
    document.documentElement.lang = 'en';
    await visualDiff(await tiles(320, 1), 'tile-alert-320-en');
  });
  it('dark, while the overlay shows', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const box = await tiles(768, 4);
    await hold(box);
    await visualDiff(box, 'tile-alert-dark-lit');
  });
  it('from pending to blinking, steady, acknowledged, recovering and resolved, stale and unknown, in three widths', async () => {
    await visualDiff(await story(320, 1), 'tile-story-320');
    await visualDiff(await story(768, 4), 'tile-story-768');
    await visualDiff(await story(1440, 4), 'tile-story-1440');
  });
  it('right to left', async () => {
    document.documentElement.dir = 'rtl';
    await visualDiff(await tiles(768, 4), 'tile-alert-rtl');
  });
});
