import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import '../../../src/define.js';
import { readyScene, sceneLike } from '../../../stories/sandbox-scenes.js';

async function picture(name: string, width: number, lang = 'zh-CN'): Promise<void> {
  await setViewport({ width, height: 1200 });
  document.documentElement.lang = lang;
  const box = await fixture<HTMLElement>(html`<div><cockpit-sandbox .scene=${readyScene(sceneLike())}></cockpit-sandbox></div>`);
  const host = box.querySelector('cockpit-sandbox');
  await waitUntil(() => host?.renderRoot.querySelector('.presets'));
  host?.renderRoot.querySelectorAll<HTMLElement>('.presets button')[1]?.click();
  await waitUntil(() => host?.renderRoot.querySelector('[data-model=chain]'), 'not played', { timeout: 9000 });
  for (let frame = 0; frame < 6; frame++) await nextFrame();
  await visualDiff(box, name);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

describe('pictures of the sandbox', () => {
  it('light', () => picture('sandbox-light', 1100));
  it('dark, in English', () => {
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.style.background = '#12161C';
    return picture('sandbox-dark', 1000, 'en');
  });
  it('narrow', () => picture('sandbox-narrow', 320));
});
