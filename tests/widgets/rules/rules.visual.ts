import { aTimeout, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import { LOADING } from '../../../src/domain/loadable.js';
import type { CockpitRules } from '../../../src/widgets/rules/rules.js';
import '../../../src/define.js';
import { historyOf, RULES, SOURCE } from '../../../stories/rules-history.js';

const GIVEN = { rules: RULES, source: { status: 'ready', value: SOURCE }, history: { status: 'ready', value: historyOf() } } as const;

interface Scene {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly dir?: 'ltr' | 'rtl';
  readonly lang?: string;
  readonly given?: Partial<Record<keyof typeof GIVEN, unknown>>;
  /** Presses these in order, or types `value` into `field`. */
  readonly do?: readonly (string | readonly [field: string, value: string])[];
}

async function picture(name: string, { width, scheme = 'light', dir = 'ltr', lang = 'zh-CN', given = {}, do: deeds = [] }: Scene): Promise<void> {
  await setViewport({ width, height: 900 });
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  const frame = await fixture<HTMLDivElement>(html`<div><cockpit-rules></cockpit-rules></div>`);
  frame.style.cssText = `color-scheme: ${scheme}; background: Canvas; padding: 8px`;
  const rules = Object.assign(frame.querySelector('cockpit-rules') as CockpitRules, GIVEN, given);
  await rules.updateComplete;
  for (const deed of deeds) {
    const target = rules.renderRoot.querySelector<HTMLInputElement>(typeof deed === 'string' ? deed : `#field-${deed[0]}`);
    if (typeof deed === 'string') target?.click();
    else if (target) {
      target.value = deed[1];
      target.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await rules.updateComplete;
  }
  // The rule is played again after a pause in typing.
  await aTimeout(250);
  await rules.updateComplete;
  // The focus ring depends on what was pressed last, and the bar at the foot on how the picture is taken.
  (rules.renderRoot as ShadowRoot).activeElement instanceof HTMLElement && ((rules.renderRoot as ShadowRoot).activeElement as HTMLElement).blur();
  const foot = rules.renderRoot.querySelector<HTMLElement>('.foot');
  if (foot) foot.style.position = 'static';
  const simulation = rules.renderRoot.querySelector<HTMLElement>('.simulation');
  if (simulation) simulation.style.position = 'static';
  await nextFrame();
  await visualDiff(frame, name);
  document.documentElement.dir = 'ltr';
}

const TIGHTER = ['.rule', ['when-0-threshold', '75']] as const;

describe('pictures of rules', () => {
  it('wide, a draft beside the saved rule', () => picture('rules-wide', { width: 1280, do: TIGHTER }));
  it('middle, dark', () => picture('rules-dark', { width: 820, scheme: 'dark', do: TIGHTER }));
  it('narrow', () => picture('rules-narrow', { width: 320, do: TIGHTER }));
  it('the list, narrow', () => picture('rules-list', { width: 320 }));
  it('a new rule with problems, in English', () => picture('rules-mending', { width: 820, lang: 'en', do: ['#begin', ['for', '32'], '.save'] }));
  it('right to left', () => picture('rules-rtl', { width: 1280, dir: 'rtl', do: TIGHTER }));
  it('without rules', () => picture('rules-empty', { width: 820, given: { rules: [] } }));
  it('loading', () => picture('rules-loading', { width: 820, given: { rules: undefined, source: LOADING } }));
  it('failed', () => picture('rules-failed', { width: 820, given: { source: { status: 'failed', reason: { code: 'unavailable' } }, history: { status: 'failed', reason: { code: 'timeout' } } }, do: ['.rule'] }));
});
