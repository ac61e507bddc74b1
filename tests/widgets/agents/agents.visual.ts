import { fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import type { RowsAnswer } from '../../../src/domain/answer.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { agentsPage, AS_OF } from '../../../stories/agents-rows.js';
import '../../../src/define.js';

/** Without times that run. */
const STILL = ['agent', 'name', 'skillGroup', 'state', 'answered', 'talk', 'hold', 'wrapUp', 'transferred', 'ready', 'surveyed', 'satisfied'];
const ready = (total: number): Loadable<RowsAnswer> => ({ status: 'ready', value: agentsPage(total, 0, total, STILL) });

async function picture(name: string, width: number, settings: Partial<CockpitAgents>, scheme = 'light', dir = 'ltr', left = 0): Promise<void> {
  await setViewport({ width, height: 520 });
  document.documentElement.lang = 'zh-CN';
  const frame = await fixture<HTMLElement>(html`<div><cockpit-agents></cockpit-agents></div>`);
  frame.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
  frame.dir = dir;
  const table = frame.querySelector('cockpit-agents');
  if (!table) throw new Error('no table');
  Object.assign(table, settings);
  for (let turn = 0; turn < 3; turn++) await nextFrame();
  table.renderRoot.querySelector('.scroller')?.scrollTo({ left });
  for (let turn = 0; turn < 3; turn++) await nextFrame();
  await visualDiff(frame, name);
}

describe('pictures of an agent table', () => {
  it('light', () => picture('agents-light', 1120, { agents: ready(1234), selected: 'A0000002', order: [{ metric: 'averageHandleTime', descending: true }] }));
  it('dark', () => picture('agents-dark', 1120, { agents: ready(40), selected: 'A0000002' }, 'dark'));
  it('narrow, scrolled', () => picture('agents-narrow', 320, { agents: ready(40), selected: 'A0000002' }, 'light', 'ltr', 90));
  it('from right to left', () => picture('agents-rtl', 700, { agents: ready(40), selected: 'A0000002' }, 'light', 'rtl', -90));
  it('filtered', () => picture('agents-filtered', 1120, { agents: ready(1234), where: [{ column: 'skillGroup', anyOf: ['贷款'] }, { metric: 'averageHandleTime', least: 100 }] }));
  it('grouped', () => picture('agents-grouped', 1120, { agents: ready(60), groupBy: 'skillGroup', order: [{ metric: 'averageHandleTime', descending: true }] }));
  it('grouped, where columns scroll by', () => picture('agents-grouped-narrow', 640, { agents: ready(60), groupBy: 'skillGroup' }, 'light', 'ltr', 90));
  it('loading', () => picture('agents-loading', 1120, { agents: LOADING }));
  it('nobody found', () => picture('agents-empty', 700, { agents: ready(5), search: '欧阳' }));
  it('failed', () => picture('agents-failed', 700, { agents: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503', since: AS_OF } } }));
  it('stale', () => picture('agents-stale', 1120, { agents: { status: 'stale', value: agentsPage(40, 0, 40, STILL), reason: { code: 'late', since: AS_OF - 600_000 } } }));
});
