import { isMetricId, type MetricChoice } from '../domain/metric.js';
import { METRICS } from './index.js';

/** What an author wrote, read as a choice, or which part of it could not be. */
export type ChoiceReading =
  | { readonly choice: MetricChoice; readonly unknown?: undefined }
  | { readonly choice?: undefined; readonly unknown: 'metric' | 'variant'; readonly text: string };

/**
 * A metric and variant as an author writes them in HTML: `answerRate` or `answer-rate`.
 *
 * Never throws: what names nothing is a state to be shown to the author, who sees it where it stands.
 */
export function choiceOf(metric: string, variant?: string): ChoiceReading {
  const id = camelCase(metric);
  if (!isMetricId(id)) return { unknown: 'metric', text: metric };
  if (!variant) return { choice: { metric: id } };
  const name = camelCase(variant);
  return Object.hasOwn(METRICS[id].variants, name) ? { choice: { metric: id, variant: name } } : { unknown: 'variant', text: variant };
}

function camelCase(name: string): string {
  return name.trim().replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
