import type { AlertMember, AlertSetting } from '../alerts/alert.js';
import { AlertTrack } from '../alerts/alert-track.js';
import { ALL_TOGETHER, CountsLedger } from '../alerts/counts-ledger.js';
import { modeOf, timingOf } from '../alerts/evaluate-rule.js';
import { questionOf } from '../alerts/rule-question.js';
import { SlotHistory } from '../alerts/slot-history.js';
import type { SourceDescription } from '../domain/adapter.js';
import type { Alert, StoredNotes } from '../domain/alert-book.js';
import type { AlertRule } from '../domain/alert-rule.js';
import type { CountsAnswer } from '../domain/answer.js';
import { durationMs } from '../domain/duration.js';
import { LOADING, type Loadable } from '../domain/loadable.js';
import type { CountsQuery } from '../domain/query.js';
import { HOUR_MS, SECOND_MS, type EpochMs } from '../domain/time.js';
import { ScopedAlert } from './scoped-alert.js';

/** All rules over one part of the centre: they share its slots. */
interface Scope {
  readonly history: SlotHistory;
  readonly alerts: readonly ScopedAlert[];
}

type Rules = readonly [AlertRule, ...AlertRule[]];

/** How much older than the range things may grow before they are forgotten. */
const FORGET_AFTER_MS = 6 * HOUR_MS;

/**
 * One counts question shared by all rules of one step, dimension and filters, and the alerts that its answers drive.
 *
 * It asks for the last day and as much more as its rules look back over: a page opened in the middle of an incident
 * reaches the state, the beginning and the history of a page open all day, for everything that began within that time.
 */
export class AlertInquiry {
  readonly query: CountsQuery;
  readonly rules: Rules;
  state: Loadable<CountsAnswer> = LOADING;
  #source: SourceDescription;
  #ledger: CountsLedger;
  readonly #scopes = new Map<string, Scope>();
  #answer: CountsAnswer | undefined;
  #isWhole = false;
  #kept: EpochMs = -Infinity;

  constructor(rules: Rules, source: SourceDescription) {
    this.rules = rules;
    this.query = questionOf(rules, { kind: 'last', duration: `P1DT${Math.ceil(reachMs(rules) / SECOND_MS)}S` });
    this.#source = source;
    this.#ledger = new CountsLedger(rules[0].step, rules[0].scope);
    this.#enrol();
  }

  /** What the source says of itself by now: members come and go. */
  set source(source: SourceDescription) {
    this.#source = source;
    this.#enrol();
  }

  /** Takes in an answer. @returns Whether a slot has closed since the one before. */
  hear(state: Loadable<CountsAnswer>): boolean {
    this.state = state;
    if (!('value' in state)) return false;
    const { value: answer, status } = state;
    const isWhole = status === 'ready' && answer.completeness !== 'partial';
    if (answer === this.#answer && (this.#isWhole || !isWhole)) return false;
    // A source that goes back in time has begun again, as a replay does at its end.
    if (this.#answer && answer.asOf < this.#answer.asOf) this.#beginAgain();
    const before = this.#lastEnd;
    this.#answer = answer;
    this.#isWhole = isWhole;
    const news = this.#ledger.take(answer, this.#source, !isWhole);
    this.#enrol(news.keys());
    for (const [id, { history, alerts }] of this.#scopes) {
      const from = history.take(news.get(id) ?? [], answer.asOf);
      for (const { track } of alerts) track.tell(from);
    }
    this.#forget(answer.range.start);
    return this.#lastEnd !== before;
  }

  /** All alerts as they stand: by scope, then by rule. Before the first answer nothing is known of them, which is not the same as calm. */
  alerts(notes: StoredNotes, asOf: EpochMs): Alert[] {
    const setting: AlertSetting = {
      asOf: this.#answer?.asOf ?? asOf,
      completeness: this.#answer?.completeness ?? 'partial',
      isInDoubt: this.state.status !== 'ready',
      notes,
    };
    return [...this.#scopes.values()].flatMap(({ alerts }) => alerts.map((alert) => alert.at(setting)));
  }

  get asOf(): EpochMs | undefined {
    return this.#answer?.asOf;
  }

  get #lastEnd(): EpochMs | undefined {
    const [first] = this.#scopes.values();
    return first?.history.slots.at(-1)?.end;
  }

  /** One alert a rule for each scope: all together, or each member that the source names or answers for. */
  #enrol(found: Iterable<string> = []): void {
    const { by, filters } = this.rules[0].scope;
    const members = this.#source.dimensions.find(({ id }) => id === by)?.members ?? [];
    const only = by === undefined ? undefined : filters?.[by];
    const scopes = by === undefined ? [ALL_TOGETHER] : [...members.map(({ id }) => id).filter((id) => only?.includes(id) ?? true), ...found];
    for (const scope of scopes) {
      if (this.#scopes.has(scope)) continue;
      const label = members.find(({ id }) => id === scope)?.label ?? scope;
      const member: AlertMember = by === undefined ? undefined : { dimension: by, id: scope, label };
      const { zone } = this.#source;
      const history = new SlotHistory(this.rules[0].step, zone);
      this.#scopes.set(scope, { history, alerts: this.rules.map((rule) => new ScopedAlert(new AlertTrack(rule, zone, history), member)) });
    }
  }

  #beginAgain(): void {
    this.#ledger = new CountsLedger(this.rules[0].step, this.rules[0].scope);
    this.#scopes.clear();
    this.#kept = -Infinity;
    this.#enrol();
  }

  #forget(before: EpochMs): void {
    if (this.#kept === -Infinity) this.#kept = before;
    if (before - this.#kept < FORGET_AFTER_MS) return;
    this.#kept = before;
    this.#ledger.forget(before);
    for (const { history, alerts } of this.#scopes.values()) {
      const tracks = alerts.map(({ track }) => track);
      const count = commonCalm(tracks, Math.min(...tracks.map((track) => track.outOfReach(history.endedBy(before)))));
      for (const track of tracks) track.forget(count);
      history.forget(count);
    }
  }
}

/** The most slots, up to `count`, after which none of the alerts was on: what goes on must not be cut in two. */
function commonCalm(tracks: readonly AlertTrack[], count: number): number {
  const calm = Math.min(...tracks.map((track) => track.calmAfter(count)));
  return calm === count ? count : commonCalm(tracks, calm);
}

/** How far back the rules look for what they judge by, beyond the day that is their history. */
function reachMs(rules: Rules): number {
  const reaches = rules.map((rule) => {
    const { forMs, keepFiringMs } = timingOf(rule);
    const mode = modeOf(rule);
    return forMs + keepFiringMs + (mode.mode === 'mOfN' ? mode.n : 1) * durationMs(rule.step);
  });
  return Math.max(...reaches);
}
