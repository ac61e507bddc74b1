import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import '../../src/define.js';
import { flowLike, JOURNEY_MAP, readyFlow } from '../../stories/journeys.js';

/** A journey above the graph of its steps. */
async function picture(name: string, width: number, scheme: 'light' | 'dark', lang: string, kind: 'map' | 'blueprint' = 'map'): Promise<void> {
  await setViewport({ width, height: 1400 });
  document.documentElement.lang = lang;
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.background = scheme === 'dark' ? '#12161C' : '#F4F6F8';
  const flow = readyFlow(flowLike(100));
  const box = await fixture<HTMLElement>(html`<div style="display:grid;gap:12px;grid-template-columns:minmax(0,1fr)">
    <cockpit-journey .flow=${flow} .model=${JOURNEY_MAP} .compared=${flowLike(30)} kind=${kind}></cockpit-journey>
    ${kind === 'map' ? html`<cockpit-flow .flow=${flow}></cockpit-flow>` : ''}
  </div>`);
  await waitUntil(() => box.querySelector('cockpit-journey')?.renderRoot.querySelector('[data-touchpoint]'));
  for (let frame = 0; frame < 6; frame++) await nextFrame();
  await visualDiff(box, name);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

describe('pictures of journey and flow', () => {
  for (const width of [320, 768, 1440])
    for (const [scheme, lang, short] of [['light', 'zh-CN', 'zh'], ['dark', 'en', 'en']] as const) it(`${width} px, ${scheme}, ${lang}`, () => picture(`journey-${scheme}-${width}-${short}`, width, scheme, lang));
  it('as a blueprint', () => picture('journey-blueprint', 1200, 'light', 'zh-CN', 'blueprint'));
});
