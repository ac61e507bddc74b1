import type { SandboxScene, StrategySettings } from '../domain/sandbox.js';

export type SceneField = 'calls' | 'agents' | 'handleSeconds' | 'patienceSeconds' | 'intervals' | keyof StrategySettings;

/** Most intervals and agents that are played: beyond, a slip of the hand would keep the worker busy for minutes. */
export const MOST_INTERVALS = 96;
const MOST_AGENTS = 1500;

/** Fields with which no scene can be played. */
export function checkScene({ group, donor }: SandboxScene, settings: StrategySettings): readonly SceneField[] {
  const wrong = new Set<SceneField>();
  for (const each of donor ? [group, donor] : [group]) {
    if (each.calls.length === 0 || each.calls.length > MOST_INTERVALS || each.agents.length !== group.calls.length || each.calls.length !== group.calls.length) wrong.add('intervals');
    if (!each.calls.every((count) => count >= 0 && Number.isFinite(count))) wrong.add('calls');
    if (!each.agents.every((count) => Number.isInteger(count) && count >= 0 && count <= MOST_AGENTS)) wrong.add('agents');
    if (!(each.handleSeconds > 0 && Number.isFinite(each.handleSeconds))) wrong.add('handleSeconds');
    if (each.patienceSeconds !== undefined && !(each.patienceSeconds > 0)) wrong.add('patienceSeconds');
  }
  for (const field of ['overtime', 'transfer'] as const) if (!Number.isInteger(settings[field]) || settings[field] < 0 || settings[field] > 200) wrong.add(field);
  for (const field of ['divertShare', 'containment', 'callbackAccept', 'overflowShare'] as const) if (!(settings[field] >= 0 && settings[field] <= 1)) wrong.add(field);
  if (!(settings.waitSeconds >= 0)) wrong.add('waitSeconds');
  return [...wrong];
}
