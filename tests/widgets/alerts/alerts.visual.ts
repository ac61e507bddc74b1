import { fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import type { AlertBook } from '../../../src/domain/alert-book.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { CockpitAlerts } from '../../../src/widgets/alerts/alerts.js';
import '../../../src/define.js';
import { alertLike, AS_OF, bookLike, MORNING, ready } from '../../../stories/alert-books.js';

interface Look {
  readonly action?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly scheme?: string;
}

async function picture(name: string, width: number, books: readonly Loadable<AlertBook>[], { action, lang = 'zh-CN', dir = 'ltr', scheme = 'light' }: Look = {}): Promise<void> {
  await setViewport({ width, height: 900 });
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  const frame = await fixture<HTMLElement>(html`<div>${books.map((book) => html`<cockpit-alerts user="王芳" sound .book=${book}></cockpit-alerts>`)}</div>`);
  frame.style.cssText = `display: grid; gap: 8px; padding: 8px; inline-size: ${width}px; box-sizing: border-box; color-scheme: ${scheme}; background: light-dark(#F4F6F8, #12161C)`;
  for (const list of frame.querySelectorAll<CockpitAlerts>('cockpit-alerts')) {
    if (action) list.renderRoot.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
    await list.updateComplete;
    // The caret blinks, and is no part of the picture.
    for (const input of list.renderRoot.querySelectorAll('input')) input.style.caretColor = 'transparent';
  }
  await nextFrame();
  await visualDiff(frame, name);
  document.documentElement.removeAttribute('dir');
}

const STATES: readonly Loadable<AlertBook>[] = [
  LOADING,
  ready(bookLike(MORNING.slice(8), { keptBy: 'source' })),
  ready(bookLike([])),
  { status: 'stale', value: bookLike(MORNING.slice(0, 2)), reason: { code: 'late', since: AS_OF } },
  { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } },
  ready(bookLike([alertLike({ differs: { stale: true, quiet: true, sinceAtLeast: true } })], { problems: [{ rule: '满意度骤降', problems: [{ field: 'for', code: 'not-whole-steps', value: 'PT7M' }] }] })),
];

describe('pictures of alerts', () => {
  it('light and wide, asking why', () => picture('alerts-why', 1000, [ready(bookLike())], { action: 'why' }));
  it('dark, in a column, acknowledging', () => picture('alerts-dark', 600, [ready(bookLike())], { action: 'acknowledge', scheme: 'dark' }));
  it('narrow, asking why', () => picture('alerts-narrow', 320, [ready(bookLike([alertLike()]))], { action: 'why' }));
  it('in every other state', () => picture('alerts-states', 1000, STATES));
  it('from right to left, in English', () => picture('alerts-rtl', 600, [ready(bookLike())], { action: 'history', lang: 'en', dir: 'rtl' }));
});
