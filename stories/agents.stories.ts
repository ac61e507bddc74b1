import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RowsAnswer } from '../src/domain/answer.js';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import type { Order } from '../src/domain/query.js';
import type { ColumnArrangement } from '../src/table/column-arrangement.js';
import { FUNNELLED, HEADED, KINDS, kindsPage, MANY, surveyedPage } from './agents-columns.js';
import { agentsPage, AS_OF, lazyAgents } from './agents-rows.js';
import '../src/define.js';

interface Args {
  readonly agents: Loadable<RowsAnswer>;
  readonly columns: string;
  readonly order: readonly Order[];
  readonly search: string;
  readonly selected?: string;
  /** CSS length of the box around. */
  readonly width: string;
}

const ready = (value: RowsAnswer): Loadable<RowsAnswer> => ({ status: 'ready', value });
const PINNED: ColumnArrangement = { order: [], hidden: [], pinned: ['state'], pinnedEnd: ['occupancy'], widths: {} };
const table = (canvas: HTMLElement) => canvas.querySelector('cockpit-agents');

const meta: Meta<Args> = {
  title: 'Widgets/Agents',
  component: 'cockpit-agents',
  args: { agents: ready(agentsPage(1234)), columns: '', order: [], search: '', width: '1100px' },
  render: ({ agents, columns, order, search, selected, width }) => html`
    <div style="max-inline-size: ${width}">
      <cockpit-agents .agents=${agents} .columns=${columns} .order=${order} .search=${search} .selected=${selected}></cockpit-agents>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { args: { selected: 'A0000002' } };

export const Loading: Story = { args: { agents: LOADING } };

export const Empty: Story = { args: { agents: ready(agentsPage(0)) } };

/** Nobody by that name: it says so, and how to get everybody back. */
export const NothingFound: Story = { args: { search: '欧阳' } };

export const Stale: Story = { args: { agents: { status: 'stale', value: agentsPage(64), reason: { code: 'late', since: AS_OF - 600_000 } } } };

export const Failed: Story = { args: { agents: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503', since: AS_OF } } } };

/** Some rows are missing: the numbers stand, and it is said. */
export const Partial: Story = { args: { agents: ready({ ...agentsPage(12), completeness: 'partial' }) } };

/** A source that records calls knows no states: columns that it cannot fill are not there. */
export const FewCounters: Story = { args: { agents: ready(agentsPage(58, 0, 58, ['agent', 'name', 'skillGroup', 'answered', 'talk', 'wrapUp'])) } };

/** By skill group, the one with the longest handling time first: subtotals are added and divided last. */
export const Grouped: Story = {
  render: ({ agents }) => html`<div style="max-inline-size: 1100px"><cockpit-agents group-by="skillGroup" .agents=${agents} .order=${[{ metric: 'averageHandleTime', descending: true }] as readonly Order[]}></cockpit-agents></div>`,
};

/** All groups folded: a table of teams. A column without a roll-up says why it has no subtotal. */
export const GroupsFolded: Story = {
  render: ({ agents }) => html`<div style="max-inline-size: 1100px"><cockpit-agents group-by="state" .agents=${agents}></cockpit-agents></div>`,
  play: async ({ canvasElement }) => {
    await table(canvasElement)?.updateComplete;
    table(canvasElement)?.shadowRoot?.querySelector<HTMLElement>('.grouping .all')?.click();
  },
};

/** By skill group, within one by the handling time: the second key has its number and its arrow. */
export const SortedByTwo: Story = { args: { order: [{ column: 'skillGroup' }, { metric: 'averageHandleTime', descending: true }] } };

/** Only some pass: chips say which, and the fields are open. */
export const Filtered: Story = {
  render: () => html`<div style="max-inline-size: 1100px"><cockpit-agents .agents=${ready(agentsPage(1234))} .where=${[{ column: 'skillGroup', anyOf: ['贷款', '投诉受理'] }, { metric: 'averageHandleTime', least: 100 }]}></cockpit-agents></div>`,
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    agents?.renderRoot.querySelector<HTMLElement>('.filter')?.click();
    await agents?.updateComplete;
    if (agents?.renderRoot.querySelectorAll('.active-filters li').length !== 3) throw new Error('the filters are not said');
  },
};

/** Nobody passes the filters: it says so, and how to get everybody back. */
export const NobodyPasses: Story = { render: () => html`<div style="max-inline-size: 1100px"><cockpit-agents .agents=${ready(agentsPage(64))} .where=${[{ metric: 'averageHandleTime', least: 100_000 }]}></cockpit-agents></div>` };

/** A header press sorts; the order is announced. */
export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    const name = agents?.renderRoot.querySelector<HTMLElement>('.head button');
    name?.click();
    await agents?.updateComplete;
    if (agents?.renderRoot.querySelector('[aria-sort=ascending]')?.contains(name ?? null) !== true) throw new Error('the table is not sorted by name');
  },
};

/** A million rows, 36 million px: more than a browser lets an element be high. Cells are made when they are seen. */
export const Extreme: Story = {
  // Storybook writes every argument out as text: a million rows are none.
  args: { agents: LOADING },
  render: () => html`<cockpit-agents .agents=${ready(lazyAgents(1_000_000))}></cockpit-agents>`,
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    agents?.scrollToRow(999_999);
    if (!agents?.renderRoot.querySelector("[aria-rowindex='1000001']")) throw new Error('the last row is out of reach');
  },
};

/** Names with markup, of ten thousand characters, of emoji, from right to left, and none at all. */
export const BadNames: Story = {
  args: {
    agents: ready({
      ...agentsPage(6),
      columns: {
        ...agentsPage(6).columns,
        name: ['<img src=x onerror=alert(1)>', `甲${'长'.repeat(9998)}乙`, '👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻', 'محمد عبد الله', '', null],
      },
    }),
  },
};

/** A role that may compare but not know: a pseudonym for each, nobody to be searched for. */
export const Masked: Story = { render: () => html`<div style="max-inline-size: 1100px"><cockpit-agents privacy="masked" .agents=${ready(agentsPage(64))}></cockpit-agents></div>` };

/** A role that may see no individuals: it is said instead of shown. */
export const TeamOnly: Story = { render: () => html`<div style="max-inline-size: 1100px"><cockpit-agents privacy="team" .agents=${ready(agentsPage(64))}></cockpit-agents></div>` };

/** Name and state stay at the start, occupancy at the end; what scrolls between them casts a shade. */
export const Pinned: Story = {
  args: { width: '760px' },
  render: ({ agents, width }) => html`<div style="max-inline-size: ${width}"><cockpit-agents .agents=${agents} .arrangement=${PINNED}></cockpit-agents></div>`,
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    agents?.renderRoot.querySelector('.scroller')?.scrollTo({ left: 150 });
  },
};

/** A row that is expanded: every column, hidden ones too, and how far chance moves a share. */
export const Expanded: Story = {
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    agents?.renderRoot.querySelectorAll<HTMLElement>('.row:not([hidden]) .expander')[1]?.click();
    await agents?.updateComplete;
    if (!agents?.renderRoot.querySelector('.detail .facts')) throw new Error('nothing stands below the row');
  },
};

/** Several agents are picked. */
export const Picked: Story = { render: ({ agents }) => html`<cockpit-agents .agents=${agents} .picked=${['A0000001', 'A0000002', 'A0000004']}></cockpit-agents>` };

/** A row's menu, with an entry of the page's own. */
export const RowMenu: Story = {
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    agents?.addEventListener('cockpit-row-menu', (event) => event.add('呼叫坐席', () => undefined));
    const cell = agents?.renderRoot.querySelectorAll('.row:not([hidden])')[2]?.querySelectorAll('.cell')[1];
    const { left = 0, top = 0 } = cell?.getBoundingClientRect() ?? {};
    cell?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, clientX: left + 20, clientY: top + 10 }));
    await agents?.updateComplete;
    if (!agents?.renderRoot.querySelector('[role=menu]:popover-open')) throw new Error('the menu is not open');
  },
};

/** A header's menu: what it does is also done by keys and by the pointer. */
export const ColumnMenu: Story = {
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    agents?.renderRoot.querySelector<HTMLElement>('[data-column=state] .more-menu')?.click();
    await agents?.updateComplete;
    if (!agents?.renderRoot.querySelector('[role=menu]:popover-open')) throw new Error('the menu is not open');
  },
};

/** Columns that belong together have a heading. */
export const Headings: Story = { render: ({ agents }) => html`<cockpit-agents .agents=${agents} .columns=${HEADED}></cockpit-agents>` };

/** Two hundred columns: those in view are drawn, and those that are pinned. */
export const ManyColumns: Story = {
  render: ({ agents }) => html`<cockpit-agents .agents=${agents} .columns=${MANY} .arrangement=${{ ...PINNED, pinned: ['c7'], pinnedEnd: ['c9'] }}></cockpit-agents>`,
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    agents?.renderRoot.querySelector('.scroller')?.scrollTo({ left: 9_000 });
  },
};

/** Every kind of cell: chips, a line, a bar, a text of the page's own making and one that fails. */
export const Kinds: Story = { render: () => html`<cockpit-agents .agents=${ready(kindsPage(40))} .columns=${KINDS}></cockpit-agents>` };

/** Numbers that changed are lit for a moment, as after each new answer with `flash-changes`. */
export const ChangedCells: Story = {
  render: ({ agents }) => html`<div style="max-inline-size: 1100px"><cockpit-agents flash-changes .agents=${agents}></cockpit-agents></div>`,
  play: async ({ canvasElement }) => {
    const agents = table(canvasElement);
    await agents?.updateComplete;
    agents?.change({ keys: ['A0000001', 'A0000003', 'A0000004'], columns: { answered: [61, 62, 63], transferred: [3, 2, 9], ready: [800, 1200, 900] } });
  },
};

/** Satisfaction outside what chance explains is marked: hollow beyond 95 %, filled beyond 99.8 %, up for better and down for worse. */
export const FunnelMarks: Story = { render: () => html`<div style="max-inline-size: 1100px"><cockpit-agents .agents=${ready(surveyedPage(40))} .columns=${FUNNELLED}></cockpit-agents></div>` };

export const Narrow: Story = { args: { width: '320px', selected: 'A0000002' } };

export const RTL: Story = { globals: { dir: 'rtl' }, args: { width: '700px' } };

export const Dark: Story = { globals: { theme: 'dark' }, args: { selected: 'A0000002' } };

/** Emulate forced colours in the browser to see it: the picked row takes the system's highlight, shapes and words carry the states. */
export const ForcedColors: Story = { args: { selected: 'A0000002' }, parameters: { forcedColors: 'active' } };

/** Nothing in the table moves but what is scrolled. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
