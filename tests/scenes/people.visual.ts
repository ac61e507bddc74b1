import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import '../../src/define.js';
import { radarLike, ready, standingsLike } from '../../stories/people.js';

/** Radar and matrix as a leader has them before a talk: a person with gaps, two ratings, a trail. */
async function picture(width: number, scheme: 'light' | 'dark', lang: string): Promise<void> {
  await setViewport({ width, height: 900 });
  document.documentElement.lang = lang;
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.background = scheme === 'dark' ? '#12161C' : '#F4F6F8';
  const columns = width >= 1000 ? '1fr 1fr' : 'minmax(0, 1fr)';
  const standings = standingsLike(60);
  // The person of the matrix is the person of the radar.
  const [person] = radarLike().profiles;
  const radar = person ? radarLike({ profiles: [{ ...person, agent: 'A1001', name: standings.names?.[standings.agents.indexOf('A1001')] ?? '' }] }) : radarLike();
  const box = await fixture<HTMLElement>(html`<div style="display:grid;gap:12px;align-items:start;grid-template-columns:${columns}">
    <cockpit-radar .radar=${ready(radar)}></cockpit-radar>
    <cockpit-quadrant .standings=${ready(standings)} .selected=${['A1001']}></cockpit-quadrant>
  </div>`);
  const [left, right] = [box.querySelector('cockpit-radar'), box.querySelector('cockpit-quadrant')];
  await waitUntil(() => left?.renderRoot.querySelector('.plot, .bars') && right?.renderRoot.querySelector('canvas')?.width !== 300);
  // The theme is told by the end of a transition, a frame or two later.
  for (let frame = 0; frame < 6; frame++) await nextFrame();
  await visualDiff(box, `people-${scheme}-${width}-${lang === 'en' ? 'en' : 'zh'}`);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

describe('pictures of radar and matrix', () => {
  for (const width of [320, 768, 1440]) for (const scheme of ['light', 'dark'] as const) for (const lang of ['zh-CN', 'en']) it(`${width} px, ${scheme}, ${lang}`, () => picture(width, scheme, lang));
});
