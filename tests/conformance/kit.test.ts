/** The kit itself: it passes what is sound, over a real gateway too, and each of its checks is able to fail. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { recordsAdapter } from '../../src/adapters/records/records-adapter.js';
import { SimulatedAdapter } from '../../src/adapters/simulated/simulated-adapter.js';
import { noted, NO_NOTES } from '../../src/alerts/notes.js';
import { CHECKS, conformance, runCheck, seededContacts, seededCsv, SEEDED_ZONE, type ConformanceOptions } from '../../src/conformance/conformance.js';
import { Dice } from '../../src/conformance/dice.js';
import { AdapterError, type Change, type DataAdapter, type RequestContext } from '../../src/domain/adapter.js';
import type { AlertDeed, StoredNotes } from '../../src/domain/alert-book.js';
import type { Answer, CountsAnswer, RowsAnswer } from '../../src/domain/answer.js';
import type { PlanCommand, PlanReply, PlanRun } from '../../src/domain/plan.js';
import type { Query } from '../../src/domain/query.js';
import { Gateway } from '../../src/gateway/gateway.js';
import { Wire } from '../gateway/wire.js';
import { GrowingSource } from './growing-source.js';

const IDS = CHECKS.map(({ id }) => id);
const centre = () => new SimulatedAdapter({ seed: 5, start: Date.UTC(2026, 0, 5, 3), historyDays: 1, now: () => 0, workerUrl: null });
const outcomes = async (adapter: DataAdapter, options: ConformanceOptions) => (await conformance(adapter, options)).filter(({ outcome }) => outcome !== 'kept').map(({ id, outcome, words }) => `${id} ${outcome}: ${words}`);
const disturbing = (source: GrowingSource): ConformanceOptions => ({ happen: () => source.happen(), interrupt: () => undefined, degrade: () => void (source.isDegraded = true), skew: () => undefined });
const UNASKED = ['tokens left-out: needs `expire`: a way to let the token in use expire', 'plans left-out: it runs no plans', 'notes left-out: it keeps no notes'];

describe('the conformance kit', () => {
  it('passes a sound source in every check but that of plans, which it has not', async () => {
    const source = new GrowingSource();
    assert.deepEqual(await outcomes(source, disturbing(source)), UNASKED);
  });

  it('passes the same source behind a gateway whose line is cut again and again', async () => {
    const source = new GrowingSource();
    const gateway = new Gateway({ adapter: source, heartbeatMs: 500 });
    const wire = new Wire(await gateway.listen());
    try {
      const served = new HttpAdapter({ url: await wire.open(), patienceMs: 30_000 });
      assert.deepEqual(await outcomes(served, { ...disturbing(source), interrupt: () => wire.cut() }), UNASKED);
      assert.ok(wire.connections > 3);
    } finally {
      wire.close();
      await gateway.close(100);
    }
  });

  it('passes a gateway whose tokens expire, whose notes are everybody’s and whose asker’s clock is wrong', async () => {
    const source = withNotes(new GrowingSource());
    let [issued, valid] = [0, 0];
    const authenticate = async (token: string | undefined) => {
      if (token !== `t${issued}` || issued <= valid) throw new AdapterError('unauthorised', 'the token has expired');
      return { name: 'kit' };
    };
    const gateway = new Gateway({ adapter: source, authenticate });
    const real = Date.now;
    try {
      const served = new HttpAdapter({ url: await gateway.listen(), token: async () => `t${++issued}` });
      const options = { happen: () => source.happen(), expire: () => void (valid = issued), renewals: () => issued, mayAct: true, skew: (ms: number) => void (Date.now = () => real() + ms) };
      assert.deepEqual((await outcomes(served, options)).map((line) => line.split(' ', 2).join(' ')), ['gaps left-out:', 'plans left-out:', 'partial left-out:']);
    } finally {
      Date.now = real;
      await gateway.close(100);
    }
  });

  it('passes a simulated centre behind a gateway, plans and all', async () => {
    const gateway = new Gateway({ adapter: centre() });
    const url = await gateway.listen();
    try {
      const left = await outcomes(new HttpAdapter({ url }), { mayAct: true, listsAllContacts: false });
      assert.deepEqual(left.map((line) => line.split(' ', 2).join(' ')), ['skew left-out:', 'recount left-out:', 'inserts left-out:', 'gaps left-out:', 'tokens left-out:', 'notes left-out:', 'partial left-out:']);
    } finally {
      await gateway.close(100);
    }
  });

  it('passes a file of its data set, recounted from the contacts that it was made of', async () => {
    const contacts = seededContacts();
    const adapter = recordsAdapter({
      source: new Blob([seededCsv(contacts)]), name: 'seeded.csv', onPage: true,
      mapping: {
        name: 'seeded', format: 'delimited', zone: SEEDED_ZONE, clock: 'epoch-ms',
        columns: { id: 'id', offeredAt: 'offeredAt', skillGroup: 'skillGroup', channel: 'channel', wait: 'waitSeconds', talk: 'talkSeconds', hold: 'holdSeconds', wrapUp: 'wrapUpSeconds', agent: 'agent' },
        outcome: { column: 'outcome', answered: ['answered'], abandoned: ['abandoned'], flowOut: ['flowOut'] },
      },
    });
    const left = await outcomes(adapter, { contacts });
    assert.deepEqual(left.map((line) => line.split(' ', 2).join(' ')), ['skew left-out:', 'inserts left-out:', 'watch left-out:', 'changes left-out:', 'gaps left-out:', 'tokens left-out:', 'plans left-out:', 'notes left-out:', 'partial left-out:']);
  });

  it('asks the same with the same seed', () => {
    const rolls = (seed: number) => Array.from({ length: 5 }, () => new Dice(seed).share());
    assert.deepEqual(rolls(3), rolls(3));
    assert.deepEqual(seededContacts(50), seededContacts(50));
    assert.equal(new Set(seededContacts(50, 2).map(({ offeredAt }) => offeredAt)).size > 30, true);
    const dice = new Dice(9);
    const shares = Array.from({ length: 20_000 }, () => dice.share());
    assert.ok(shares.every((share) => share >= 0 && share < 1));
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) / shares.length - 0.5) < 0.01);
  });
});

/** The same source, which keeps notes. */
function withNotes<A extends DataAdapter>(source: A) {
  let kept: StoredNotes = NO_NOTES;
  return Object.assign(source, { notes: async () => kept, note: async (deed: AlertDeed) => (kept = noted(kept, deed, 1)) });
}

