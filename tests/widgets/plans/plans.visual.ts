import { fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import type { PlanBook } from '../../../src/domain/plan.js';
import { IDLE, type PlanLife } from '../../../src/plans/plan-life.js';
import '../../../src/define.js';
import { alertLike } from '../../../stories/alert-books.js';
import { bookLike, CATALOGUE, IVR, OVERFLOW, previewLike, ready, SOURCE, started, SUPPORT } from '../../../stories/plan-books.js';

const FIRING = [alertLike({ group: '信用卡', differs: { member: { dimension: 'skillGroup', id: 'card', label: '信用卡' } } })];

async function picture(name: string, width: number, states: readonly (readonly [PlanBook, PlanLife])[], lang = 'zh-CN'): Promise<void> {
  await setViewport({ width, height: 900 });
  document.documentElement.lang = lang;
  // What is stale keeps its clock still.
  const box = await fixture<HTMLElement>(html`<div>${states.map(([book, life]) => html`<cockpit-plans user="李经理" .source=${SOURCE} .alerts=${FIRING} .plans=${book.runs.length > 0 ? { status: 'stale', value: book, reason: { code: 'late' } } : ready(book)} .life=${life}></cockpit-plans>`)}</div>`);
  await Promise.all([...box.querySelectorAll('cockpit-plans')].map(({ updateComplete }) => updateComplete));
  await nextFrame();
  await visualDiff(box, name);
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'zh-CN';
}

describe('pictures of plans', () => {
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
