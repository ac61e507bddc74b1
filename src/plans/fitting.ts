import type { Alert } from '../domain/alert-book.js';
import { isOver, type Plan, type PlanRun } from '../domain/plan.js';

/** An alert that a plan can answer. */
export type Trouble = Pick<Alert, 'key' | 'rule' | 'member' | 'state' | 'notes'>;

/** The alert in hand that a plan is most meant for: of its own skill group first, then the worst. */
export function troubleOf(plan: Plan, alerts: readonly Trouble[]): Trouble | undefined {
  const fitting = alerts.filter((alert) => (alert.state === 'firing' || alert.state === 'pending') && !alert.notes.muted && isMeantFor(plan, alert));
  const rank = ({ state, rule, ...scope }: Trouble) => (groupsOf({ rule, ...scope }) ? 0 : 4) + (state === 'firing' ? 0 : 2) + (rule.severity === 'critical' ? 0 : 1);
  return fitting.reduce<Trouble | undefined>((worst, alert) => (worst === undefined || rank(alert) < rank(worst) ? alert : worst), undefined);
}

/** A plan as it is offered. */
export interface PlanOffer {
  readonly plan: Plan;
  /** The alert that it answers. */
  readonly trouble?: Trouble;
  /** Whether that alert is about the plan's own skill group, not about the whole centre, to which every plan is an answer. */
  readonly isOwn: boolean;
}

/** Plans in the order in which they are offered: those that answer an alert of their own skill group first, otherwise as the catalogue has them. */
export function byFit(plans: readonly Plan[], alerts: readonly Trouble[]): readonly PlanOffer[] {
  const judged = plans.map((plan) => {
    const trouble = troubleOf(plan, alerts);
    return { plan, ...(trouble && { trouble }), isOwn: trouble !== undefined && groupsOf(trouble) !== undefined };
  });
  const rank = ({ trouble, isOwn }: PlanOffer) => (trouble === undefined ? 4 : (isOwn ? 0 : 2) + (trouble.state === 'firing' ? 0 : 1));
  return judged.sort((one, other) => rank(one) - rank(other));
}

/** The first of these plans that is meant for what fires in its own skill group; an alert of the whole centre points at no plan. */
export function planFor(alert: Trouble, plans: readonly Plan[]): Plan | undefined {
  if (alert.state !== 'firing' || alert.notes.muted || !groupsOf(alert)) return undefined;
  return plans.find((plan) => isMeantFor(plan, alert));
}

/** Plans of skill groups for which none is at work: what a group has had prescribed is not offered again beside its number. */
export function unstarted(plans: readonly Plan[], runs: readonly PlanRun[]): readonly Plan[] {
  const helped = new Set(runs.filter((run) => !isOver(run)).map(({ plan }) => plan.skillGroup));
  return plans.filter(({ skillGroup }) => !helped.has(skillGroup));
}

/** The skill groups that an alert is about; undefined for the whole centre. */
function groupsOf({ member, rule }: Pick<Trouble, 'member' | 'rule'>): readonly string[] | undefined {
  return member?.dimension === 'skillGroup' ? [member.id] : rule.scope.filters?.['skillGroup'];
}

function isMeantFor({ skillGroup, metrics }: Plan, { rule, member }: Trouble): boolean {
  const isHere = groupsOf({ rule, ...(member && { member }) })?.includes(skillGroup) ?? true;
  const { when } = rule;
  const conditions = 'all' in when ? when.all : when.any;
  return isHere && (metrics === undefined || conditions.some(({ metric }) => metrics.includes(metric)));
}
