import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Contribution } from '../src/domain/contribution.js';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import { SATISFACTION_SWING } from '../src/domain/swing-rule.js';
import '../src/define.js';
import { comeAndGone, crowd, nothingBefore, oneChannel, ready, satisfactionFell, simpson, slots, unchanged, unlikeThresholds } from './contribution-changes.js';
import { SurveyAdapter } from './survey-adapter.js';

interface Args {
  readonly contribution: Loadable<Contribution>;
  /** Of the box around it, px. */
  readonly width?: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Contribution',
  component: 'cockpit-contribution',
  args: { contribution: ready(satisfactionFell) },
  render: ({ contribution, width }) => {
    const element = document.createElement('cockpit-contribution');
    element.contribution = contribution;
    if (contribution.status === 'ready' || contribution.status === 'stale') element.by = contribution.value.by;
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** Each channel better, the whole worse: the parts work against each other, so they are told in points, not shares. */
export const Simpson: Story = { args: { contribution: ready(simpson) } };

export const Slots: Story = { args: { contribution: ready(slots()) } };

/** A count has no mix: one lane. */
export const Counts: Story = { args: { contribution: ready(slots('offered')) } };

/** One channel that came and one that went: all of theirs is mix. */
export const ComeAndGone: Story = { args: { contribution: ready(comeAndGone) } };

export const OneMember: Story = { args: { contribution: ready(oneChannel) } };

export const Unchanged: Story = { args: { contribution: ready(unchanged) } };

/** A swing of satisfaction on its tile opens the parts of that very change, metric and both stretches filled in. */
export const FromASwing: Story = {
  render: () => {
    const board = document.createElement('cockpit-board');
    board.swings = [SATISFACTION_SWING];
    board.step = 'PT1H';
    board.innerHTML = '<cockpit-tile metric="customerSatisfaction"></cockpit-tile><cockpit-contribution span="full" metric="customerSatisfaction" by="channel"></cockpit-contribution>';
    board.adapter = new SurveyAdapter();
    return board;
  },
  play: async ({ canvasElement }) => {
    const [tile, contribution] = [canvasElement.querySelector('cockpit-tile'), canvasElement.querySelector('cockpit-contribution')];
    const until = async (holds: () => boolean, what: string) => {
      for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
      if (!holds()) throw new Error(`${what}: ${contribution?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? ''}`);
    };
    await until(() => tile?.renderRoot.querySelector('[part=swing]') != null, 'the tile tells no swing');
    tile?.renderRoot.querySelector<HTMLElement>('[part=swing]')?.click();
    await until(() => contribution?.change?.metric === 'customerSatisfaction', 'nothing was handed over');
    await until(() => /满意度下降/.test(contribution?.renderRoot.textContent ?? ''), 'the sentence does not come');
  },
};

/** Four hundred groups: the ten heaviest, the others together, more on demand. */
export const Extreme: Story = {
  args: { contribution: ready(crowd(400)) },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('cockpit-contribution');
    await element?.updateComplete;
    if (element?.renderRoot.querySelectorAll('tbody tr').length !== 13) throw new Error('not ten rows, the others, before and now');
    element.renderRoot.querySelector<HTMLButtonElement>('.more-rows')?.click();
    await element.updateComplete;
    if (element.renderRoot.querySelectorAll('tbody tr').length !== 113) throw new Error('not a hundred more');
  },
};

/** Refused with its reason: the groups count "within" by other seconds. */
export const Refused: Story = { args: { contribution: ready(unlikeThresholds) } };

export const Loading: Story = { args: { contribution: LOADING } };

export const Empty: Story = { args: { contribution: ready(nothingBefore) } };

export const Stale: Story = { args: { contribution: { status: 'stale', value: satisfactionFell, reason: { code: 'late', since: satisfactionFell.asOf } } } };

export const Failed: Story = { args: { contribution: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } } };

export const Narrow: Story = { args: { width: 296 } };

export const RTL: Story = { globals: { dir: 'rtl' } };

export const English: Story = { globals: { lang: 'en' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const ForcedColors: Story = { parameters: { forcedColors: 'active' } };

/** Nothing of it moves, so this is the same picture. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
