import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import '../../../src/define.js';
import { ratesLike, ready } from '../../../stories/people.js';

async function picture(width: number, scheme: 'light' | 'dark', lang: string, privacy: 'named' | 'team' = 'named'): Promise<void> {
  await setViewport({ width, height: 700 });
  document.documentElement.lang = lang;
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.background = scheme === 'dark' ? '#12161C' : '#F4F6F8';
  const box = await fixture<HTMLElement>(html`<div><cockpit-funnel .funnel=${ready(ratesLike(60))} .selected=${['A1001']} privacy=${privacy}></cockpit-funnel></div>`);
  await waitUntil(() => box.querySelector('cockpit-funnel')?.renderRoot.querySelector('.drawing, .message'));
  for (let frame = 0; frame < 4; frame++) await nextFrame();
  await visualDiff(box, `funnel-${privacy === 'team' ? 'team-' : ''}${scheme}-${width}-${lang === 'en' ? 'en' : 'zh'}`);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

describe('pictures of a team’s funnel', () => {
  it('a team that is shown as a whole', () => picture(768, 'light', 'zh-CN', 'team'));
  for (const [width, scheme, lang] of [[320, 'light', 'zh-CN'], [768, 'dark', 'zh-CN'], [1440, 'light', 'en']] as const) it(`${width} px, ${scheme}, ${lang}`, () => picture(width, scheme, lang));
});
