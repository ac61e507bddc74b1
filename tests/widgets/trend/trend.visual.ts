import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { Trend } from '../../../src/domain/trend.js';
import type { CockpitTrend } from '../../../src/widgets/trend/trend.js';
import '../../../src/define.js';
import { at, comparedLike, daysLike, driftingLike, fewContacts, ready, trendLike } from '../../../stories/trend-days.js';

async function picture(name: string, width: number, trend: Loadable<Trend>, prepare: (trend: CockpitTrend) => Promise<unknown> | void = () => {}): Promise<void> {
  await setViewport({ width, height: 600 });
  document.documentElement.lang = 'zh-CN';
  const box = await fixture<HTMLElement>(html`<div><cockpit-trend metric="answerRate" .trend=${trend}></cockpit-trend></div>`);
  const element = box.querySelector('cockpit-trend');
  if (!element) throw new Error('no trend');
  await waitUntil(() => element.renderRoot.querySelector('.plot, .message, .skeleton'));
  await nextFrame();
  await prepare(element);
  await element.updateComplete;
  await nextFrame();
  await nextFrame();
  await visualDiff(element, name);
  document.documentElement.removeAttribute('style');
}

const dark = () => {
  document.documentElement.style.colorScheme = 'dark';
  document.documentElement.style.background = '#12161C';
};
/** The theme is told by the end of a transition, a frame or two later. */
const darkSettled = async () => {
  dark();
  for (let frame = 0; frame < 6; frame++) await nextFrame();
};
const read = async (trend: CockpitTrend) => {
  trend.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
  for (const press of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await sendKeys({ press });
};

describe('pictures of a trend', () => {
  it('light', () => picture('trend-light', 900, ready(trendLike(6)), read));
  it('dark', () => picture('trend-dark', 1440, ready(daysLike(12, 3)), darkSettled));
  it('narrow', () => picture('trend-narrow', 320, ready(trendLike(6))));
  it('right to left', () => picture('trend-rtl', 640, ready(trendLike(4)), (trend) => trend.setAttribute('dir', 'rtl')));
  it('kinds: bars', () => picture('trend-bar', 640, ready(trendLike(3)), (trend) => void (trend.kind = 'bar')));
  it('kinds: steps beside ghosts', () => picture('trend-step', 640, ready(comparedLike(2, 'previous')), (trend) => void (trend.kind = 'step')));
  it('small multiples', () =>
    picture('trend-multiples', 900, ready(trendLike(5)), async (trend) => {
      trend.multiples = true;
      await waitUntil(() => [...trend.renderRoot.querySelectorAll('cockpit-trend')].every((panel) => panel.renderRoot.querySelector('.plot')) && trend.renderRoot.querySelector('cockpit-trend'));
    }));
  it('a ribbon, breaches, and what happened', () =>
    picture('trend-happened', 640, ready({ ...fewContacts(), breaches: [{ start: at(9.5), end: at(11) }] }), (trend) => {
      trend.markers = [
        { at: at(10), kind: 'alert', label: '接通率过低' },
        { at: at(10.6), kind: 'plan', label: '来电分流' },
        { at: at(12), kind: 'note', label: '线路恢复' },
      ];
      trend.setAttribute('band', '85% 95%');
    }));
  it('a drift, since when and by what', () => picture('trend-drift', 640, ready(driftingLike()), (trend) => void (trend.decay = true)));
  it('zoomed, a stretch about to be selected', () =>
    picture('trend-zoomed', 640, ready(daysLike(2, 3)), async (trend) => {
      trend.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
      for (const press of ['+', '+', 'ArrowLeft', 'ArrowLeft']) await sendKeys({ press });
      await sendKeys({ down: 'Shift' });
      for (const press of ['ArrowLeft', 'ArrowLeft']) await sendKeys({ press });
      await sendKeys({ up: 'Shift' });
    }));
  it('loading', () => picture('trend-loading', 640, LOADING));
  it('stale and partial', () => picture('trend-stale', 640, { status: 'stale', value: trendLike(3, { completeness: 'partial' }), reason: { code: 'late', since: trendLike(0).asOf } }));
  it('failed', () => picture('trend-failed', 640, { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } }));
  it('its table', () => picture('trend-table', 640, ready(trendLike(3)), (trend) => trend.renderRoot.querySelector<HTMLElement>('.toggle')?.click()));
});
