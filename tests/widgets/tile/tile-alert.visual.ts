import { fixture, html, nextFrame } from '@open-wc/testing';
import { visualDiff } from '@web/test-runner-visual-regression';
import { ALARMED_TILES } from '../../../stories/tile-alerts.js';
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
  it('right to left', async () => {
    document.documentElement.dir = 'rtl';
    await visualDiff(await tiles(768, 4), 'tile-alert-rtl');
  });
});
