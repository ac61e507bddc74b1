import type { Alert, AlertBook } from '../../domain/alert-book.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import type { Loadable } from '../../domain/loadable.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { TrendMarker } from '../../domain/trend.js';
import { ruleName } from '../../locale/rule-name.js';
import { messagesFor } from './messages.js';

/** What the board's alerts say of a trend. */
export interface AlertMarks {
  readonly markers: readonly TrendMarker[];
  readonly breaches: readonly Interval[];
}

const NONE: AlertMarks = { markers: [], breaches: [] };

/** What a trend shows, and with what its alerts must agree. */
export interface Shown {
  readonly choice: MetricChoice | undefined;
  readonly by: DimensionId | undefined;
  readonly scope: Filters;
  readonly picked: readonly string[];
  readonly language: string;
}

/** Remembers what a book said of a trend, since the chart is drawn more often than alerts change. */
export class AlertMarksMemory {
  #book: AlertBook | undefined;
  #key = '';
  #marks = NONE;

  of(book: Loadable<AlertBook>, shown: Shown): AlertMarks {
    const value = book.status === 'ready' || book.status === 'stale' ? book.value : undefined;
    const key = JSON.stringify(shown);
    if (value === this.#book && key === this.#key) return this.#marks;
    this.#book = value;
    this.#key = key;
    this.#marks = value ? alertMarks(value, shown) : NONE;
    return this.#marks;
  }
}

/**
 * When each alert of the trend's metric began to fire, and while it was in breach. An alert about one of several lines is
 * marked, but shades the plot only while that line is picked: the others may be well.
 */
export function alertMarks({ alerts, asOf }: AlertBook, { choice, by, scope, picked, language }: Shown): AlertMarks {
  const nameOf = (rule: AlertRule) => ruleName(rule, messagesFor(language), language);
  const concerned = choice ? alerts.filter((alert) => isAbout(alert, choice, by, scope)) : [];
  const markers = concerned.flatMap(({ rule, member, history }) =>
    history.flatMap(({ at, to, from, revised }): TrendMarker[] => (to === 'firing' && from !== 'recovering' && revised !== 'retracted' ? [{ at, kind: 'alert', label: member && member.dimension === by ? `${member.label} ${nameOf(rule)}` : nameOf(rule) }] : [])),
  );
  const shading = concerned.filter(({ member }) => !member || member.dimension !== by || picked.includes(member.id));
  return { markers: markers.sort((a, b) => a.at - b.at), breaches: shading.flatMap((alert) => breachesOf(alert, asOf)) };
}

/** From the first slot in breach to the first that was not, of breaches that came to fire; the latest may go on. */
export function breachesOf({ history }: Pick<Alert, 'history'>, asOf: EpochMs): Interval[] {
  const breaches: Interval[] = [];
  let since: EpochMs | undefined;
  let hasFired = false;
  const end = (at: EpochMs) => {
    if (since !== undefined && hasFired && at > since) breaches.push({ start: since, end: at });
    since = undefined;
    hasFired = false;
  };
  for (const transition of history) {
    if (transition.revised === 'retracted') continue;
    if (transition.to === 'ok' || transition.to === 'recovering') end(transition.at);
    else {
      since ??= transition.reason === 'relapse' ? transition.at : (transition.since ?? transition.at);
      hasFired ||= transition.to === 'firing';
    }
  }
  end(asOf);
  return breaches;
}

function isAbout({ rule, member }: Alert, { metric, variant }: MetricChoice, by: DimensionId | undefined, scope: Filters): boolean {
  const conditions = 'all' in rule.when ? rule.when.all : rule.when.any;
  if (!conditions.some((condition) => condition.metric === metric && condition.variant === variant)) return false;
  if (!member) return Object.entries(rule.scope.filters ?? {}).every(([dimension, ids]) => scope[dimension]?.some((id) => ids.includes(id)) ?? false);
  const within = scope[member.dimension];
  return within ? within.includes(member.id) : member.dimension === by;
}
