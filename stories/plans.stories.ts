import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Alert } from '../src/domain/alert-book.js';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import type { PlanBook } from '../src/domain/plan.js';
import { IDLE, type PlanLife } from '../src/plans/plan-life.js';
import type { CockpitPlans } from '../src/widgets/plans/plans.js';
import { alertLike } from './alert-books.js';
import { bookLike, CATALOGUE, effectLike, IVR, OVERFLOW, previewLike, ready, SOURCE, started, SUPPORT } from './plan-books.js';
import '../src/define.js';

interface Args {
  readonly plans: Loadable<PlanBook>;
  readonly alerts: readonly Alert[];
  readonly life: PlanLife;
  readonly effects?: CockpitPlans['effects'];
  readonly catalogue?: CockpitPlans['catalogue'];
  readonly user?: string;
  /** CSS px of the box around. */
  readonly width: number;
}

const FIRING = [alertLike({ group: '信用卡', differs: { member: { dimension: 'skillGroup', id: 'card', label: '信用卡' } } })];

const meta: Meta<Args> = {
  title: 'Widgets/Plans',
  component: 'cockpit-plans',
  args: { plans: ready(bookLike()), alerts: FIRING, life: IDLE, user: '李经理', width: 900 },
  render: ({ plans, alerts, life, effects = {}, catalogue, user, width }) => html`
    <div style="inline-size: ${width}px; max-inline-size: 100%">
      <cockpit-plans .source=${SOURCE} .plans=${plans} .alerts=${alerts} .life=${life} .effects=${effects} .catalogue=${catalogue} .user=${user}></cockpit-plans>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const atWork = () => bookLike((ledger) => started(ledger, IVR, 20));

/** A tile is red: the three plans that answer it stand first. */
export const Default: Story = {};

/** Nothing is wrong: a few plans, the rest folded away. */
export const Calm: Story = { args: { alerts: [] } };

/** What it would do, from what that is estimated, and what it costs whom. Nothing runs without it. */
export const Preview: Story = { args: { life: { at: 'previewed', preview: previewLike(SUPPORT) } } };

/** Another run holds a lever, a condition is not met, and too little is known. */
export const Blocked: Story = {
  args: { life: { at: 'previewed', preview: previewLike(SUPPORT, { conflicts: ['run-1'], unmet: [{ metric: 'readyNow', skillGroup: 'account', atLeast: 1 }], model: undefined, now: { answerRate: undefined, serviceLevel: undefined }, then: { answerRate: undefined, serviceLevel: undefined }, donors: [] }) } },
};

/** Name and scope once more, who and why. */
export const Confirm: Story = { args: { life: { at: 'confirming', preview: previewLike(IVR), key: 'k' } } };

/** High risk: a second person, or a held button. */
export const HighRisk: Story = { args: { life: { at: 'confirming', preview: previewLike(OVERFLOW), key: 'k' } } };

/** Somebody was faster. */
export const Conflict: Story = { args: { life: { at: 'conflict', preview: previewLike(IVR), reason: { code: 'conflict', detail: 'held by run-1' } } } };

export const Forbidden: Story = { args: { life: { at: 'forbidden', plan: IVR, reason: { code: 'forbidden' } } } };

/** No answer came; trying again is one run. */
export const NotStarted: Story = { args: { life: { at: 'failed', plan: IVR, reason: { code: 'timeout' }, retry: { preview: previewLike(IVR), key: 'k' } } } };

/** At work: what each lever really reads, how long it lasts, the way back, and what changed since. */
export const Active: Story = { args: { plans: ready(atWork()), effects: { 'run-1': effectLike() } } };

/** A step could not be done: what stands is shown as it was read. */
export const Incomplete: Story = { args: { plans: ready(bookLike((ledger) => started(ledger, IVR, 5), CATALOGUE, 'callback')) } };

/** Expired and taken back; the log verifies. */
export const History: Story = {
  args: { plans: ready(bookLike((ledger) => started(ledger, IVR, 90))), alerts: [], effects: { 'run-1': effectLike(true) } },
  play: ({ canvasElement }) => {
    for (const details of canvasElement.querySelector('cockpit-plans')?.renderRoot.querySelectorAll('details') ?? []) details.open = true;
  },
};

/** Somebody edited the log by hand. */
export const Tampered: Story = {
  args: { plans: ready({ ...atWork(), audit: atWork().audit.map((entry) => (entry.number === 2 ? { ...entry, by: '王经理' } : entry)) }) },
  play: ({ canvasElement }) => {
    const log = canvasElement.querySelector('cockpit-plans')?.renderRoot.querySelector<HTMLDetailsElement>('.audit');
    if (log) log.open = true;
  },
};

/** A catalogue of the page's own in which two plans are wrong: what, under each field; the rest is offered. */
export const BadCatalogue: Story = {
  args: { alerts: [], catalogue: [IVR, { ...SUPPORT, risk: 'some', steps: [] }, { ...OVERFLOW, id: 'gone', skillGroup: 'gone' }] },
  play: ({ canvasElement }) => {
    const troubles = canvasElement.querySelector('cockpit-plans')?.renderRoot.querySelector<HTMLDetailsElement>('.troubles');
    if (troubles) troubles.open = true;
  },
};

export const Loading: Story = { args: { plans: LOADING } };

export const Empty: Story = { args: { plans: ready(bookLike(undefined, [])) } };

export const ReadOnly: Story = { args: { plans: { status: 'failed', reason: { code: 'unsupported' } } } };

export const Stale: Story = { args: { plans: { status: 'stale', value: atWork(), reason: { code: 'late' } } } };

export const Failed: Story = { args: { plans: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } } };

/** Names of sixty characters, forty plans. */
export const Extreme: Story = {
  args: { plans: ready(bookLike(undefined, Array.from({ length: 40 }, (_, index) => ({ ...OVERFLOW, id: `x${index}`, name: '贵宾专席夜间班组（一线）挂失与紧急补办话务溢出至二线综合业务班组应急预案第'.padEnd(56, '一') + String(index) })))) },
};

export const Narrow: Story = { args: { width: 320, life: { at: 'confirming', preview: previewLike(OVERFLOW), key: 'k' } } };

export const RTL: Story = { globals: { dir: 'rtl' }, args: { plans: ready(atWork()) } };

export const English: Story = { globals: { lang: 'en' }, args: { life: { at: 'confirming', preview: previewLike(SUPPORT), key: 'k' } } };

export const Dark: Story = { globals: { theme: 'dark' }, args: { plans: ready(atWork()), life: { at: 'previewed', preview: previewLike(OVERFLOW) } } };

export const ForcedColors: Story = { parameters: { forcedColors: 'active' }, args: { plans: ready(atWork()), life: { at: 'confirming', preview: previewLike(OVERFLOW), key: 'k' } } };

/** The held button fills at once. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' }, args: { life: { at: 'confirming', preview: previewLike(OVERFLOW), key: 'k' } } };