/** A sound source with one thing of it broken. */
class Broken implements DataAdapter {
  readonly source = new GrowingSource();
  /** Ways to disturb it beyond those of a sound source. */
  hooks: ConformanceOptions = {};
  describe = (context: RequestContext) => this.source.describe(context);
  read = <Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> => this.source.read(query, context);
  watch = <Q extends Query>(query: Q, context: RequestContext): AsyncIterable<Change<Q>> => this.source.watch(query, context);
  act?: <C extends PlanCommand>(command: C, context: RequestContext) => Promise<PlanReply<C>>;

  /** Answers pass through this. */
  spoil(change: (answer: CountsAnswer | RowsAnswer, query: Query) => unknown): this {
    this.read = async (query, context) => change(await this.source.read(query, context), query) as Answer<typeof query>;
    return this;
  }

  /** Changes pass through this; `undefined` drops one. */
  mishear(change: (told: Change, count: number) => Change | undefined): this {
    const { source } = this;
    this.watch = async function* <Q extends Query>(query: Q, context: RequestContext) {
      let count = 0;
      for await (const told of source.watch(query, context)) {
        const heard = change(told as unknown as Change, count++);
        if (heard) yield heard as unknown as Change<Q>;
      }
    };
    return this;
  }
}

/** A source that wants tokens, fetched as it is told: once for all who wait, by each of them, or never again. */
function tokened(how: 'once' | 'each' | 'never'): Broken {
  let [issued, valid] = [1, true];
  let coming: Promise<void> | undefined;
  const renew = async () => {
    issued++;
    await new Promise((resolve) => setTimeout(resolve, 5));
    valid = true;
    coming = undefined;
  };
  const ready = async () => {
    if (valid) return;
    if (how === 'never') throw new AdapterError('unauthorised', 'the token has expired');
    await (how === 'each' ? renew() : (coming ??= renew()));
  };
  const broken = new Broken();
  broken.read = async (query, context) => ready().then(() => broken.source.read(query, context));
  broken.hooks = { expire: () => void (valid = false), renewals: () => issued };
  return broken;
}

