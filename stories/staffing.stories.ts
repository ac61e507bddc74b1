import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import type { ServiceLevelVariant, StaffingCase, StaffingModel } from '../src/domain/staffing.js';
import '../src/define.js';
import { caseLike, FAILED_CASE, MEASURED, readyCase, staleCase } from './staffing-cases.js';

interface Args {
  readonly staffing: Loadable<StaffingCase | undefined>;
  readonly model?: StaffingModel;
  readonly variant?: ServiceLevelVariant;
  readonly curve?: 'serviceLevel' | 'speed' | 'occupancy' | 'abandonment' | 'cost';
  readonly width?: number;
  readonly dir?: string;
  readonly scheme?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Staffing',
  component: 'cockpit-staffing',
  args: { staffing: readyCase(caseLike()) },
  render: ({ staffing, model = 'erlangA', variant = 'offered', curve = 'serviceLevel', width, dir = 'ltr', scheme }) => {
    const element = document.createElement('cockpit-staffing');
    Object.assign(element, { staffing, model, variant, curve, dir });
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    if (scheme !== undefined) element.style.colorScheme = scheme;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const Loading: Story = { args: { staffing: LOADING } };

export const Empty: Story = { args: { staffing: readyCase(undefined) } };

/** Measured by a board whose source is late. */
export const Stale: Story = { args: { staffing: staleCase(MEASURED) } };

export const Failed: Story = { args: { staffing: FAILED_CASE } };

export const Cost: Story = { args: { curve: 'cost' } };

/** Fewer agents than load: by Erlang C the queue grows without end. */
export const Overload: Story = { args: { model: 'erlangC', curve: 'speed', staffing: readyCase(caseLike({ agents: 38 })) } };

/** Fractional agents, a negative rate, a target of everybody. */
export const BadInput: Story = { args: { staffing: readyCase(caseLike({ agents: 40.5, calls: -3, target: 1 })) } };

/** Four thousand agents, and hardly any of them at work. */
export const Extreme: Story = { args: { staffing: readyCase(caseLike({ calls: 30_000, agents: 12 })) } };

export const Narrow: Story = { args: { width: 320, curve: 'cost' } };

export const RTL: Story = { args: { dir: 'rtl' } };

export const Dark: Story = { args: { scheme: 'dark', curve: 'cost' } };

export const ForcedColors: Story = {};
