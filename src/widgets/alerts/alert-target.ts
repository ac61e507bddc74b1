import type { DrillRequest } from '../../controllers/view-controller.js';
import type { Alert } from '../../domain/alert-book.js';
import { toldCondition } from '../../locale/alert-text.js';

/** What lies under an alert: what its rule watches, of the member that it is about, against the limit that it passed. */
export function alertTarget(alert: Alert): DrillRequest {
  const { rule, member, evidence } = alert;
  const { metric, variant, threshold } = toldCondition(alert);
  const { start, end } = evidence.window;
  return {
    choice: { metric, ...(variant !== undefined && { variant }) },
    scope: { ...rule.scope.filters, ...(member && { [member.dimension]: [member.id] }) },
    range: { start, end },
    target: threshold,
    ...(member && { member: { by: member.dimension, id: member.id } }),
  };
}
