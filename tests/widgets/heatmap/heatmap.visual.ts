import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import type { Heatmap } from '../../../src/domain/heatmap.js';
import '../../../src/define.js';
import { CHANNELS, heatLike, ready, weekdays } from '../../../stories/heatmap-days.js';

async function picture(name: string, width: number, values: readonly Heatmap[], lang = 'zh-CN', keys: readonly string[] = []): Promise<void> {
  await setViewport({ width, height: 900 });
  document.documentElement.lang = lang;
  const box = await fixture<HTMLElement>(html`<div>${values.map((value) => html`<cockpit-heatmap .values=${value.columns.length < 10} .heatmap=${ready(value)}></cockpit-heatmap>`)}</div>`);
  const maps = [...box.querySelectorAll('cockpit-heatmap')];
  await waitUntil(() => maps.every(({ renderRoot }) => renderRoot.querySelector('canvas')?.width !== 300));
  maps[0]?.renderRoot.querySelector<HTMLElement>('.scroller')?.focus();
  for (const key of keys) await sendKeys({ press: key });
  // The theme is told by the end of a transition, a frame or two later.
  for (let frame = 0; frame < 6; frame++) await nextFrame();
  await visualDiff(box, name);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

describe('pictures of a heat map', () => {
  it('light', () => picture('heatmap-light', 900, [heatLike(CHANNELS), weekdays()], 'zh-CN', ['Home', 'ArrowDown', ...Array<string>(21).fill('ArrowRight')]));
  it('dark, in English', () => {
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.style.background = '#12161C';
    return picture('heatmap-dark', 700, [heatLike(CHANNELS), heatLike(CHANNELS, { target: undefined })], 'en');
  });
  it('narrow', () => picture('heatmap-narrow', 320, [heatLike(CHANNELS)]));
});