/** A source that counts relative ranges from the clock of whoever asks. */
function clockless(): Broken {
  let wrongMs = 0;
  const broken = counted(({ range }, { range: asked }) => (asked.kind === 'last' ? { range: { start: range.start + wrongMs, end: range.end + wrongMs } } : {}));
  broken.hooks = { skew: (ms) => void (wrongMs = ms) };
  return broken;
}

const counted = (change: (answer: CountsAnswer, query: Query) => object) => new Broken().spoil((answer, query) => (answer.kind === 'counts' ? { ...answer, ...change(answer, query) } : answer));
const listed = (change: (answer: RowsAnswer, query: Query & { kind: 'rows' }) => object) => new Broken().spoil((answer, query) => (answer.kind === 'rows' && query.kind === 'rows' ? { ...answer, ...change(answer, query) } : answer));
const described = (change: object) => Object.assign(new Broken(), { describe: async (context: RequestContext) => ({ ...(await new GrowingSource().describe(context)), ...change }) });

/** The question without its wish for a fair order. */
function asTheyAre<Q extends Query>(query: Q): Q {
  if (query.kind !== 'rows' || !query.order?.some((by) => 'fair' in by)) return query;
  return { ...query, order: query.order.map((by) => (Object.fromEntries(Object.entries(by).filter(([name]) => name !== 'fair')) as unknown as typeof by)) };
}

