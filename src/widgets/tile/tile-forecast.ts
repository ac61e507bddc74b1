import { breachForecast } from '../../analysis/breach-forecast.js';
import type { AlertCondition } from '../../domain/alert-rule.js';
import type { Reading } from '../../domain/reading.js';
import { forecastText } from '../../locale/forecast-text.js';
import { METRICS } from '../../metrics/index.js';
import { breachSide } from '../../metrics/target.js';
import type { Messages } from './messages.js';

/**
 * When what a tile shows will pass its limit if it goes on as its last closed slots did, with the band of that: of the
 * rule that judges it, else of its target.
 *
 * @param target - In the metric's unit; NaN for one that could not be read.
 * @returns Undefined where nothing is to be feared, or nothing can be said.
 */
export function tileForecast({ metric, series, asOf, zone }: Reading, target: number | undefined, rule: AlertCondition | undefined, messages: Messages, language: string): string | undefined {
  const { unit, direction } = METRICS[metric];
  const is = breachSide(direction);
  const own = is && target !== undefined && Number.isFinite(target) ? { metric, is, threshold: target } : undefined;
  const condition = rule ?? own;
  const forecast = condition && breachForecast(series.filter(({ end }) => end <= asOf), condition);
  // What should have passed by now and has not is no forecast any more.
  return forecast && forecast.likely > asOf ? forecastText(forecast, { is: condition.is, threshold: condition.threshold, unit, zone }, messages, language) : undefined;
}
