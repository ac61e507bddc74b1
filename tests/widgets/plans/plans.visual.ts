import type { ContextEvent } from '@lit/context';
import { fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import { render } from 'lit';
import { planOffersContext } from '../../../src/controllers/contexts.js';
import { PlanOffers } from '../../../src/controllers/plan-offers.js';
import type { PlanBook } from '../../../src/domain/plan.js';
import { IDLE, type PlanLife } from '../../../src/plans/plan-life.js';
import '../../../src/define.js';
import { alertLike } from '../../../stories/alert-books.js';
import { ALARMED_TILES } from '../../../stories/tile-alerts.js';
import { bookLike, CATALOGUE, effectLike, IVR, OVERFLOW, previewLike, ready, SOURCE, started, SUPPORT } from '../../../stories/plan-books.js';

const FIRING = [alertLike({ group: '信用卡', differs: { member: { dimension: 'skillGroup', id: 'card', label: '信用卡' } } })];

async function picture(name: string, width: number, states: readonly (readonly [PlanBook, PlanLife])[], lang = 'zh-CN'): Promise<void> {
  await setViewport({ width, height: 900 });
  document.documentElement.lang = lang;
  // What is stale keeps its clock still.
  const box = await fixture<HTMLElement>(html`<div>${states.map(([book, life]) => html`<cockpit-plans user="李经理" .source=${SOURCE} .alerts=${FIRING} .effects=${{ 'run-1': effectLike() }} .plans=${book.runs.length > 0 ? { status: 'stale', value: book, reason: { code: 'late' } } : ready(book)} .life=${life}></cockpit-plans>`)}</div>`);
  await Promise.all([...box.querySelectorAll('cockpit-plans')].map(({ updateComplete }) => updateComplete));
  await nextFrame();
  await visualDiff(box, name);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

/** A firing tile beside a panel that has a plan: narrow, wide and compact. */
async function remedies(): Promise<HTMLElement> {
  const offers = new PlanOffers();
  offers.tell({ planFor: () => IVR, show: () => undefined });
  const box = await fixture<HTMLElement>(html`<div style="display: grid; grid-template-columns: 172px 340px 160px; gap: 8px; align-items: start; padding: 8px; inline-size: 720px; background: light-dark(#F4F6F8, #12161C)"></div>`);
  box.addEventListener('context-request', (event) => {
    const { context, callback } = event as ContextEvent<typeof planOffersContext>;
    if (context !== planOffersContext) return;
    event.stopPropagation();
    callback(offers);
  });
  const firing = ALARMED_TILES['firing'];
  render([false, false, true].map((compact) => html`<cockpit-tile metric="answerRate" target="80%" .reading=${firing?.reading} .alert=${firing?.alert} ?compact=${compact}></cockpit-tile>`), box);
  await Promise.all([...box.querySelectorAll('cockpit-tile')].map((tile) => tile.updateComplete));
  await nextFrame();
  return box;
}

describe('pictures of plans', () => {
  it('a red tile with the way to its plan', async () => {
    await setViewport({ width: 800, height: 600 });
    await visualDiff(await remedies(), 'plans-remedy');
  });
  it('light: offered, previewed, at work, incomplete', () =>
    picture('plans-light', 900, [
      [bookLike(), { at: 'previewed', preview: previewLike(SUPPORT) }],
      [bookLike((ledger) => started(ledger, IVR, 20)), IDLE],
      [bookLike((ledger) => started(ledger, IVR, 5), CATALOGUE, 'callback'), IDLE],
    ]));
  it('dark, in English', () => {
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.style.background = '#12161C';
    return picture('plans-dark', 700, [[bookLike((ledger) => started(ledger, IVR, 20)), { at: 'confirming', preview: previewLike(OVERFLOW), key: 'k' }]], 'en');
  });
  it('narrow', () => picture('plans-narrow', 320, [[bookLike(), { at: 'confirming', preview: previewLike(OVERFLOW), key: 'k' }]]));
});
