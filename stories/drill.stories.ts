import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LOADING } from '../src/domain/loadable.js';
import type { CockpitDrill } from '../src/widgets/drill/drill.js';
import '../src/define.js';
import { contacts, groups, nothing, slots, type Level } from './drill-levels.js';

interface Args extends Partial<Omit<Level, 'path'>> {
  readonly path?: Level['path'] | undefined;
  /** Of the box around it, px. */
  readonly width?: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Drill',
  component: 'cockpit-drill',
  args: groups({ target: 0.8 }),
  render: ({ width, ...level }) => {
    const element = document.createElement('cockpit-drill');
    Object.assign(element, level);
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

const stale = ({ list, ...level }: Level): Level => ({ ...level, list: 'value' in list ? { status: 'stale', value: list.value, reason: { code: 'late', since: list.value.asOf } } : list });
const partial = ({ list, ...level }: Level): Level => ({ ...level, list: 'value' in list ? { ...list, value: { ...list.value, completeness: 'partial' } } : list });

async function drawn(canvas: HTMLElement): Promise<CockpitDrill> {
  const drill = canvas.querySelector('cockpit-drill');
  if (!drill) throw new Error('the story has no drill');
  await drill.updateComplete;
  return drill;
}

/** Skill groups, the worst contribution to the change first. */
export const Default: Story = {};

/** Half hours of one group, in the order of the day. */
export const Slots: Story = { args: slots() };

/** The same, the worst first. */
export const SlotsByContribution: Story = {
  args: slots(),
  play: async ({ canvasElement }) => {
    const drill = await drawn(canvasElement);
    drill.renderRoot.querySelectorAll<HTMLButtonElement>('.order button')[1]?.click();
    await drill.updateComplete;
    if (drill.renderRoot.querySelectorAll('.into')[1]?.textContent.trim() !== '10:30–11:00') throw new Error('the worst half hour is not first');
  },
};

/** Single calls of a half hour, one of them picked. */
export const Contacts: Story = {
  args: contacts(),
  play: async ({ canvasElement }) => {
    const drill = await drawn(canvasElement);
    for (let turn = 0; turn < 60 && !drill.renderRoot.querySelector('.row .cell'); turn++) await new Promise(requestAnimationFrame);
    drill.renderRoot.querySelector<HTMLElement>('.row .cell')?.click();
    await drill.updateComplete;
    for (let turn = 0; turn < 60 && !drill.renderRoot.querySelector('.row[aria-selected=true]'); turn++) await new Promise(requestAnimationFrame);
    if (!drill.renderRoot.querySelector('.row[aria-selected=true]')) throw new Error('no contact is picked');
  },
};

/** Nothing is compared and nothing is aimed at: contributions are what stands apart from the whole. */
export const Average: Story = { args: groups({ isCompared: false }) };

/** Against a target alone. */
export const Target: Story = { args: groups({ isCompared: false, target: 0.9 }) };

/** Of an average time, where more is worse. */
export const Seconds: Story = { args: groups({ metric: 'averageHandleTime' }) };

/** Of a metric that has no parts, such as a longest wait: by volume. */
export const NoParts: Story = { args: groups({ metric: 'longestWait' }) };

export const OneGroup: Story = { args: groups({ count: 1 }) };

/** Nothing moved. */
export const Unchanged: Story = { args: groups({ isCalm: true }) };

/** Four hundred groups and a name of 24 characters: the dozen worst, the others together. */
export const Extreme: Story = {
  args: groups({ count: 400 }),
  play: async ({ canvasElement }) => {
    const drill = await drawn(canvasElement);
    if (drill.renderRoot.querySelectorAll('.into').length !== 13) throw new Error('not all of them and a dozen');
    drill.renderRoot.querySelector<HTMLButtonElement>('.more-rows')?.click();
    await drill.updateComplete;
    if (drill.renderRoot.querySelectorAll('.into').length !== 33) throw new Error('not twenty more');
  },
};

/** Nobody looks under a number yet: how to begin. */
export const Closed: Story = { args: { path: undefined, list: LOADING } };

export const Loading: Story = { args: { list: LOADING } };

/** The way is known, the contacts are still on theirs. */
export const LoadingContacts: Story = { args: { ...contacts(), contacts: LOADING } };

export const Empty: Story = { args: nothing() };

/** A half hour without a call. */
export const NoContacts: Story = { args: contacts(0) };

export const Stale: Story = { args: stale(groups({ target: 0.8 })) };

export const Partial: Story = { args: partial(groups({ target: 0.8 })) };

export const Failed: Story = { args: { ...groups(), list: { status: 'failed', reason: { code: 'timeout', detail: 'HTTP 504' } } } };

/** A source that counts but lists nobody. */
export const Unlisted: Story = { args: { ...contacts(), contacts: { status: 'failed', reason: { code: 'unsupported' } } } };

/** As wide as the smallest phone. */
export const Narrow: Story = { args: { width: 296 } };

export const NarrowContacts: Story = { args: { ...contacts(), width: 296 } };

export const RTL: Story = { globals: { dir: 'rtl' } };

export const English: Story = { globals: { lang: 'en' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const ForcedColors: Story = { parameters: { forcedColors: 'active' } };

/** Nothing of it moves, so this is the same picture. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
