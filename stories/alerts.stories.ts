import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AlertBook } from '../src/domain/alert-book.js';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import { alertLike, AS_OF, bookLike, MORNING, ready } from './alert-books.js';
import '../src/define.js';

interface Args {
  readonly book: Loadable<AlertBook>;
  readonly user?: string;
  readonly sound: boolean;
  readonly notify: boolean;
  /** CSS px of the box around. */
  readonly width: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Alerts',
  component: 'cockpit-alerts',
  args: { book: ready(bookLike()), sound: false, notify: false, width: 1000 },
  render: ({ book, user, sound, notify, width }) => html`
    <div style="inline-size: ${width}px; max-inline-size: 100%">
      <cockpit-alerts .book=${book} .user=${user} ?sound=${sound} ?notify=${notify}></cockpit-alerts>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Presses a button of the first row, as a supervisor would. */
const opened =
  (action: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const list = canvasElement.querySelector('cockpit-alerts');
    await list?.updateComplete;
    list?.renderRoot.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
    await list?.updateComplete;
    if (!list?.renderRoot.querySelector('#panel')) throw new Error(`${action} did not open`);
  };

/** Two fire, one recovers, two may fire; what somebody has in hand is folded away. */
export const Default: Story = {};

/** Why is this red? Every interval against its limit, the rule, the source, and what comes next. */
export const Why: Story = { play: opened('why') };

/** Every transition with its value; what a late correction took back stays, marked. */
export const History: Story = { args: { book: ready(bookLike([alertLike({ history: MORNING[7]?.history ?? [] })])) }, play: opened('history') };

export const Acknowledge: Story = { args: { user: '王芳' }, play: opened('acknowledge') };

export const Snooze: Story = { play: opened('snooze') };

export const Mute: Story = { args: { user: '王芳' }, play: opened('mute') };

/** Sound and notifications are offered, and off until the user turns them on. */
export const Switches: Story = { args: { sound: true, notify: true } };

export const Loading: Story = { args: { book: LOADING } };

/** Fine is quiet. */
export const Empty: Story = { args: { book: ready(bookLike(MORNING.slice(8), { keptBy: 'source' })) } };

export const NoRules: Story = { args: { book: ready(bookLike([])) } };

/** What was known is kept; what is now is not known. */
export const Stale: Story = { args: { book: { status: 'stale', value: bookLike(), reason: { code: 'late', since: AS_OF } } } };

export const Failed: Story = { args: { book: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } } };

/** Quiet hours, a history that begins in the middle, data missing for one scope, a rule that cannot be judged. */
export const Troubled: Story = {
  args: {
    book: ready(
      bookLike([alertLike({ differs: { quiet: true, sinceAtLeast: true } }), alertLike({ group: '积分商城', differs: { stale: true } }), alertLike({ group: '投诉受理', state: 'ok', differs: { stale: true } })], {
        problems: [{ rule: '满意度骤降', problems: [{ field: 'when.all.0.threshold', code: 'missing' }, { field: 'for', code: 'not-whole-steps', value: 'PT7M' }] }],
      }),
    ),
  },
};

/** Sixty alerts with long names. */
export const Extreme: Story = {
  args: { book: ready(bookLike(Array.from({ length: 60 }, (_, index) => alertLike({ group: `挂失与紧急补办贵宾专席夜间班组（一线）${index + 1}`, notes: { assignee: 'Alexandra Konstantinopoulou-Featherstonehaugh' } })))) },
};

export const Narrow: Story = { args: { width: 320 } };

export const RTL: Story = { globals: { dir: 'rtl' } };

export const English: Story = { globals: { lang: 'en' }, play: opened('why') };

export const Dark: Story = { globals: { theme: 'dark' }, play: opened('why') };

/** In forced colours (emulate them in the browser's rendering panel) shape and word carry the state alone. */
export const ForcedColors: Story = { parameters: { forcedColors: 'active' } };

/** Nothing in the list moves. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
