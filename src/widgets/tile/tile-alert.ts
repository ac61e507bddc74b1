import type { Alert, AlertBook } from '../../domain/alert-book.js';
import type { AlertCondition, Severity } from '../../domain/alert-rule.js';
import type { Filters } from '../../domain/dimension.js';
import type { MetricChoice, MetricId } from '../../domain/metric.js';
import { ruleConditions } from '../../locale/alert-text.js';
import { METRICS } from '../../metrics/index.js';

/** Which alert a tile shows. */
export interface TileAlert {
  readonly alert: Alert;
  /** How many parts of what the tile measures have an alert of their own firing; 0 where `alert` is about all of it. */
  readonly parts: number;
}

/**
 * The worst alert about what a tile measures: of its whole scope where that has one to show, otherwise the worst of its
 * parts with their number. Alerts of muted rules come last.
 *
 * @param scope - The filters that the tile's value is measured under.
 */
export function tileAlert(book: AlertBook, choice: MetricChoice, scope: Filters): TileAlert | undefined {
  let own: Alert | undefined;
  let part: Alert | undefined;
  let parts = 0;
  for (const alert of alertsOn(book, choice.metric)) {
    if (!conditionOn(alert, choice)) continue;
    const place = placeOf(scopeOf(alert), scope);
    if (place === 'same' && (!own || urgency(alert) > urgency(own))) own = alert;
    if (place !== 'part' || alert.state !== 'firing' || isSetAside(alert)) continue;
    parts++;
    if (!part || urgency(alert) > urgency(part)) part = alert;
  }
  if (own && (own.state !== 'ok' || !part)) return { alert: own, parts: 0 };
  return part && { alert: part, parts };
}

/** The rule's condition on what the tile measures; undefined where it judges something else. */
export function conditionOn({ rule }: Pick<Alert, 'rule'>, { metric, variant }: MetricChoice): AlertCondition | undefined {
  const [standard] = Object.keys(METRICS[metric].variants);
  return ruleConditions(rule).find((condition) => condition.metric === metric && (condition.variant ?? standard) === (variant ?? standard));
}

/** Whether people said that it should not call for attention now. */
export function isSetAside({ notes: { muted, snoozedUntil } }: Alert): boolean {
  return muted !== undefined || snoozedUntil !== undefined;
}

/** Whether it may blink: firing, and nobody has answered it, put it off or asked for quiet. */
export function isLoud(alert: Alert): boolean {
  return alert.state === 'firing' && !isSetAside(alert) && !alert.quiet && !alert.notes.acknowledged;
}

/** What fires, by key, with its severity. */
export function firingIn(book: AlertBook): ReadonlyMap<string, Severity> {
  let known = firing.get(book);
  if (!known) {
    known = new Map(book.alerts.filter(({ state }) => state === 'firing').map(({ key, rule }) => [key, rule.severity]));
    firing.set(book, known);
  }
  return known;
}

const BY_STATE = { ok: 0, pending: 4, recovering: 6, firing: 8 } as const;

function urgency({ state, stale, rule: { severity }, notes: { muted, snoozedUntil } }: Alert): number {
  if (state === 'ok') return stale ? 2 : 0;
  if (muted) return 1;
  return BY_STATE[state] + (severity === 'critical' ? 1 : 0) - (snoozedUntil === undefined ? 0 : 3);
}

/** A thousand tiles look at one book: it is read once. */
const firing = new WeakMap<AlertBook, ReadonlyMap<string, Severity>>();
const sorted = new WeakMap<AlertBook, Map<MetricId, Alert[]>>();

function alertsOn(book: AlertBook, metric: MetricId): readonly Alert[] {
  let known = sorted.get(book);
  if (!known) {
    known = new Map();
    for (const alert of book.alerts)
      for (const each of new Set(ruleConditions(alert.rule).map((condition) => condition.metric))) {
        const alerts = known.get(each);
        if (alerts) alerts.push(alert);
        else known.set(each, [alert]);
      }
    sorted.set(book, known);
  }
  return known.get(metric) ?? [];
}

function scopeOf({ rule, member }: Alert): Filters {
  return { ...rule.scope.filters, ...(member && { [member.dimension]: [member.id] }) };
}

/** How an alert's scope lies to a tile's: the same, a part of it, or neither. */
function placeOf(alert: Filters, tile: Filters): 'same' | 'part' | undefined {
  for (const [dimension, members] of Object.entries(tile)) if (!alert[dimension]?.every((id) => members.includes(id))) return undefined;
  const isSame = Object.entries(alert).every(([dimension, members]) => tile[dimension]?.every((id) => members.includes(id)));
  return isSame ? 'same' : 'part';
}
