import type { PlanDraft, PlanDraftStep } from '../domain/plan-draft.js';
import type { SandboxScene, StrategyId, StrategySettings } from '../domain/sandbox.js';

/** A strategy as a plan that can be previewed and run, for as long as the scene lasts; nothing to be done makes none. */
export function planOfStrategy(scene: SandboxScene, id: StrategyId, settings: StrategySettings, name: string): PlanDraft | undefined {
  const steps = stepsOf(scene, id, settings);
  return steps.length > 0 ? { name, steps, expiresAfterMs: scene.group.calls.length * scene.intervalSeconds * 1000 } : undefined;
}

function stepsOf({ group, donor }: SandboxScene, id: StrategyId, settings: StrategySettings): readonly PlanDraftStep[] {
  const skillGroup = group.id;
  const { overtime, transfer, divertShare, callbackAccept, overflowShare, waitSeconds } = settings;
  switch (id) {
    case 'nothing':
      return [];
    case 'people':
      return [
        ...(overtime > 0 ? [{ do: 'overtime', skillGroup, agents: overtime } as const] : []),
        ...(donor && transfer > 0 ? [{ do: 'transfer', skillGroup, fromGroup: donor.id, agents: transfer } as const] : []),
      ];
    case 'divert':
      return divertShare > 0 || callbackAccept > 0 ? [{ do: 'divert', skillGroup, share: divertShare, ...(callbackAccept > 0 && { callbackAboveSeconds: waitSeconds }) }] : [];
    case 'overflow':
      return donor && overflowShare > 0 ? [{ do: 'overflow', skillGroup, toGroup: donor.id, share: overflowShare, aboveSeconds: waitSeconds }] : [];
  }
}
