import { fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { SourceDescription } from '../../../src/domain/adapter.js';
import { DEFAULT_VIEW } from '../../../src/domain/view.js';
import type { CockpitFilters } from '../../../src/widgets/filters/filters.js';
import '../../../src/define.js';
import { BANK } from '../../controllers/memory-adapter.js';

const VIEW = { ...DEFAULT_VIEW, filters: { skillGroup: ['sales', 'cards'] }, selection: { filters: { channel: ['chat'] }, source: { id: 'trend', label: '接通率 趋势图' } } };

async function picture(name: string, width: number, source: Loadable<SourceDescription>, open?: string, scheme = 'light'): Promise<void> {
  await setViewport({ width, height: 500 });
  document.documentElement.lang = 'zh-CN';
  const frame = await fixture<HTMLDivElement>(html`<div><cockpit-filters .source=${source} .view=${VIEW}></cockpit-filters></div>`);
  frame.style.cssText = `color-scheme: ${scheme}; background: Canvas; padding: 8px; block-size: 380px`;
  const filters = frame.querySelector('cockpit-filters') as CockpitFilters;
  if (open) filters.renderRoot.querySelector<HTMLButtonElement>(`#${open}-button`)?.click();
  await filters.updateComplete;
  // The caret blinks, and is no part of the picture.
  for (const input of filters.renderRoot.querySelectorAll('input')) input.style.caretColor = 'transparent';
  await nextFrame();
  await visualDiff(frame, name);
}

const READY = { status: 'ready', value: BANK } as const;

describe('pictures of filters', () => {
  it('light, a list with a search', () => picture('filters-light', 800, READY, 'by-skillGroup'));
  it('dark, a list without', () => picture('filters-dark', 800, READY, 'range', 'dark'));
  it('narrow', () => picture('filters-narrow', 320, READY, 'by-channel'));
  it('loading', () => picture('filters-loading', 800, LOADING));
  it('failed', () => picture('filters-failed', 800, { status: 'failed', reason: { code: 'timeout' } }));
});
