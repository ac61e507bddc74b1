import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import '../../../src/define.js';
import { MemoryAdapter } from '../../controllers/memory-adapter.js';

/** Boxes stand for widgets: a board's picture is its header, its messages and its grid. */
async function picture(name: string, width: number, adapter: MemoryAdapter | undefined, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
  await setViewport({ width, height: 700 });
  document.documentElement.lang = 'zh-CN';
  const board = await fixture<CockpitBoard>(html`<cockpit-board>
    <cockpit-filters slot="filters"></cockpit-filters>
    ${['', '', '2', '', '3', 'full'].map((span) => html`<hr span=${span} />`)}
  </cockpit-board>`);
  for (const box of board.querySelectorAll('hr')) box.style.cssText = 'margin: 0; block-size: 96px; border: 1px solid; border-radius: 6px; opacity: 0.3';
  for (const [attribute, value] of Object.entries(attributes)) board.setAttribute(attribute, value);
  board.adapter = adapter;
  if (adapter) await waitUntil(() => board.renderRoot.querySelector('.badge, .banner'));
  await nextFrame();
  await nextFrame();
  await visualDiff(board, name);
}

const failing = () => Object.assign(new MemoryAdapter(), { failure: new AdapterError('disconnected', 'HTTP 502 Bad Gateway') });

describe('pictures of a board', () => {
  it('light', () => picture('board-light', 1440, new MemoryAdapter({ nature: 'simulated', notice: '按公式生成，不是真实业务' })));
  it('dark', () => picture('board-dark', 1000, new MemoryAdapter(), { theme: 'dark', density: 'compact' }));
  it('narrow', () => picture('board-narrow', 320, new MemoryAdapter()));
  it('failed, with settings that mean nothing', () => picture('board-failed', 800, failing(), { range: 'tomorrow', filters: '{' }));
});
