import { COUNTERS } from '../domain/counter.js';
import type { MetricChoice, Sum } from '../domain/metric.js';
import { formulaOf } from '../metrics/measure.js';
import { formatText } from './format.js';
import type { Texts } from './texts.js';

export { usesThreshold } from '../metrics/uses-threshold.js';

/**
 * A metric's formula in words, such as `接通率 = 接通量 ÷ 呼入量`.
 *
 * @throws RangeError `invalid variant: …` for a formula the metric does not have.
 */
export function formulaText(choice: MetricChoice, messages: Texts<'metrics' | 'counters'>): string {
  const { numerator, denominator, scale, floor } = formulaOf(choice);
  const above = sumText(numerator, messages);
  const share = denominator ? `${bracketed(numerator, above)} ÷ ${bracketed(denominator, sumText(denominator, messages))}` : above;
  const scaled = scale === undefined ? share : `${scale} × ${share}`;
  const whole = floor === undefined ? scaled : `max(${floor}, ${scaled})`;
  return `${messages.metrics[choice.metric].name} = ${whole}`;
}

/** Counters added and subtracted, in words: `呼入量 − 流出量`. */
export function sumText({ plus, minus = [] }: Sum, messages: Texts<'counters'>): string {
  const added = plus.map((counter) => messages.counters[counter]).join(' + ');
  return minus.reduce((text, counter) => `${text} − ${messages.counters[counter]}`, added);
}

/** A sum's words with its value, such as `呼入量 = 1,024`; seconds as a length of time. */
export function totalText(sum: Sum, value: number, messages: Texts<'counters'>, language: string): string {
  const [first] = sum.plus;
  const text = first && COUNTERS[first].unit === 'seconds' ? formatText(value, 'seconds', language) : value.toLocaleString(language, { maximumFractionDigits: 1 });
  return `${sumText(sum, messages)} = ${text}`;
}

/** The name of a choice's formula; undefined for a metric that has only one. */
export function variantName({ metric, variant }: MetricChoice, messages: Texts<'variants'>): string | undefined {
  return variant === undefined ? undefined : messages.variants[`${metric}.${variant}`];
}

function bracketed({ plus, minus = [] }: Sum, text: string): string {
  return plus.length + minus.length > 1 ? `(${text})` : text;
}
