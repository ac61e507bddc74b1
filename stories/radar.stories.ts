import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import type { SkillRadar } from '../src/domain/skill-profile.js';
import '../src/define.js';
import { AXES, EARLIER, FAILED, manyAxes, radarLike, ready, stale, valuesFor } from './people.js';

interface Args {
  readonly radar: Loadable<SkillRadar | undefined>;
  readonly width?: number;
  readonly privacy?: 'named' | 'masked';
  readonly shape?: 'radar' | 'bars';
  readonly dir?: string;
  readonly scheme?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Radar',
  component: 'cockpit-radar',
  args: { radar: ready(radarLike()) },
  render: ({ radar, width, privacy = 'named', shape = 'radar', dir = 'ltr', scheme }) => {
    const element = document.createElement('cockpit-radar');
    Object.assign(element, { radar, privacy, shape, dir });
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    if (scheme !== undefined) element.style.colorScheme = scheme;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const Loading: Story = { args: { radar: LOADING } };

export const Empty: Story = { args: { radar: ready(undefined) } };

export const Stale: Story = { args: { radar: stale(radarLike({ completeness: 'partial' })) } };

/** The source does not let this reader see persons. */
export const Failed: Story = { args: { radar: FAILED } };

export const TwoDates: Story = { args: { radar: ready(radarLike({ profiles: [...radarLike().profiles, EARLIER] })) } };

/** Two skills were not measured: the axes stand open. */
export const Missing: Story = { args: { radar: ready(radarLike({ values: { soothing: { value: undefined }, handling: { value: undefined } } })) } };

/** Four members: the band would tell of persons. */
export const SmallTeam: Story = { args: { radar: ready(radarLike({ teamSize: 4 })) } };

export const Masked: Story = { args: { privacy: 'masked' } };

/** Beyond the anchors, floor equal to best, target on the wrong side, measured three times. */
export const Extreme: Story = {
  args: {
    radar: ready(
      radarLike({
        axes: AXES.map((axis) => (axis.id === 'systems' ? { ...axis, best: 60 } : axis.id === 'handling' ? { ...axis, target: 600 } : axis)),
        values: { soothing: { value: 12, n: 30 }, expression: { value: 97, n: 3 }, wrapUp: { value: 6, n: 300 } },
      }),
    ),
  },
};

const forty = manyAxes(40);
export const FortySkills: Story = { args: { radar: ready(radarLike({ axes: forty, values: valuesFor(forty), teamSize: 0 })) } };

const two = manyAxes(2);
export const TwoSkills: Story = { args: { radar: ready(radarLike({ axes: two, values: valuesFor(two), teamSize: 0 })) } };

export const Narrow: Story = { args: { width: 320 } };

const long = manyAxes(6, (index) => `客户情绪识别与安抚及升级处理能力${index + 1}`);
export const LongNames: Story = { args: { width: 200, radar: ready(radarLike({ axes: long, values: valuesFor(long), teamSize: 0 })) } };

export const Bars: Story = { args: { shape: 'bars' } };

/** A team side by side: shapes and names, in one update each. */
export const SmallMultiples: Story = {
  render: () => {
    const box = document.createElement('div');
    box.style.cssText = 'display:grid;grid-template-columns:repeat(auto-fill,minmax(96px,1fr));gap:4px';
    const { profiles: [person] } = radarLike();
    box.append(
      ...Array.from({ length: 12 }, (_, at) => {
        const axes = manyAxes(8);
        const values = Object.fromEntries(axes.map(({ id }, skill) => [id, { value: at === 4 && skill === 2 ? undefined : 40 + ((skill * 23 + at * 37) % 60) }]));
        const profile = { agent: `A${1001 + at}`, name: `${person?.name ?? ''}${at + 1}`, period: '2026-Q3', values };
        return Object.assign(document.createElement('cockpit-radar'), { compact: true, height: 100, radar: ready(radarLike({ axes, profiles: [profile] })) });
      }),
    );
    return box;
  },
};

export const RTL: Story = { args: { dir: 'rtl' } };

export const Dark: Story = { args: { scheme: 'dark' } };
