import type { Loadable } from '../src/domain/loadable.js';
import type { SandboxScene } from '../src/domain/sandbox.js';

const NINE = Date.UTC(2026, 1, 2, 1);
const INTERVALS = 8;

const all = (count: number) => Array.from({ length: INTERVALS }, () => count);

/** Four hours of a card line, and a loan line that could help. */
export function sceneLike(more: Partial<SandboxScene> = {}): SandboxScene {
  return {
    group: { id: 'cards', name: '信用卡', calls: [150, 160, 170, 170, 165, 160, 155, 150], agents: all(24), handleSeconds: 240, patienceSeconds: 90 },
    donor: { id: 'loans', name: '贷款', calls: all(70), agents: all(13), handleSeconds: 260, patienceSeconds: 120 },
    donorHandleSeconds: 300,
    intervalSeconds: 1800,
    start: NINE,
    zone: 'Asia/Shanghai',
    thresholdSeconds: 20,
    target: 0.8,
    agentHour: 40,
    waitHour: 60,
    abandoned: 8,
    ...more,
  };
}

export const readyScene = (value: SandboxScene | undefined): Loadable<SandboxScene | undefined> => ({ status: 'ready', value });
