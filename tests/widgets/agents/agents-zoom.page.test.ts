import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { agentsPage } from '../../../stories/agents-rows.js';

/** A screen of 1,280 x 800 at 200 % has room for so many CSS px. */
const ZOOMED = { width: 640, height: 400 };
const part = (table: CockpitAgents, selector: string) => table.renderRoot.querySelector<HTMLElement>(selector);

async function show(): Promise<CockpitAgents> {
  await setViewport(ZOOMED);
  const table = await fixture<CockpitAgents>(html`<cockpit-agents .agents=${{ status: 'ready', value: agentsPage(1234) }}></cockpit-agents>`);
  for (let frame = 0; frame < 4; frame++) await nextFrame();
  return table;
}

/** Whether a point in the middle of an element, brought into view, is its own: nothing lies over it, nothing cuts it off. */
function isReachable(table: CockpitAgents, element: HTMLElement): boolean {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.left < -0.5 || box.right > innerWidth + 0.5 || box.top < -0.5 || box.bottom > innerHeight + 0.5) return false;
  const hit = table.shadowRoot?.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return hit !== null && hit !== undefined && (element.contains(hit) || hit.contains(element));
}

describe('<cockpit-agents> on a page enlarged to 200 %', () => {
  after(() => setViewport({ width: 1280, height: 800 }));
  it('makes the page no wider than the screen, and leaves room for the header and some rows at once', async () => {
    const table = await show();
    expect(document.documentElement.scrollWidth).to.be.at.most(ZOOMED.width);
    const scroller = part(table, '.scroller')?.getBoundingClientRect();
    expect(scroller?.height).to.be.at.least(36 * 4).and.at.most(ZOOMED.height);
  });
  it('has every button, the search, the first and the last header and row within reach', async () => {
    const table = await show();
    const tools = [...table.renderRoot.querySelectorAll<HTMLElement>('.tools button, .tools input')];
    expect(tools.length).to.be.at.least(3);
    expect(tools.filter((tool) => !isReachable(table, tool)).map((tool) => tool.outerHTML)).to.deep.equal([]);
    const heads = [...table.renderRoot.querySelectorAll<HTMLElement>('.head .sort')];
    for (const head of [heads[0], heads.at(-1)]) expect(head !== undefined && isReachable(table, head), head?.textContent ?? 'a head').to.equal(true);
    table.scrollToRow(1233);
    await waitUntil(() => part(table, `.row[aria-rowindex='1235']:not([hidden])`), 'last row');
    const last = part(table, `.row[aria-rowindex='1235'] .cell`);
    expect(last !== null && isReachable(table, last)).to.equal(true);
  });
  it('opens the menu of a column and the fields to filter by within the screen', async () => {
    const table = await show();
    part(table, '.head .more-menu')?.click();
    await waitUntil(() => part(table, '[role=menu]'), 'menu');
    await nextFrame();
    const items = [...table.renderRoot.querySelectorAll<HTMLElement>('[role=menu] [role^=menuitem]')].filter((item) => item.checkVisibility());
    expect(items.length).to.be.at.least(3);
    expect(items.filter((item) => !isReachable(table, item)).map((item) => item.textContent)).to.deep.equal([]);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    part(table, '.more-tools button')?.click();
    await waitUntil(() => part(table, 'fieldset, .fields input, .filters input'), 'fields');
    const fields = [...table.renderRoot.querySelectorAll<HTMLElement>('input, select')].filter((field) => field.checkVisibility());
    expect(fields.filter((field) => !isReachable(table, field)).map((field) => field.outerHTML)).to.deep.equal([]);
  });
});
