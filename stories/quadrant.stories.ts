import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import type { Standings } from '../src/domain/standings.js';
import '../src/define.js';
import { FAILED, ready, stale, standingsLike } from './people.js';

interface Args {
  readonly standings: Loadable<Standings>;
  readonly selected: readonly string[];
  readonly width?: number;
  readonly privacy?: 'named' | 'masked' | 'team';
  readonly dir?: string;
  readonly scheme?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Quadrant',
  component: 'cockpit-quadrant',
  args: { standings: ready(standingsLike(60)), selected: [] },
  render: ({ standings, selected, width, privacy = 'named', dir = 'ltr', scheme }) => {
    const element = document.createElement('cockpit-quadrant');
    Object.assign(element, { standings, selected, privacy, dir });
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    if (scheme !== undefined) element.style.colorScheme = scheme;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** Two ratings, the trail of three quarters, and no agreed point yet. */
export const Talking: Story = { args: { selected: ['A1001'] } };

/** The person has rated, the leader has not. */
export const OneRater: Story = { args: { selected: ['A1002'] } };

export const Several: Story = { args: { selected: ['A1004', 'A1009', 'A1012', 'A1017'] } };

export const Loading: Story = { args: { standings: LOADING } };

export const Empty: Story = { args: { standings: ready(standingsLike(0)) } };

export const Stale: Story = { args: { standings: stale(standingsLike(30, { total: 412, completeness: 'partial' })) } };

export const Failed: Story = { args: { standings: FAILED } };

/** Willingness that nobody answers for is not drawn. */
export const NoSource: Story = { args: { standings: ready(standingsLike(30, { willingnessSource: undefined })) } };

export const Masked: Story = { args: { privacy: 'masked', selected: ['A1001'] } };

export const Team: Story = { args: { privacy: 'team' } };

/** Everybody on one point. */
export const AllEqual: Story = { args: { standings: ready(standingsLike(40, { ability: new Float64Array(40).fill(79), willingness: new Float64Array(40).fill(70) })) } };

/** Values beyond the anchors of their scale: drawn at its end, which does not tell by how much. */
export const BeyondAnchors: Story = {
  args: { standings: ready(standingsLike(12, { ability: Float64Array.of(0, 100, 62, 71, 55, 48, 83, 90, 66, 74, 58, 0), held: { ability: new Set([0, 1, 11]), willingness: new Set() } })) },
};

export const OneAgent: Story = { args: { standings: ready(standingsLike(1)) } };

/** A hundred thousand people as shade. */
export const Extreme: Story = { args: { standings: ready(standingsLike(100_000)) } };

export const Narrow: Story = { args: { width: 320, selected: ['A1001'] } };

export const RTL: Story = { args: { dir: 'rtl' } };

export const Dark: Story = { args: { scheme: 'dark', selected: ['A1001'] } };
