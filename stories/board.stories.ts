import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { AdapterError } from '../src/domain/adapter.js';
import type { CockpitBoard } from '../src/widgets/board/board.js';
import '../src/define.js';
import { WeekdayAdapter } from './weekday-adapter.js';

const widgets = html`<cockpit-filters slot="filters"></cockpit-filters>
  <cockpit-tile metric="answerRate" target="80%"></cockpit-tile>
  <cockpit-tile metric="serviceLevel" target="80%"></cockpit-tile>
  <cockpit-tile metric="offered"></cockpit-tile>
  <cockpit-tile metric="abandonRate" target="5%"></cockpit-tile>
  <cockpit-tile metric="averageSpeedOfAnswer" target="20"></cockpit-tile>
  <cockpit-tile metric="averageHandleTime"></cockpit-tile>
  <cockpit-trend metric="answerRate" by="skillGroup" target="80%"></cockpit-trend>`;

interface Args {
  readonly adapter: WeekdayAdapter | undefined;
  readonly content: unknown;
  readonly range: string;
  readonly step: string;
  readonly density: string;
  readonly theme: string;
  readonly filters: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Board',
  component: 'cockpit-board',
  args: { adapter: new WeekdayAdapter(), content: widgets, range: 'today', step: 'PT30M', density: 'comfortable', theme: 'auto', filters: '{}' },
  argTypes: { adapter: { table: { disable: true } }, content: { table: { disable: true } } },
  render: ({ adapter, content, range, step, density, theme, filters }) =>
    html`<cockpit-board .adapter=${adapter} range=${range} step=${step} density=${density} theme=${theme} filters=${filters}>${content ?? nothing}</cockpit-board>`,
};
export default meta;

type Story = StoryObj<Args>;

const failing = () => {
  const adapter = new WeekdayAdapter();
  adapter.failure = new AdapterError('disconnected', 'HTTP 502 Bad Gateway');
  return adapter;
};

const waiting = () => {
  const adapter = new WeekdayAdapter();
  adapter.silent = true;
  return adapter;
};

/** The board of `canvas` once its header says `text`. */
async function says(canvas: HTMLElement, text: string): Promise<CockpitBoard> {
  const board = canvas.querySelector('cockpit-board');
  for (let turn = 0; turn < 100; turn++) {
    if (board?.renderRoot.textContent?.includes(text)) return board;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the board never said: ${text}`);
}

export const Default: Story = { play: async ({ canvasElement }) => void (await says(canvasElement, '均为最新')) };

export const Loading: Story = { args: { adapter: waiting() } };

export const Empty: Story = { args: { adapter: undefined, content: undefined } };

/** The source answered once and then went away: values stay, and the board counts what is not current. */
export const Stale: Story = {
  args: { adapter: new WeekdayAdapter({ live: true, nature: 'live', cadenceMs: 300 }) },
  play: async ({ args, canvasElement }) => {
    const { adapter } = args;
    if (!adapter) return;
    await says(canvasElement, '均为最新');
    adapter.failure = new AdapterError('disconnected', 'HTTP 502 Bad Gateway');
    await says(canvasElement, '已过时');
  },
};

export const Failed: Story = { args: { adapter: failing() }, play: async ({ canvasElement }) => void (await says(canvasElement, '无法连接数据源')) };

/** Settings that mean nothing, and a source with a very long name. */
export const Extreme: Story = {
  args: { adapter: new WeekdayAdapter({ name: '华东区域远程银行客户服务中心合并数据源（含外包坐席与夜间值班，按技能组汇总）' }), range: 'tomorrow', filters: '{"skillGroup":', density: 'tight' },
};

/** Markup that names a source which is not there, and settings that no element has: each says so, and the rest holds. */
export const WrongMarkup: Story = {
  render: () => html`<cockpit-board adapter="oracle">
    <script type="application/json">
      { "ranges": "today", "range": "yesterday" }
    </script>
    <cockpit-tile><script type="application/json">{ "metrik": "offered" }</script></cockpit-tile>
    <cockpit-tile metric="offered"></cockpit-tile>
    <cockpit-trend><script type="application/json">{ "metric": </script></cockpit-trend>
  </cockpit-board>`,
  play: async ({ canvasElement }) => {
    const board = await says(canvasElement, '没有名为“oracle”的数据适配器');
    if (board.range !== 'yesterday') throw new Error(`range: ${JSON.stringify(board.range)}`);
  },
};

export const Narrow: Story = {
  parameters: { viewport: { options: { panel: { name: 'CRM panel', styles: { width: '320px', height: '800px' } } } } },
  globals: { viewport: { value: 'panel' } },
};

export const RTL: Story = { globals: { dir: 'rtl' } };

export const Dark: Story = { globals: { theme: 'dark' }, args: { density: 'compact' } };

/** In forced colours (emulate them in the browser's rendering panel) lines, shapes and words carry every state. */
export const ForcedColors: Story = { args: { adapter: failing() }, parameters: { forcedColors: 'active' } };

/** Nothing on a board moves; with reduced motion its widgets do not either. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
