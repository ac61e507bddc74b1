import { leverKey, type Lever, type Plan, type PlanStep } from '../../src/domain/plan.js';
import type { Levers } from '../../src/plans/lever-board.js';

/** A centre that is nothing but its levers, some of which can be broken. */
export class Floor implements Levers {
  readonly values = new Map<string, number>();
  readonly writes: string[] = [];
  /** Writing these throws; reading them too. */
  readonly broken = new Set<string>();
  /** Writing these does nothing, and says nothing. */
  readonly deaf = new Set<string>();

  readonly read = (lever: Lever): number => {
    if (this.broken.has(leverKey(lever))) throw new Error('does not answer');
    return this.values.get(leverKey(lever)) ?? 0;
  };

  readonly write = (lever: Lever, value: number): void => {
    const key = leverKey(lever);
    if (this.broken.has(key)) throw new Error('does not answer');
    this.writes.push(`${key}=${value}`);
    if (!this.deaf.has(key)) this.values.set(key, value);
  };
}

export const STEPS: readonly PlanStep[] = [
  { id: 'divert', do: { lever: { kind: 'divert', skillGroup: 'card' }, value: 0.4 } },
  { id: 'lend', do: { lever: { kind: 'transfer', skillGroup: 'tech', to: 'card' }, value: 3 } },
  { id: 'overflow', do: { lever: { kind: 'overflow', skillGroup: 'card', to: 'loan' }, value: 60 } },
];

export function planOf(steps: readonly PlanStep[] = STEPS, rest: Partial<Plan> = {}): Plan {
  return { id: 'ivr-card', name: 'IVR 分流', skillGroup: 'card', risk: 'ordinary', queued: 'finish', expiresAfterMs: 60_000, steps, ...rest };
}
