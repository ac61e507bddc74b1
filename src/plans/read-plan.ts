import type { RuleProblem } from '../domain/alert-rule.js';
import { Fields } from '../domain/fields.js';
import { isMetricId } from '../domain/metric.js';
import { LEVER_KINDS, leverKey, type LeverKind, type Plan } from '../domain/plan.js';
import { DAY_MS, MINUTE_MS } from '../domain/time.js';

/** What is wrong with a plan, as with a rule: a code and facts, which the interface puts into words beside the field. */
export type PlanProblem = RuleProblem;

/** A plan that can be previewed, or everything that is wrong with it. */
export type PlanReading =
  | { readonly plan: Plan; readonly problems: readonly [] }
  | { readonly plan: undefined; readonly problems: readonly PlanProblem[] };

/** Most of what one step may set: beyond, somebody has mistaken the unit. */
const MOST_AGENTS = 1500;
const MOST_SECONDS = 3600;

/**
 * Reads a plan from JSON. Problems are gathered, not thrown: each under the path of its field.
 *
 * @param json - Anything; usually what `JSON.parse` gave.
 * @param skillGroups - Those that the source has, where it is known: a plan for another one cannot be run there.
 */
export function readPlan(json: unknown, skillGroups?: readonly string[]): PlanReading {
  const fields = new Fields(json, '');
  fields.allow('id', 'name', 'about', 'skillGroup', 'risk', 'metrics', 'preconditions', 'queued', 'expiresAfterMs', 'steps');
  fields.text('id');
  fields.text('name');
  if (fields.raw('about') !== undefined) fields.text('about');
  checkGroup(fields, 'skillGroup', skillGroups);
  fields.choice('risk', ['ordinary', 'high']);
  fields.choice('queued', ['finish', 'include']);
  if (fields.raw('expiresAfterMs') !== undefined) fields.number('expiresAfterMs', MINUTE_MS, DAY_MS);
  checkMetrics(fields);
  checkPreconditions(fields, skillGroups);
  checkSteps(fields, skillGroups);
  if (fields.problems.length > 0) return { plan: undefined, problems: fields.problems };
  // Each field was just checked against its type; the compiler cannot follow that through JSON.
  return { plan: json as Plan, problems: [] };
}

function checkGroup(fields: Fields, name: string, skillGroups: readonly string[] | undefined): void {
  const id = fields.text(name);
  if (id !== undefined && skillGroups && !skillGroups.includes(id)) fields.complain(name, 'not-served', id);
}

function checkMetrics(fields: Fields): void {
  const metrics = fields.raw('metrics');
  if (metrics === undefined) return;
  if (!Array.isArray(metrics)) return fields.complain('metrics', 'unknown-choice', metrics);
  metrics.forEach((metric: unknown, index) => {
    if (typeof metric !== 'string' || !isMetricId(metric)) fields.complain(`metrics.${index}`, 'unknown-metric', metric);
  });
}

function checkPreconditions(fields: Fields, skillGroups: readonly string[] | undefined): void {
  const conditions = fields.raw('preconditions');
  if (conditions === undefined) return;
  if (!Array.isArray(conditions)) return fields.complain('preconditions', 'unknown-choice', conditions);
  conditions.forEach((_, index) => {
    const condition = fields.inside('preconditions', index);
    condition.allow('metric', 'skillGroup', 'atLeast');
    condition.choice('metric', ['waitingNow', 'readyNow']);
    checkGroup(condition, 'skillGroup', skillGroups);
    condition.number('atLeast', 0);
  });
}

function checkSteps(fields: Fields, skillGroups: readonly string[] | undefined): void {
  const steps = fields.raw('steps');
  if (!Array.isArray(steps) || steps.length === 0) return fields.complain('steps', 'missing');
  const [ids, levers] = [new Set<string>(), new Set<string>()];
  steps.forEach((_, index) => {
    const step = fields.inside('steps', index);
    step.allow('id', 'do', 'undo');
    const id = step.text('id');
    if (id !== undefined && ids.has(id)) step.complain('id', 'twice', id);
    ids.add(id ?? '');
    const deed = step.inside('do');
    deed.allow('lever', 'value');
    const lever = deed.inside('lever');
    const kind = checkLever(lever, skillGroups);
    if (!kind) return;
    checkValue(deed, 'value', kind);
    if (step.raw('undo') !== undefined && step.raw('undo') !== 'captured') checkValue(step, 'undo', kind);
    const [skillGroup, to] = [lever.raw('skillGroup'), lever.raw('to')];
    const key = leverKey({ kind, skillGroup: String(skillGroup), ...(typeof to === 'string' && { to }) });
    // Of two values that one lever is given, the first would never have been meant.
    if (levers.has(key)) step.complain('do.lever', 'contradictory', key);
    levers.add(key);
  });
}

function checkLever(lever: Fields, skillGroups: readonly string[] | undefined): LeverKind | undefined {
  lever.allow('kind', 'skillGroup', 'to');
  const kind = lever.choice('kind', LEVER_KINDS);
  checkGroup(lever, 'skillGroup', skillGroups);
  const isTowards = kind === 'transfer' || kind === 'overflow';
  if (isTowards) checkGroup(lever, 'to', skillGroups);
  else if (kind && lever.raw('to') !== undefined) lever.complain('to', 'unknown-field', 'to');
  if (isTowards && lever.raw('to') !== undefined && lever.raw('to') === lever.raw('skillGroup')) lever.complain('to', 'contradictory', lever.raw('to'));
  return kind;
}

function checkValue(fields: Fields, name: string, kind: LeverKind): void {
  const isShare = kind === 'divert' || kind === 'callback';
  const value = fields.number(name, 0, isShare ? 1 : kind === 'overflow' ? MOST_SECONDS : MOST_AGENTS);
  if (value !== undefined && (kind === 'transfer' || kind === 'overtime') && !Number.isInteger(value)) fields.complain(name, 'out-of-range', value);
}
