import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SourceDescription } from '../src/domain/adapter.js';
import type { AlertRule } from '../src/domain/alert-rule.js';
import type { CountsAnswer } from '../src/domain/answer.js';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import type { CockpitRules } from '../src/widgets/rules/rules.js';
import '../src/define.js';
import { historyOf, RULES, SOURCE } from './rules-history.js';

interface Args {
  readonly rules: readonly AlertRule[] | undefined;
  readonly source: Loadable<SourceDescription> | undefined;
  readonly history: Loadable<CountsAnswer> | undefined;
}

const ready = <T>(value: T): Loadable<T> => ({ status: 'ready', value });

const meta: Meta<Args> = {
  title: 'Widgets/Rules',
  component: 'cockpit-rules',
  args: { rules: RULES, source: ready(SOURCE), history: ready(historyOf()) },
  render: ({ rules, source, history }) => html`<cockpit-rules .rules=${rules} .source=${source} .history=${history}></cockpit-rules>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

function rulesIn(canvas: HTMLElement): CockpitRules {
  const found = canvas.querySelector('cockpit-rules');
  if (!found) throw new Error('there is no editor');
  return found;
}

async function press(rules: CockpitRules, selector: string): Promise<void> {
  rules.renderRoot.querySelector<HTMLElement>(selector)?.click();
  await rules.updateComplete;
}

async function type(rules: CockpitRules, field: string, text: string): Promise<void> {
  const input = rules.renderRoot.querySelector<HTMLInputElement>(`#field-${field}`);
  if (!input) throw new Error(`there is no field ${field}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rules.updateComplete;
}

const open: Play = async ({ canvasElement }) => press(rulesIn(canvasElement), '.rule');

const tighten: Play = async ({ canvasElement }) => {
  const rules = rulesIn(canvasElement);
  await press(rules, '.rule');
  await type(rules, 'when-0-threshold', '75');
  // The rule is played again after a pause in typing.
  for (let turn = 0; turn < 60 && !rules.renderRoot.querySelector('.verdict'); turn++) await new Promise((done) => setTimeout(done, 50));
};

export const Default: Story = { play: open };

/** The list alone: each rule in a sentence. */
export const List: Story = {};

/** A lower threshold beside the saved rule: how many alerts it spares, and which it misses. */
export const Comparing: Story = {
  play: async (context) => {
    await tighten(context);
    const verdict = rulesIn(context.canvasElement).renderRoot.querySelector('.verdict')?.textContent ?? '';
    if (!verdict.includes('少触发')) throw new Error(`the versions are not compared: ${verdict}`);
  },
};

/** A new rule with two problems: told beside their fields, and beside Save, which leads to the first. */
export const Mending: Story = {
  play: async ({ canvasElement }) => {
    const rules = rulesIn(canvasElement);
    await press(rules, '#begin');
    await type(rules, 'for', '32');
    await type(rules, 'when-0-resolveAt', '70');
    await press(rules, '.save');
    if (rules.renderRoot.querySelectorAll('[aria-invalid=true]').length !== 2) throw new Error('not every problem is told');
  },
};

export const Importing: Story = {
  play: async ({ canvasElement }) => {
    const rules = rulesIn(canvasElement);
    await press(rules, '#import');
    const text = rules.renderRoot.querySelector('textarea');
    if (!text) throw new Error('there is no place to paste');
    text.value = '{ "id": "low", "name": "接通率低", "when": { "all": [{ "metric": "happiness", "is": "below", "threshold": 80 }] } }';
    text.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(rules, '.import .save');
  },
};

export const Loading: Story = { args: { rules: undefined, source: LOADING, history: undefined } };

/** A rule is open, its history on the way. */
export const LoadingHistory: Story = { args: { history: LOADING }, play: open };

/** No rules yet: the usual ones are offered. */
export const Empty: Story = { args: { rules: [] } };

/** The source keeps no history: rules can be edited all the same. */
export const NoHistory: Story = { args: { history: undefined }, play: open };

/** Numbers of an hour ago are as good for a trial as those of now. */
export const Stale: Story = { args: { history: { status: 'stale', value: historyOf(), reason: { code: 'disconnected' } } }, play: open };

export const Failed: Story = { args: { source: { status: 'failed', reason: { code: 'unavailable' } }, history: { status: 'failed', reason: { code: 'timeout' } } }, play: open };

/** What the source cannot serve is told: its shortest interval is a quarter of an hour, and it counts no abandoned contacts. */
export const NotServed: Story = {
  args: { source: ready({ ...SOURCE, steps: ['PT15M', 'PT30M'], counters: ['offered', 'answered'] }) },
  play: async ({ canvasElement }) => press(rulesIn(canvasElement), 'li:nth-child(3) .rule'),
};

export const Extreme: Story = {
  args: {
    rules: Array.from({ length: 40 }, (_, index): AlertRule => ({ ...RULES[index % RULES.length]!, id: `r${index}`, name: `第 ${index + 1} 条规则：挂失与紧急补办专席（一线）夜间接通率持续偏低且无人接听` })),
    source: ready({ ...SOURCE, dimensions: [{ id: 'skillGroup', members: Array.from({ length: 300 }, (_, index) => ({ id: `g${index}`, label: `第 ${index + 1} 技能组：挂失与紧急补办专席（夜间）` })) }] }),
  },
  play: open,
};

export const Narrow: Story = {
  parameters: { viewport: { options: { panel: { name: 'CRM panel', styles: { width: '320px', height: '900px' } } } } },
  globals: { viewport: { value: 'panel' } },
  play: tighten,
};

export const RTL: Story = { globals: { dir: 'rtl' }, play: tighten };

export const Dark: Story = { globals: { theme: 'dark' }, play: tighten };

/** In forced colours (emulate them in the browser's rendering panel) the strips keep two shapes and two system colours. */
export const ForcedColors: Story = { parameters: { forcedColors: 'active' }, play: tighten };

/** Nothing turns when a part is folded out. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' }, play: open };
