import type { Lever, Plan, PlanStep } from '../domain/plan.js';
import type { SandboxScene, StrategyId, StrategySettings } from '../domain/sandbox.js';
import { HOUR_MS } from '../domain/time.js';

/** No plan out of a sandbox lasts longer unless somebody extends it. */
const MOST_MS = 4 * HOUR_MS;

/**
 * A strategy as a plan that can be previewed and run, for as long as the scene lasts and four hours at most; nothing to be done makes none.
 *
 * The levers of a source are coarser than the rules of a sandbox: a call back is offered to the share of all new contacts who would
 * take one, whoever would wait or not, and all who have waited long enough overflow. The preview tells what comes of that.
 */
export function planOfStrategy(scene: SandboxScene, id: StrategyId, settings: StrategySettings, name: string): Plan | undefined {
  const { group, intervalSeconds } = scene;
  const steps = leversOf(scene, id, settings).map(([lever, value]): PlanStep => ({ id: lever.kind, do: { lever, value } }));
  if (steps.length === 0) return undefined;
  const isOverflow = id === 'overflow';
  const expiresAfterMs = Math.min(MOST_MS, group.calls.length * intervalSeconds * 1000);
  return { id: `sandbox-${id}-${group.id}`, name, skillGroup: group.id, risk: isOverflow ? 'high' : 'ordinary', queued: isOverflow ? 'include' : 'finish', expiresAfterMs, steps };
}

function leversOf({ group, donor }: SandboxScene, id: StrategyId, settings: StrategySettings): readonly (readonly [Lever, number])[] {
  const skillGroup = group.id;
  const { overtime, transfer, divertShare, callbackAccept, overflowShare, waitSeconds } = settings;
  switch (id) {
    case 'nothing':
      return [];
    case 'people':
      return [
        ...(overtime > 0 ? ([[{ kind: 'overtime', skillGroup }, overtime]] as const) : []),
        ...(donor && transfer > 0 ? ([[{ kind: 'transfer', skillGroup: donor.id, to: skillGroup }, transfer]] as const) : []),
      ];
    case 'divert':
      return [...(divertShare > 0 ? ([[{ kind: 'divert', skillGroup }, divertShare]] as const) : []), ...(callbackAccept > 0 ? ([[{ kind: 'callback', skillGroup }, callbackAccept]] as const) : [])];
    case 'overflow':
      return donor && overflowShare > 0 ? [[{ kind: 'overflow', skillGroup, to: donor.id }, waitSeconds]] : [];
  }
}
