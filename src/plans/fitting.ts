import type { Alert } from '../domain/alert-book.js';
import type { Plan } from '../domain/plan.js';

/** An alert that a plan can answer. */
export type Trouble = Pick<Alert, 'key' | 'rule' | 'member' | 'state' | 'notes'>;

/** The worst alert in hand that a plan is meant for, if any. */
export function troubleOf(plan: Plan, alerts: readonly Trouble[]): Trouble | undefined {
  const fitting = alerts.filter((alert) => (alert.state === 'firing' || alert.state === 'pending') && !alert.notes.muted && isMeantFor(plan, alert));
  return fitting.find(({ state, rule }) => state === 'firing' && rule.severity === 'critical') ?? fitting.find(({ state }) => state === 'firing') ?? fitting[0];
}

/** Plans in the order in which they are offered: those that answer an alert first, otherwise as the catalogue has them. */
export function byFit(plans: readonly Plan[], alerts: readonly Trouble[]): readonly { readonly plan: Plan; readonly trouble?: Trouble }[] {
  const judged = plans.map((plan) => {
    const trouble = troubleOf(plan, alerts);
    return { plan, ...(trouble && { trouble }) };
  });
  const rank = ({ trouble }: { trouble?: Trouble }) => (trouble === undefined ? 2 : trouble.state === 'firing' ? 0 : 1);
  return judged.sort((one, other) => rank(one) - rank(other));
}

function isMeantFor({ skillGroup, metrics }: Plan, { rule, member }: Trouble): boolean {
  const isHere = member?.dimension !== 'skillGroup' || member.id === skillGroup;
  const { when } = rule;
  const conditions = 'all' in when ? when.all : when.any;
  return isHere && (metrics === undefined || conditions.some(({ metric }) => metrics.includes(metric)));
}
