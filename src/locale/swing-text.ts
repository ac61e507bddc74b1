import type { MetricSwing } from '../domain/metric-swing.js';
import type { SwingRule } from '../domain/swing-rule.js';
import { comparisonText } from './delta-text.js';
import { formatText, NOTHING } from './format.js';
import { numberFormat } from './number.js';
import type { Texts } from './texts.js';

/** Everything that a swing says, in words. Both changes are told: "5 %" alone is ambiguous. */
export interface SwingText {
  readonly name: string;
  readonly value: string;
  /** Points, `−8.7 个百分点`. */
  readonly moved: string;
  /** The same as a share of before, `相对变化 −10.0 %`. */
  readonly relative: string;
  /** Both in one. */
  readonly brief: string;
  /** With what it is compared, and how that was: `较上周同期 86.9 %`. */
  readonly against: string;
  readonly sample: string;
  readonly chance: string;
}

export function swingText(swing: MetricSwing, messages: Texts<'swings' | 'metrics' | 'tile'>, language: string): SwingText {
  const { swings, metrics } = messages;
  const { change, now, before, absoluteChange, relativeChange, pValue, rule } = swing;
  const points = swings.points(signed(absoluteChange, rule.threshold, language));
  const share = relativeChange === undefined ? NOTHING : `${signed(relativeChange, 0, language)} %`;
  return {
    name: metrics[change.metric].name,
    value: formatText(now.value, 'ratio', language),
    moved: swings.moved(points),
    relative: swings.relative(share),
    brief: swings.brief(points, share),
    against: `${comparisonText(change.now, change.before, messages, language)} ${formatText(before.value, 'ratio', language)}`,
    sample: swings.sample(count(before.denominator, language), count(now.denominator, language)),
    chance: pValue < LEAST_P ? swings.chance(String(LEAST_P), true) : swings.chance(numberFormat(language, { most: 3 }).format(pValue), false),
  };
}

/** A rule's own name, or what it asks for. */
export function swingRuleName({ name, metric, threshold }: SwingRule, { swings, metrics }: Texts<'swings' | 'metrics'>, language: string): string {
  return name ?? swings.ruleName(metrics[metric].name, swings.points(numberFormat(language, { most: 3 }).format(threshold * 100)));
}

/** Below this the number itself says nothing any more. */
const LEAST_P = 0.001;

/** Hundredths with a sign; a move past the threshold is not rounded to look as if it kept it. */
function signed(share: number, threshold: number, language: string): string {
  const size = formatText(Math.abs(share), 'ratio', language, { value: threshold, breachedWhen: 'above' });
  return `${share < 0 ? '−' : '+'}${size.replace(/\s?%$/, '')}`;
}

function count(value: number | undefined, language: string): string {
  return value === undefined ? NOTHING : numberFormat(language, { most: 0 }).format(value);
}
