import type { Loadable } from '../src/domain/loadable.js';
import { STAFFING_DEFAULTS, type StaffingCase, type StaffingInputs } from '../src/domain/staffing.js';

const HALF_PAST_TEN = Date.UTC(2026, 1, 2, 2, 30);

/** A busy half hour of a card line: short of its target by two agents. */
export const BUSY: StaffingInputs = { ...STAFFING_DEFAULTS, calls: 300, handleSeconds: 240, patienceSeconds: 90, agents: 40, abandoned: 8 };

export function caseLike(inputs: Partial<StaffingInputs> = {}, more: Partial<StaffingCase> = {}): StaffingCase {
  return { inputs: { ...BUSY, ...inputs }, about: '信用卡', ...more };
}

/** As counters of a board tell it. */
export const MEASURED: StaffingCase = caseLike({}, {
  origins: { calls: 'measured', periodSeconds: 'measured', handleSeconds: 'measured', patienceSeconds: 'estimated', agents: 'measured', thresholdSeconds: 'set', target: 'assumed', agentHour: 'assumed', waitHour: 'assumed', abandoned: 'assumed', shrinkage: 'assumed' },
  measured: { range: { start: HALF_PAST_TEN, end: HALF_PAST_TEN + 1_800_000 }, zone: 'Asia/Shanghai', asOf: HALF_PAST_TEN + 1_900_000, completeness: 'full' },
  measuredServiceLevel: 0.71,
  source: '模拟数据',
});

export const readyCase = (value: StaffingCase | undefined): Loadable<StaffingCase | undefined> => ({ status: 'ready', value });

export const staleCase = (value: StaffingCase): Loadable<StaffingCase | undefined> => ({ status: 'stale', value, reason: { code: 'late' } });

export const FAILED_CASE: Loadable<StaffingCase | undefined> = { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } };
