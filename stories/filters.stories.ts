import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CockpitViewRequest } from '../src/controllers/view-request.js';
import type { SourceDescription } from '../src/domain/adapter.js';
import type { DimensionMember } from '../src/domain/dimension.js';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import { DEFAULT_VIEW, type View } from '../src/domain/view.js';
import type { CockpitFilters } from '../src/widgets/filters/filters.js';
import '../src/define.js';

const GROUPS: readonly DimensionMember[] = [
  { id: 'consult', label: '业务咨询' },
  { id: 'cards', label: '信用卡' },
  { id: 'loss', label: '挂失与紧急补办专席（一线）' },
  { id: 'vip', label: '贵宾' },
];

const source: SourceDescription = {
  name: '远程银行中心',
  nature: 'live',
  zone: 'Asia/Shanghai',
  counters: ['offered', 'answered'],
  dimensions: [
    { id: 'skillGroup', members: GROUPS },
    { id: 'channel', members: [{ id: 'phone', label: '电话' }, { id: 'chat', label: '在线客服' }, { id: 'video', label: '视频' }] },
  ],
  entities: [],
  steps: ['PT15M', 'PT30M', 'PT1H', 'P1D'],
  history: undefined,
  live: true,
  ownership: 'enqueue',
  serviceThresholdSeconds: 20,
  shortAbandonSeconds: 5,
  plans: false,
  pageLimit: 100,
};

const ready = (differs: Partial<SourceDescription> = {}): Loadable<SourceDescription> => ({ status: 'ready', value: { ...source, ...differs } });

interface Args {
  readonly source: Loadable<SourceDescription>;
  readonly view: View;
}

/** What a board would do: look at what was asked for. */
function grant(event: CockpitViewRequest): void {
  const filters = event.currentTarget as CockpitFilters;
  filters.view = { ...DEFAULT_VIEW, ...filters.view, ...event.patch };
}

const meta: Meta<Args> = {
  title: 'Widgets/Filters',
  component: 'cockpit-filters',
  args: { source: ready(), view: { ...DEFAULT_VIEW, filters: { skillGroup: ['cards', 'loss'] } } },
  render: ({ source: state, view }) => html`<cockpit-filters .source=${state} .view=${view} @cockpit-view-request=${grant}></cockpit-filters>`,
};
export default meta;

type Story = StoryObj<Args>;

const opener = (canvas: HTMLElement, id: string) => canvas.querySelector('cockpit-filters')?.renderRoot.querySelector<HTMLButtonElement>(`#${id}-button`);

export const Default: Story = {};

/** Opens the list of groups by keyboard, finds one and chooses it. */
export const Choosing: Story = {
  play: async ({ canvasElement }) => {
    const filters = canvasElement.querySelector('cockpit-filters');
    opener(canvasElement, 'by-skillGroup')?.click();
    await filters?.updateComplete;
    const search = filters?.renderRoot.querySelector('input');
    if (!filters || !search) throw new Error('the list did not open');
    search.value = '贵宾';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await filters.updateComplete;
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await filters.updateComplete;
    if (!filters.view?.filters['skillGroup']?.includes('vip')) throw new Error('the group was not chosen');
  },
};

export const Loading: Story = { args: { source: LOADING, view: DEFAULT_VIEW } };

/** A source without dimensions: only time can be chosen. */
export const Empty: Story = { args: { source: ready({ dimensions: [] }), view: DEFAULT_VIEW } };

export const Stale: Story = { args: { source: { status: 'stale', value: source, reason: { code: 'disconnected' } } } };

export const Failed: Story = { args: { source: { status: 'failed', reason: { code: 'unauthorised' } }, view: DEFAULT_VIEW } };

/** A file that ended long ago: its days are counted from the end of its data. */
export const Recorded: Story = { args: { source: ready({ nature: 'recorded', live: false, zone: 'floating' }) } };

export const Extreme: Story = {
  args: {
    source: ready({ dimensions: [{ id: 'skillGroup', members: Array.from({ length: 500 }, (_, index) => ({ id: `g${index}`, label: `第 ${index + 1} 技能组：挂失与紧急补办专席（夜间）` })) }] }),
    view: { ...DEFAULT_VIEW, range: { kind: 'fixed', start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 10, 16, 6, 10) }, filters: { skillGroup: ['g1', 'g2', 'g3', 'g4', 'g5', 'gone'] }, selection: { filters: { channel: ['chat'] }, source: { id: 'heat', label: '全渠道响应热力图' } } },
  },
  play: ({ canvasElement }) => opener(canvasElement, 'by-skillGroup')?.click(),
};

export const Narrow: Story = {
  parameters: { viewport: { options: { panel: { name: 'CRM panel', styles: { width: '320px', height: '800px' } } } } },
  globals: { viewport: { value: 'panel' } },
  play: ({ canvasElement }) => opener(canvasElement, 'by-channel')?.click(),
};

/** Without chips, which the open list would cover. */
export const RTL: Story = { args: { view: DEFAULT_VIEW }, globals: { dir: 'rtl' }, play: ({ canvasElement }) => opener(canvasElement, 'range')?.click() };

export const Dark: Story = { globals: { theme: 'dark' }, play: ({ canvasElement }) => opener(canvasElement, 'by-skillGroup')?.click() };

/** In forced colours (emulate them in the browser's rendering panel) the option in hand is outlined. */
export const ForcedColors: Story = { parameters: { forcedColors: 'active' }, play: ({ canvasElement }) => opener(canvasElement, 'step')?.click() };

/** Nothing moves when a list opens. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
