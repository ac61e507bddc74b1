import type { StaffingField, StaffingInputs } from '../domain/staffing.js';

/** Why a number cannot be reckoned with. */
export type InputProblem = 'no-number' | 'negative' | 'zero' | 'fraction' | 'share' | 'too-many';

/** Above this nothing is drawn: no centre is that large, and a slip of the hand would keep the page busy. */
export const MOST_AGENTS = 20_000;

/** What is wrong with each input; nothing for those that can be reckoned with. */
export function checkInputs(inputs: StaffingInputs): ReadonlyMap<StaffingField, InputProblem> {
  const problems = new Map<StaffingField, InputProblem>();
  for (const field of Object.keys(inputs) as StaffingField[]) {
    const value = inputs[field];
    const problem = value === undefined ? undefined : problemOf(field, value);
    if (problem) problems.set(field, problem);
  }
  const load = (inputs.calls * inputs.handleSeconds) / inputs.periodSeconds;
  if (problems.size === 0 && load > MOST_AGENTS) problems.set('calls', 'too-many');
  return problems;
}

function problemOf(field: StaffingField, value: number): InputProblem | undefined {
  if (Number.isNaN(value)) return 'no-number';
  if (value < 0) return 'negative';
  switch (field) {
    case 'patienceSeconds':
      return undefined;
    case 'agents':
      return !Number.isInteger(value) ? 'fraction' : value > MOST_AGENTS ? 'too-many' : undefined;
    case 'periodSeconds':
    case 'handleSeconds':
      return value === 0 ? 'zero' : finite(value);
    case 'target':
    case 'shrinkage':
      return value >= 1 ? 'share' : undefined;
    default:
      return finite(value);
  }
}

function finite(value: number): InputProblem | undefined {
  return Number.isFinite(value) ? undefined : 'no-number';
}