let shuffled = 0;
let began = 0;
const BREAKS: Readonly<Record<string, readonly (readonly [how: string, make: () => DataAdapter])[]>> = {
  describe: [
    ['a live source without a cadence', () => described({ cadenceMs: undefined })],
    ['nothing that it counts or lists', () => described({ counters: [], entities: [] })],
    ['a counter that is none', () => described({ counters: ['offered', 'moods'] })],
    ['steps out of order', () => described({ steps: ['P1D', 'PT5M'] })],
    ['another name each time', () => Object.assign(new Broken(), { describe: async (context: RequestContext) => ({ ...(await new GrowingSource().describe(context)), name: String(began++) }) })],
    ['plans that it cannot run', () => described({ plans: true })],
  ],
  columns: [
    ['a column too short', () => counted(({ counters }) => ({ counters: { ...counters, offered: counters.offered?.slice(1) } }))],
    ['a counter that was not described', () => counted(({ counters, length }) => ({ counters: { ...counters, lost: Array(length).fill(0) } }))],
    ['another zone', () => counted(() => ({ zone: 'UTC' }))],
  ],
  slots: [
    ['slots by UTC days', () => counted(({ start }) => (start ? { start: start.map((at) => at - (at % 86_400_000)) } : {}))],
    ['slots out of order', () => counted(({ start, end }) => (start && end ? { start: [...start].reverse(), end: [...end].reverse() } : {}))],
  ],
  sums: [['a split that drops its last row', () => counted((answer) => (answer.start || Object.keys(answer.keys).length > 0 ? { counters: { ...answer.counters, offered: answer.counters.offered?.map((value, row) => (row === answer.length - 1 ? 0 : value)) } } : {}))]],
  skew: [['a range of the asker’s clock', clockless]],
  tokens: [['a token that is never renewed', () => tokened('never')], ['a token fetched by each who waits', () => tokened('each')]],
  notes: [
    ['notes that nobody can read', () => Object.assign(withNotes(new Broken()), { notes: undefined as never })],
    ['notes that are forgotten', () => Object.assign(withNotes(new Broken()), { notes: async () => NO_NOTES })],
    ['a rule that stays muted', () => { const kept = withNotes(new Broken()); const { note } = kept; return Object.assign(kept, { note: async (deed: AlertDeed) => (deed.deed === 'unmute' ? kept.notes() : note(deed)) }); }],
  ],
  filters: [['contacts that are not filtered', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => { const { filters: _, ...rest } = query; return new GrowingSource().read(query.kind === 'rows' ? (rest as unknown as Q) : query, context); } })], ['filters passed over', () => Object.assign(new Broken(), { read: <Q extends Query>({ filters: _, ...query }: Q, context: RequestContext) => new GrowingSource().read(query as unknown as Q, context) })]],
  clock: [
    ['a range of the asker’s clock', () => counted(({ range }, { range: asked }) => (asked.kind === 'last' ? { range: { start: range.start + 7_200_000, end: range.end + 7_200_000 } } : {}))],
    ['a clock that goes back', () => counted((answer) => ({ asOf: answer.asOf - shuffled++ * 1_000, range: { start: answer.range.start - (shuffled - 1) * 1_000, end: answer.range.end - (shuffled - 1) * 1_000 } }))],
  ],
  recount: [
    ['a wait of exactly the threshold that is not within', () => counted(({ counters }) => ({ counters: { ...counters, answeredWithin: counters.answeredWithin?.map((value) => Math.max(0, (value ?? 0) - 1)) } }))],
    ['a maximum that is added', () => counted(({ counters }) => ({ counters: { ...counters, waitMax: counters.waitMax?.map((value, row) => (value ?? 0) + (counters.waitAnswered?.[row] ?? 0)) } }))],
  ],
  paging: [
    ['pages that overlap', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read(query.kind === 'rows' && query.offset ? { ...query, offset: query.offset - 1 } : query, context) })],
    ['a total of the page', () => listed(({ length }) => ({ total: length }))],
  ],
  order: [['order passed over', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read('order' in query ? { ...query, order: [{ column: 'agent' }] } : query, context) })]],
  where: [
    ['filters passed over', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read('where' in query ? { ...query, where: [] } : query, context) })],
    ['bounds that are left out', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read('where' in query ? { ...query, where: query.where?.map((filter) => ('least' in filter && filter.least !== undefined ? { ...filter, least: filter.least + 1e-6 } : filter)) ?? [] } : query, context) })],
    ['a total of all', () => listed((_, { where }) => (where ? { total: 999 } : {}))],
  ],
  fair: [
    ['an order by the numbers as they are', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read(asTheyAre(query), context) })],
    ['a filter that changes who is compared with whom', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read('where' in query ? asTheyAre(query) : query, context) })],
    ['an answer of a source that does not say it can', () => described({ ordersFairly: undefined })],
    ['a refusal of another code', () => Object.assign(described({ ordersFairly: [] }), { read: async <Q extends Query>(query: Q, context: RequestContext) => { if (asTheyAre(query) !== query) throw new AdapterError('internal', 'no'); return new GrowingSource().read(query, context); } })],
  ],
  groups: [
    ['nothing told of groups', () => listed(() => ({ groups: undefined }))],
    ['groups in which rows are not', () => listed(({ groups }) => (groups ? { groups: { ...groups, lengths: [...groups.lengths].reverse() } } : {}))],
    ['subtotals of the page alone', () => listed(({ groups }) => (groups ? { groups: { ...groups, counters: { ...groups.counters, offered: groups.counters.offered?.map((value) => (value ?? 0) - 1) } } } : {}))],
    ['groups by name', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read('groupBy' in query && query.groupBy !== undefined ? { ...query, order: [{ column: 'agent' }] } : query, context) })],
  ],
  inserts: [['pages of all there is by now', () => { const broken = new Broken(); return Object.assign(broken, { read: <Q extends Query>(query: Q, context: RequestContext) => broken.source.read(query.kind === 'rows' && query.range.kind === 'fixed' ? { ...query, range: { kind: 'all' } } : query, context) }); }]],
  refusals: [
    ['an answer to a dimension that there is not', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read('by' in query && query.by?.includes('no such dimension') ? { ...query, by: [] } : query, context) })],
    ['an error of its own', () => Object.assign(new Broken(), { read: async <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read(query, context).catch((error: unknown) => Promise.reject(error instanceof AdapterError ? new Error(error.message) : error)) })],
    ['an invitation to try again in vain', () => Object.assign(new Broken(), { read: async <Q extends Query>(query: Q, context: RequestContext) => new GrowingSource().read(query, context).catch((error: unknown) => Promise.reject(error instanceof AdapterError ? new AdapterError(error.code, error.detail, 5) : error)) })],
  ],
  cancellation: [
    ['a signal that is not heeded', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q) => new GrowingSource().read(query, { signal: new AbortController().signal }) })],
    ['a reason of its own', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, context: RequestContext) => (context.signal.aborted ? Promise.reject(new Error('aborted')) : new GrowingSource().read(query, context)) })],
    ['work that goes on for seconds', () => Object.assign(new Broken(), { read: <Q extends Query>(query: Q, { signal }: RequestContext) => (signal.aborted ? Promise.reject(signal.reason as Error) : new Promise((resolve) => setTimeout(resolve, 1_500, query))) })],
  ],
  watch: [
    ['a first change that is not whole', () => new Broken().mishear((told) => (told.kind === 'reset' ? { kind: 'merge', answer: told.answer } : told))],
    ['a watch that outlives its signal', () => Object.assign(new Broken(), { watch: async function* (query: Query, context: RequestContext) { for (;;) { yield { kind: 'reset', answer: await new GrowingSource().read(query, { ...context, signal: new AbortController().signal }) }; await new Promise((resolve) => setTimeout(resolve, 5)); } } } as object)],
  ],
  changes: [
    ['every other change lost', () => new Broken().mishear((told, count) => (told.kind === 'merge' && count % 2 === 1 ? { kind: 'beat', asOf: told.answer.asOf } : told))],
    ['what was before forgotten', () => new Broken().mishear((told) => (told.kind === 'merge' ? { kind: 'reset', answer: told.answer } : told))],
  ],
  gaps: [['a hole that nobody is told of', () => new Broken().mishear((told, count) => (told.kind === 'merge' && count === 2 ? { kind: 'beat', asOf: told.answer.asOf } : told))]],
  partial: [['a part that is missing in silence', () => counted(() => ({ completeness: 'full' }))]],
  plans: [
    ['a key that starts another run each time', () => acting((command, run) => ({ ...run, id: command.command === 'start' ? `run ${began++}` : run.id }))],
    ['a key that takes any body', () => acting((_, run) => run)],
  ],
};

