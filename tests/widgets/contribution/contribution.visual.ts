import { fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import type { Contribution } from '../../../src/domain/contribution.js';
import '../../../src/define.js';
import { comeAndGone, crowd, ready, satisfactionFell, unlikeThresholds } from '../../../stories/contribution-changes.js';

async function picture(name: string, width: number, values: readonly Contribution[], lang = 'zh-CN'): Promise<void> {
  await setViewport({ width, height: 900 });
  document.documentElement.lang = lang;
  const box = await fixture<HTMLElement>(html`<div>${values.map((value) => html`<cockpit-contribution .by=${value.by} .contribution=${ready(value)}></cockpit-contribution>`)}</div>`);
  await Promise.all([...box.querySelectorAll('cockpit-contribution')].map(({ updateComplete }) => updateComplete));
  await nextFrame();
  await nextFrame();
  await visualDiff(box, name);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

describe('pictures of contributions', () => {
  it('light', () => picture('contribution-light', 900, [satisfactionFell, comeAndGone]));
  it('dark, in English', () => {
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.style.background = '#12161C';
    return picture('contribution-dark', 700, [crowd(40), unlikeThresholds], 'en');
  });
  it('narrow', () => picture('contribution-narrow', 320, [satisfactionFell]));
});
