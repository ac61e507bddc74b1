import { isMetricId, type MetricChoice } from '../domain/metric.js';
import { METRICS } from '../metrics/index.js';
import type { Fields } from '../domain/fields.js';

/** Checks `metric` and `variant`: of a metric that there is, a formula that it has. */
export function checkChoice(fields: Fields): MetricChoice | undefined {
  const metric = fields.text('metric');
  if (metric === undefined) return undefined;
  if (!isMetricId(metric)) {
    fields.complain('metric', 'unknown-metric', metric);
    return undefined;
  }
  const variant = fields.raw('variant');
  if (typeof variant === 'string' && Object.hasOwn(METRICS[metric].variants, variant)) return { metric, variant };
  if (variant !== undefined) fields.complain('variant', 'unknown-variant', variant);
  return { metric };
}