/** A source that says that it runs plans, and what becomes of a run. */
function acting(reply: (command: PlanCommand, run: PlanRun) => PlanRun): DataAdapter {
  const plan = { id: 'p', name: 'p', skillGroup: 'card', risk: 'ordinary', queued: 'finish', steps: [] } as const;
  const run: PlanRun = { id: 'r', key: 'conformance-e', plan, state: 'reverted', steps: [], by: '', reason: '', startedAt: 0, expiresAt: 0, now: { answerRate: 0, serviceLevel: 0 }, then: { answerRate: 0, serviceLevel: 0 } };
  const broken = described({ plans: true });
  broken.act = async (command) => {
    if (command.command === 'book') return { asOf: 0, catalogue: [plan], runs: [run], audit: [], revertsOnExpiry: true } as never;
    return (command.command === 'preview' ? { plan, etag: 'e' } : reply(command, run)) as never;
  };
  return broken;
}

describe('each check of the kit', () => {
  it('has a source that breaks it', () => {
    assert.deepEqual(Object.keys(BREAKS).sort(), [...IDS].sort());
  });
  for (const [id, breaks] of Object.entries(BREAKS))
    for (const [how, make] of breaks)
      it(`${id} finds ${how}`, async () => {
        const check = CHECKS.find((one) => one.id === id);
        const adapter = make();
        assert.ok(check);
        const sound = new GrowingSource();
        const [keeper, holder] = [withNotes(new Broken()), tokened('once')];
        const passing = { plans: centre(), notes: keeper, tokens: holder }[id] ?? sound;
        assert.equal((await runCheck(check, passing, { ...disturbing(passing instanceof Broken ? passing.source : sound), mayAct: true, ...(passing instanceof Broken && passing.hooks) })).outcome, 'kept', 'a sound one passes it');
        const source = adapter instanceof Broken ? adapter.source : sound;
        const { outcome, words } = await runCheck(check, adapter, { ...disturbing(source), mayAct: true, ...(adapter instanceof Broken && adapter.hooks) });
        assert.equal(outcome, 'broken', words ?? 'it was kept');
        assert.ok((words ?? '').length > 5);
      });
});
