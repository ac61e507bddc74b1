import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import { STRATEGY_DEFAULTS, type SandboxScene, type StrategySettings } from '../src/domain/sandbox.js';
import '../src/define.js';
import { readyScene, sceneLike } from './sandbox-scenes.js';

interface Args {
  readonly scene: Loadable<SandboxScene | undefined>;
  readonly settings?: StrategySettings;
  readonly width?: number;
  readonly dir?: string;
  readonly scheme?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Sandbox',
  component: 'cockpit-sandbox',
  args: { scene: readyScene(sceneLike()) },
  render: ({ scene, settings = STRATEGY_DEFAULTS, width, dir = 'ltr', scheme }) => {
    const element = document.createElement('cockpit-sandbox');
    Object.assign(element, { scene, settings, dir });
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    if (scheme !== undefined) element.style.colorScheme = scheme;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const Loading: Story = { args: { scene: LOADING } };

export const Empty: Story = { args: { scene: readyScene(undefined) } };

export const Stale: Story = { args: { scene: { status: 'stale', value: sceneLike(), reason: { code: 'late' } } } };

export const Failed: Story = { args: { scene: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } } };

/** Nobody could help: overflow and transfer have nowhere to go. */
export const Alone: Story = {
  render: () => {
    const element = document.createElement('cockpit-sandbox');
    const { donor: _, ...alone } = sceneLike();
    element.scene = readyScene(alone);
    return element;
  },
};

/** Half an agent and a share above one. */
export const BadInput: Story = { args: { settings: { ...STRATEGY_DEFAULTS, overtime: 0.5, divertShare: 1.5 } } };

export const Narrow: Story = { args: { width: 320 } };

export const RTL: Story = { args: { dir: 'rtl' } };

export const Dark: Story = { args: { scheme: 'dark' } };
