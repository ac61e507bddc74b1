import { StoreSource } from '../adapters/store/store-source.js';
import type { ContactStore } from '../adapters/store/contact-store.js';
import { AlertTrack } from '../alerts/alert-track.js';
import { sourceProblems } from '../alerts/source-problems.js';
import { ALL_TOGETHER, CountsLedger } from '../alerts/counts-ledger.js';
import { questionOf } from '../alerts/rule-question.js';
import type { SourceDescription } from '../domain/adapter.js';
import type { RecordedTransition } from '../domain/alert-book.js';
import type { AlertRule } from '../domain/alert-rule.js';
import { slotOf } from '../domain/step.js';
import type { Zone } from '../domain/zone.js';
import { accountLines } from './account-lines.js';
import { clockText } from './clock-text.js';
import { UsageError, type Command } from './command.js';
import { readMapping } from './mapping-file.js';
import { writeLines } from './output.js';
import { readRecords } from './records-file.js';
import { problemLines, readRules } from './rule-file.js';

const ALL = 'ALL';

/** Every transition of every alert over a file, as a page that was open all the time would have seen it. */
export const alerts: Command = {
  summary: 'Plays alert rules over a file of records and prints each transition as one JSON line',
  operands: ['FILE'],
  options: {
    mapping: { value: 'MAPPING', help: 'JSON file or ES module that says how a record reads', isRequired: true },
    rule: { value: 'RULE', help: 'JSON file with an alert rule or a list of them; may be given several times', isRequired: true },
  },
  async run([file = ''], { mapping = '' }, { output, messages, folder }, { rule: files = [] }) {
    const rules = (await Promise.all(files.map((path) => readRules(path, folder)))).flat();
    const { store, report } = await readRecords(file, await readMapping(mapping, folder), folder);
    messages.write(`${accountLines(report).join('\n')}\n`);
    const source = wholeDays(await new StoreSource(store, file).describe({ signal: new AbortController().signal }));
    // A store counts by any step, not only by those that it offers.
    const problems = rules.flatMap((rule) => problemLines(rule.id, sourceProblems(rule, { ...source, steps: [rule.step] })));
    if (problems.length > 0) throw new UsageError(problems.join('\n'));
    const told = rules.flatMap((rule, order) => transitionsOf(rule, store, source).map(({ scope, transition }) => ({ order, rule, scope, transition })));
    told.sort((a, b) => a.transition.at - b.transition.at || compare(a.scope, b.scope) || a.order - b.order);
    await writeLines(output, told.map(({ rule, scope, transition }) => lineOf(rule, scope, transition, store.zone)));
  },
};

/** A file tells whole days: before its first contact and after its last one there were none, which is not the same as not knowing. */
function wholeDays(source: SourceDescription): SourceDescription {
  if (!source.history) return source;
  const [first, last] = [source.history.start, source.history.end - 1].map((instant) => slotOf('P1D', source.zone, instant));
  return first && last ? { ...source, history: { start: first.start, end: last.end } } : source;
}

interface Told {
  readonly scope: string;
  readonly transition: RecordedTransition;
}

/** The file is all there is, so that its last interval counts as closed. */
function transitionsOf(rule: AlertRule, store: ContactStore, source: SourceDescription): Told[] {
  const answer = store.counts(questionOf([rule], source.history ? { kind: 'fixed', ...source.history } : { kind: 'all' }), Infinity);
  const ledger = new CountsLedger(rule.step, rule.scope);
  return [...ledger.take(answer, source)].flatMap(([scope, records]) => {
    const track = new AlertTrack(rule, store.zone);
    track.follow(records, Infinity);
    return track.history.map((transition) => ({ scope: scope === ALL_TOGETHER ? ALL : scope, transition }));
  });
}

function lineOf({ id }: AlertRule, scope: string, { from, to, at, since, value, reason }: RecordedTransition, zone: Zone): string {
  return JSON.stringify({ rule: id, scope, from, to, at: clockText(zone, at), since: since === undefined ? null : clockText(zone, since), value: value ?? null, reason });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
