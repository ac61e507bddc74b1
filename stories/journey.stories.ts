import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LOADING } from '../src/domain/loadable.js';
import type { CockpitJourney } from '../src/widgets/journey/journey.js';
import '../src/define.js';
import { flowLike, JOURNEY_MAP, readyFlow } from './journeys.js';

type Args = Partial<Pick<CockpitJourney, 'flow' | 'model' | 'kind' | 'editable' | 'compared' | 'measures'>> & { readonly width?: number; readonly dir?: string };

const MEASURES = new Map([['queue', { value: 0.712, numerator: 712, denominator: 1000 }], ['agent', { value: 341 }], ['transfer', { value: 0.12 }]]);

const meta: Meta<Args> = {
  title: 'Widgets/Journey',
  component: 'cockpit-journey',
  args: { flow: readyFlow(flowLike(200)), model: JOURNEY_MAP, measures: MEASURES },
  render: ({ width, ...props }) => {
    const element = Object.assign(document.createElement('cockpit-journey'), props);
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const Blueprint: Story = { args: { kind: 'blueprint' } };
export const Table: Story = { args: { kind: 'table' } };
/** Nobody drew a map: steps in the order in which they come. */
export const FromEvents: Story = { render: () => Object.assign(document.createElement('cockpit-journey'), { flow: readyFlow(flowLike(200)) }) };
export const Compared: Story = { args: { compared: flowLike(40) } };
/** The journeys of the worst touchpoint, and one of them mood by mood. */
export const Sentiment: Story = {
  play: async ({ canvasElement }) => {
    const journey = canvasElement.querySelector('cockpit-journey');
    for (const selector of ['[data-touchpoint="transfer"]', '.side .entry', '.judge button']) {
      await journey?.updateComplete;
      const button = journey?.renderRoot.querySelector<HTMLElement>(selector);
      if (!button) throw new Error(`the story has no ${selector}`);
      button.click();
    }
  },
};
export const Editing: Story = {
  args: { editable: true },
  play: async ({ canvasElement }) => {
    const journey = canvasElement.querySelector('cockpit-journey');
    await journey?.updateComplete;
    journey?.renderRoot.querySelector<HTMLElement>('.head .quiet')?.click();
  },
};
export const Loading: Story = { render: () => Object.assign(document.createElement('cockpit-journey'), { flow: LOADING }) };
export const Empty: Story = { render: () => Object.assign(document.createElement('cockpit-journey'), { flow: readyFlow(flowLike(0)) }) };
export const Stale: Story = { args: { flow: { status: 'stale', value: flowLike(60), reason: { code: 'late' } } } };
export const Failed: Story = { render: () => Object.assign(document.createElement('cockpit-journey'), { flow: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } }) };
/** Twelve stages of eight touchpoints. */
export const Extreme: Story = {
  args: { model: { name: '12 × 8', stages: Array.from({ length: 12 }, (_, stage) => ({ id: `s${stage}`, name: `阶段 ${stage + 1}`, touchpoints: Array.from({ length: 8 }, (__, at) => ({ id: `s${stage}t${at}`, name: `触点 ${stage * 8 + at + 1}`, action: '办理业务', mood: Math.sin(stage * 8 + at) })) })) } },
};
export const Narrow: Story = { args: { width: 320 } };
export const RTL: Story = { args: { dir: 'rtl' } };
export const Dark: Story = { globals: { theme: 'dark' } };
export const ForcedColors: Story = { parameters: { forcedColors: 'active' } };
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
