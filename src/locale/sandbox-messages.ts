import type { StrategyId } from '../domain/sandbox.js';

/** Texts of the sandbox. Values come in as text. */
export interface SandboxMessages {
  readonly title: string;
  readonly about: (group: string, clock: string) => string;
  readonly groups: string;
  readonly group: string;
  readonly donor: string;
  readonly renew: string;
  readonly measured: string;
  readonly surge: string;
  readonly surgeHint: string;
  readonly presets: Readonly<Record<'given' | 'spike' | 'twin' | 'plateau', string>>;
  readonly interval: (slot: string, calls: string) => string;
  readonly calls: (calls: string) => string;
  readonly capacity: string;
  readonly strategies: Readonly<Record<StrategyId, string>>;
  readonly settings: Readonly<Record<'overtime' | 'transfer' | 'divertShare' | 'containment' | 'callbackAccept' | 'overflowShare' | 'waitSeconds', string>>;
  readonly settingUnits: Readonly<Record<'agents' | 'percent' | 'seconds', string>>;
  readonly rows: Readonly<Record<'levels' | 'serviceLevel' | 'queue' | 'wait' | 'abandoned' | 'callbacks' | 'diverted' | 'overflowed' | 'cost' | 'recovery' | 'donor', string>>;
  readonly measure: string;
  readonly notRecovered: string;
  readonly neverBelow: string;
  readonly minutes: (minutes: string) => string;
  readonly donorLoss: (points: string, abandoned: string) => string;
  readonly none: string;
  readonly rough: string;
  readonly exact: string;
  readonly playing: (percent: string) => string;
  readonly cancel: string;
  readonly play: string;
  readonly makePlan: string;
  readonly best: (strategy: string, level: string, cost: string) => string;
  readonly problems: Readonly<Record<'intervals' | 'calls' | 'agents' | 'handleSeconds' | 'patienceSeconds' | 'settings', string>>;
  readonly cannot: string;
  readonly noDonor: string;
  readonly emptyHint: string;
  readonly estimate: string;
  readonly settingsName: string;
}
