import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import { LOADING } from '../../../src/domain/loadable.js';
import '../../../src/define.js';
import { contacts, groups, nothing, slots, type Level } from '../../../stories/drill-levels.js';

interface Stage {
  readonly width?: number;
  readonly lang?: string;
  readonly isDark?: boolean;
  readonly dir?: 'rtl';
}

async function picture(name: string, levels: readonly Partial<Level>[], { width = 900, lang = 'zh-CN', isDark = false, dir }: Stage = {}): Promise<void> {
  const { documentElement: root } = document;
  await setViewport({ width, height: 900 });
  root.lang = lang;
  if (dir) root.dir = dir;
  if (isDark) Object.assign(root.style, { colorScheme: 'dark', background: '#12161C' });
  const box = await fixture<HTMLElement>(html`<div>${levels.map(({ path, list = LOADING, contacts: page = LOADING }) => html`<cockpit-drill .path=${path} .list=${list} .contacts=${page} .height=${300}></cockpit-drill>`)}</div>`);
  const drills = [...box.querySelectorAll('cockpit-drill')];
  await waitUntil(() => drills.every(({ contacts: page, renderRoot }) => !('value' in page) || page.value.total === 0 || renderRoot.querySelector('.row .cell')));
  for (let frame = 0; frame < 6; frame++) await nextFrame();
  await visualDiff(box, name);
  root.removeAttribute('style');
  root.removeAttribute('dir');
  root.lang = 'zh-CN';
}

describe('pictures of the way down', () => {
  it('light', () => picture('drill-light', [groups({ target: 0.8 }), slots(), contacts()]));
  it('dark, in English', () => picture('drill-dark', [groups({ target: 0.8 }), slots(), contacts()], { lang: 'en', isDark: true }));
  it('narrow', () => picture('drill-narrow', [groups({ target: 0.8 }), slots(), contacts()], { width: 320 }));
  it('right to left', () => picture('drill-rtl', [slots()], { dir: 'rtl' }));
  it('without anything to list', () => picture('drill-states', [{}, { path: groups().path }, nothing(), { ...groups(), list: { status: 'failed', reason: { code: 'timeout', detail: 'HTTP 504' } } }]));
  it('crowded', () => picture('drill-extreme', [groups({ count: 400 })]));
});
