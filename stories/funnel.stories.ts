import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import type { Privacy } from '../src/domain/privacy.js';
import type { TeamRates } from '../src/domain/team-rates.js';
import '../src/define.js';
import { FAILED, ratesLike, ready, stale } from './people.js';

interface Args {
  readonly funnel: Loadable<TeamRates | undefined>;
  readonly width?: number;
  readonly privacy?: Privacy;
  readonly dir?: string;
  readonly scheme?: string;
  readonly selected?: readonly string[];
}

const meta: Meta<Args> = {
  title: 'Widgets/Funnel',
  component: 'cockpit-funnel',
  args: { funnel: ready(ratesLike(60)) },
  render: ({ funnel, width, privacy = 'named', dir = 'ltr', scheme, selected = [] }) => {
    const element = document.createElement('cockpit-funnel');
    Object.assign(element, { funnel, privacy, dir, selected });
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    if (scheme !== undefined) element.style.colorScheme = scheme;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { args: { selected: ['A1001'] } };

export const Loading: Story = { args: { funnel: LOADING } };

export const Empty: Story = { args: { funnel: ready(undefined) } };

export const Stale: Story = { args: { funnel: stale(ratesLike(60, { completeness: 'partial' })) } };

export const Failed: Story = { args: { funnel: FAILED } };

/** A thousand people, some of them without volume. */
export const Extreme: Story = { args: { funnel: ready(ratesLike(1000, { trials: Float64Array.from({ length: 1000 }, (_, at) => (at % 50 === 0 ? NaN : at % 7)) })) } };

/** Something that is no rate has no limits. */
export const NoTarget: Story = { args: { funnel: ready(ratesLike(20, { target: undefined })) } };

export const Masked: Story = { args: { privacy: 'masked' } };

/** A source, or a page, that shows its team as a whole: nobody is drawn. */
export const TeamOnly: Story = { args: { privacy: 'team' } };

export const Narrow: Story = { args: { width: 320 } };

export const RTL: Story = { args: { dir: 'rtl' } };

export const Dark: Story = { args: { scheme: 'dark' } };
