import type { Alert } from '../../domain/alert-book.js';
import type { Severity } from '../../domain/alert-rule.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { EpochMs } from '../../domain/time.js';
import { alertValue, breachText, clockNear, conditionsText, sinceText, toldCondition } from '../../locale/alert-text.js';
import { formatAge } from '../../locale/duration.js';
import type { Messages } from './messages.js';
import { conditionOn, isSetAside, type TileAlert } from './tile-alert.js';

/** What a tile says of an alert, in words. */
export interface AlertFace {
  /** How it stands on the tile: only what fires has a frame. `doubtful` is an alert that nothing is known of. */
  readonly look: 'pending' | 'firing' | 'recovering' | 'aside' | 'parts' | 'doubtful';
  readonly severity: Severity;
  /** What is wrong, `低于 80 %`. */
  readonly what: string;
  /** The same with how long it has been so, `低于 80 % 已 34 分钟`. */
  readonly lasting: string;
  /** `自 10:17`; empty where nothing began. */
  readonly since: string;
  /** What was judged at last, `近 30 分钟 71.4 %`: the tile's own value may be of a whole day. Empty where nothing was. */
  readonly judged: string;
  /** What people did about it and how far to trust it; empty where there is nothing to say. */
  readonly facts: string;
}

/**
 * @param choice - What the tile measures: of several conditions, the one on it is told.
 * @param asOf - The source's clock.
 * @returns Undefined while all is well, because fine is quiet.
 */
export function alertFace({ alert, parts }: TileAlert, choice: MetricChoice, asOf: EpochMs, messages: Messages, language: string): AlertFace | undefined {
  const { rule, state, stale } = alert;
  const since = alert.state === 'recovering' ? recoveringSince(alert, asOf, messages, language) : (sinceText(alert, asOf, messages, language) ?? '');
  const facts = factsOf(alert, asOf, messages, language).join(' · ');
  const face = { severity: rule.severity, since, facts, judged: judgedText(alert, messages, language) };
  if (parts > 0) {
    const what = partsText(alert, parts, messages);
    return { ...face, look: 'parts', what, lasting: what, since: '', facts: '', judged: '' };
  }
  if (state === 'ok') return stale ? { ...face, look: 'doubtful', what: messages.alerts.stale, lasting: messages.alerts.stale, facts: '', judged: '' } : undefined;
  if (state === 'recovering') {
    const what = messages.alerts.states.recovering;
    return { ...face, look: isSetAside(alert) ? 'aside' : 'recovering', what, lasting: what };
  }
  const condition = conditionOn(alert, choice);
  const what = condition ? breachText(condition, messages, language) : conditionsText(rule, messages, language);
  const lasting = alert.since === undefined ? what : messages.alerts.lasting(what, formatAge(asOf - alert.since, language), alert.sinceAtLeast);
  if (isSetAside(alert)) return { ...face, look: 'aside', what, lasting };
  if (state === 'firing') return { ...face, look: 'firing', what, lasting };
  return { ...face, look: 'pending', what, lasting };
}

function judgedText(alert: Alert, { tile }: Messages, language: string): string {
  const { start, end, value } = alert.evidence.window;
  return value === undefined ? '' : tile.lately(formatAge(end - start, language), alertValue(value, toldCondition(alert), language));
}

/** Since when its values are clear again, not since when they were bad. */
function recoveringSince({ history, evidence }: Alert, asOf: EpochMs, { alerts }: Messages, language: string): string {
  const turn = history.findLast(({ to, revised }) => to === 'recovering' && revised !== 'retracted');
  return turn ? alerts.since(clockNear(turn.at, asOf, evidence.zone, language), false) : '';
}

function factsOf({ notes, quiet, stale, evidence }: Alert, asOf: EpochMs, { alerts, state, tile }: Messages, language: string): string[] {
  const { muted, snoozedUntil, acknowledged } = notes;
  return [
    ...(stale ? [state.stale] : []),
    ...(muted ? [tile.muted] : []),
    ...(snoozedUntil === undefined ? [] : [alerts.snoozedUntil(clockNear(snoozedUntil, asOf, evidence.zone, language))]),
    ...(acknowledged ? [tile.acknowledged(acknowledged.by)] : []),
    ...(quiet ? [alerts.quiet] : []),
  ];
}

/** `3 个技能组告警`, or `信用卡告警` of one. */
function partsText({ member }: Alert, parts: number, { tile, dimensions }: Messages): string {
  if (parts === 1 && member) return tile.partAlert(member.label);
  return tile.partAlerts(String(parts), member ? (dimensions[member.dimension] ?? member.dimension) : '');
}
