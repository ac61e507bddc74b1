import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import type { CockpitStaffing } from '../../../src/widgets/staffing/staffing.js';
import '../../../src/define.js';
import { caseLike, MEASURED, readyCase } from '../../../stories/staffing-cases.js';

async function picture(name: string, width: number, curves: readonly CockpitStaffing['curve'][], lang = 'zh-CN', keys: readonly string[] = []): Promise<void> {
  await setViewport({ width, height: 1400 });
  document.documentElement.lang = lang;
  const cases = [MEASURED, caseLike({ agents: 36 })];
  const box = await fixture<HTMLElement>(html`<div>${curves.map((curve, index) => html`<cockpit-staffing .curve=${curve} .staffing=${readyCase(cases[index])}></cockpit-staffing>`)}</div>`);
  const all = [...box.querySelectorAll('cockpit-staffing')];
  await waitUntil(() => all.every(({ renderRoot }) => renderRoot.querySelector('.plot')));
  all[0]?.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
  for (const key of keys) await sendKeys({ press: key });
  for (let frame = 0; frame < 6; frame++) await nextFrame();
  await visualDiff(box, name);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

describe('pictures of cost against speed', () => {
  it('light', () => picture('staffing-light', 1100, ['serviceLevel', 'cost'], 'zh-CN', ['ArrowRight', 'ArrowRight']));
  it('dark, in English', () => {
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.style.background = '#12161C';
    return picture('staffing-dark', 900, ['cost'], 'en');
  });
  it('narrow', () => picture('staffing-narrow', 320, ['speed']));
});
