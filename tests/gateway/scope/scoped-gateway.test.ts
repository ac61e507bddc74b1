import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { HttpAdapter } from '../../../src/adapters/http/http-adapter.js';
import { SimulatedAdapter } from '../../../src/adapters/simulated/simulated-adapter.js';
import { seededContacts } from '../../../src/conformance/conformance.js';
import { rowsByKey } from '../../../src/conformance/recount.js';
import { AdapterError, type DataAdapter } from '../../../src/domain/adapter.js';
import type { CountsQuery, Query } from '../../../src/domain/query.js';
import { Gateway } from '../../../src/gateway/gateway.js';
import { jwtAuthentication } from '../../../src/gateway/jwt/jwt-authentication.js';
import { ScopedSource } from '../../../src/gateway/scope/scoped-source.js';
import { Seal } from '../../../src/gateway/scope/seal.js';
import { GrowingSource } from '../../conformance/growing-source.js';
import { until, Watcher } from '../watcher.js';
import { AUDIENCE, TokenIssuer } from '../jwt/token-issuer.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const signal = new AbortController().signal;
const ALL = { kind: 'all' } as const;
const BY_GROUP: CountsQuery = { kind: 'counts', range: ALL, by: ['skillGroup'] };
const seal = new Seal('a secret of some length');
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'answered', (error: unknown) => (error instanceof AdapterError ? error.code : String(error)));

/** A gateway with tokens, and adapters of whoever holds which. */
async function served(adapter: DataAdapter = new GrowingSource()) {
  const issuer = await TokenIssuer.open();
  const gateway = new Gateway({ adapter, peopleKey: 'a secret of some length', authenticate: await jwtAuthentication({ keys: await issuer.serve(), audience: AUDIENCE }) });
  const url = await gateway.listen();
  ends.push(() => gateway.close(100), () => issuer.close());
  const holder = async (skill_groups: readonly string[], people = 'named', name = 'li') => {
    const token = await issuer.token({ skill_groups: [...skill_groups], people, name });
    return new HttpAdapter({ url, token: async () => token });
  };
  return { gateway, holder };
}

describe('a scoped token', () => {
  it('sees its own skill groups and no others, in every kind of answer', async () => {
    const { holder } = await served();
    const li = await holder(['card', 'no such group']);
    const { dimensions } = await li.describe({ signal });
    assert.deepEqual(dimensions.find(({ id }) => id === 'skillGroup')?.members.map(({ id }) => id), ['card']);
    assert.deepEqual(new Set((await li.read(BY_GROUP, { signal })).keys.skillGroup), new Set(['card']));
    assert.equal((await li.read({ ...BY_GROUP, filters: { skillGroup: ['loan'] } }, { signal })).length, 0);
    assert.deepEqual((await li.read({ ...BY_GROUP, filters: { skillGroup: ['loan', 'card'] } }, { signal })).keys.skillGroup, ['card']);
    const contacts = await li.read({ kind: 'rows', entity: 'contact', range: ALL, limit: 500 }, { signal });
    assert.ok(contacts.length > 10);
    assert.deepEqual([...new Set(contacts.columns.skillGroup)], ['card']);
    const agents = await li.read({ kind: 'rows', entity: 'agent', range: ALL, limit: 500 }, { signal });
    assert.deepEqual([...new Set(agents.columns.skillGroup)], ['card']);
    const whole = await li.read({ kind: 'counts', range: ALL }, { signal });
    const own = seededContacts(300).filter(({ skillGroup }) => skillGroup === 'card').length;
    assert.equal(whole.counters.offered?.[0], own);
    assert.equal(agents.columns.offered?.reduce((sum: number, offered) => sum + Number(offered), 0), contacts.columns.agent?.filter((agent) => agent !== null).length);
  });

  it('sees nothing when it names no group', async () => {
    const { holder } = await served();
    const nobody = await holder([]);
    assert.equal((await nobody.read(BY_GROUP, { signal })).length, 0);
    assert.equal((await nobody.read({ kind: 'rows', entity: 'contact', range: ALL, limit: 5 }, { signal })).total, 0);
  });

  it('hears of its own groups alone, live', async () => {
    const source = new GrowingSource();
    const { holder } = await served(source);
    const watchers = { card: new Watcher(await holder(['card']), { query: BY_GROUP }), loan: new Watcher(await holder(['loan']), { query: BY_GROUP }), all: new Watcher(await holder(['*']), { query: BY_GROUP }) };
    ends.push(() => Promise.all(Object.values(watchers).map((one) => one.stop())));
    await until(() => Object.values(watchers).every(({ answer }) => answer));
    const before = Object.fromEntries(Object.entries(watchers).map(([name, { answer }]) => [name, answer?.counters.offered?.reduce<number>((sum, offered) => sum + (offered ?? 0), 0) ?? 0]));
    for (let event = 0; event < 10; event++) source.happen();
    const offered = ({ answer }: Watcher) => answer?.counters.offered?.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    await until(() => offered(watchers.all) === (before.all ?? 0) + 10 && offered(watchers.card) === (before.card ?? 0) + 5 && offered(watchers.loan) === (before.loan ?? 0) + 5);
    for (const group of ['card', 'loan'] as const)
      for (const change of watchers[group].changes) if ('answer' in change) assert.ok(change.answer.keys.skillGroup?.every((each) => each === group), group);
  });

  it('shares answers with whoever sees as much, and with nobody else', async () => {
    const { gateway, holder } = await served();
    const asked = () => gateway.gauges.value('upstream_questions_total');
    const watch = (adapter: DataAdapter) => {
      const watching = new Watcher(adapter, { query: { ...BY_GROUP, filters: { skillGroup: ['card'] } } });
      ends.push(() => watching.stop());
      return until(() => watching.answer);
    };
    await watch(await holder(['card', 'loan'], 'named', 'li'));
    await watch(await holder(['loan', 'card'], 'named', 'han'));
    assert.equal(asked(), 1, 'the same groups in another order');
    await watch(await holder(['card'], 'named'));
    assert.equal(asked(), 2, 'other groups, though the answer is the same');
    await watch(await holder(['card', 'loan'], 'masked'));
    assert.equal(asked(), 3, 'another look at persons');
  });

  it('counts as a source would that holds its contacts alone, whatever is asked', async () => {
    const contacts = seededContacts(300);
    const [from, to] = [contacts[0]?.offeredAt ?? 0, (contacts.at(-1)?.offeredAt ?? 0) + 1];
    const groups = [...new Set(contacts.map(({ skillGroup }) => skillGroup))];
    const whole = new GrowingSource(contacts);
    await fc.assert(fc.asyncProperty(
      fc.subarray(groups), fc.subarray(['skillGroup', 'channel', 'agent']), fc.option(fc.subarray([...groups, 'nobody'])), fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }),
      async (scope, by, filter, one, other) => {
        const own = contacts.filter(({ skillGroup }) => scope.includes(skillGroup));
        if (own.length === 0) return;
        const range = { kind: 'fixed', start: Math.min(one, other), end: Math.max(one, other) + 1 } as const;
        const query: CountsQuery = { kind: 'counts', range, by, ...(filter && { filters: { skillGroup: filter } }) };
        const [scoped, alone] = [await new ScopedSource(whole, { skillGroups: scope }, '', seal).read(query, { signal }), await new GrowingSource(own).read(query, { signal })];
        assert.deepEqual(new Map([...rowsByKey(scoped, query)].sort()), new Map([...rowsByKey(alone, query)].sort()));
      },
    ), { numRuns: 60 });
  });

  it('gets no answer from a source that passes over filters', async () => {
    const careless: DataAdapter = Object.assign(new GrowingSource(), { read: (query: Query) => new GrowingSource().read({ ...query, filters: {} }, { signal }) }) as never;
    for (const query of [BY_GROUP, { kind: 'rows', entity: 'contact', range: ALL, limit: 9 }] as const) assert.equal(await codeOf(new ScopedSource(careless, { skillGroups: ['card'] }, '', seal).read(query, { signal })), 'internal');
  });
});

describe('persons, as a token may know them', () => {
  it('are a seal and a pseudonym where they are masked: the same each time, and of use to ask again', async () => {
    const { holder } = await served();
    const [masked, named] = [await holder(['*'], 'masked'), await holder(['*'], 'named')];
    const { people, dimensions } = await masked.describe({ signal });
    assert.equal(people, 'masked');
    const real = (await named.describe({ signal })).dimensions.find(({ id }) => id === 'agent')?.members ?? [];
    assert.ok(real.length > 5);
    const known = new Set(real.flatMap(({ id, label }) => [id, label]));
    for (const { id, label } of dimensions.find(({ id }) => id === 'agent')?.members ?? []) assert.ok(!known.has(id) && !known.has(label));
    const page = await masked.read({ kind: 'rows', entity: 'agent', range: ALL, limit: 500 }, { signal });
    assert.equal(page.total, real.length);
    for (const cell of [...(page.columns.agent ?? []), ...(page.columns.name ?? [])]) assert.ok(!known.has(String(cell)), String(cell));
    const [sealed] = page.columns.agent ?? [];
    const again = await masked.read({ kind: 'counts', range: ALL, by: ['agent'], filters: { agent: [String(sealed)] } }, { signal });
    assert.deepEqual(again.keys.agent, [sealed]);
    assert.equal(again.counters.offered?.[0], page.columns.offered?.[0]);
    const contacts = await masked.read({ kind: 'rows', entity: 'contact', range: ALL, limit: 500 }, { signal });
    assert.ok(contacts.columns.agent?.includes(sealed ?? ''));
    assert.equal((await masked.read({ kind: 'counts', range: ALL, filters: { agent: [real[0]?.id ?? ''] } }, { signal })).length, 0, 'a real id is nobody’s');
  });

  it('cannot be searched for, ordered by or guessed at where they are masked', async () => {
    const masked = await (await served()).holder(['*'], 'masked');
    const page = { kind: 'rows', entity: 'agent', range: ALL, limit: 5 } as const;
    for (const query of [{ ...page, search: 'a1' }, { ...page, order: [{ column: 'name' }] }, { ...page, order: [{ column: 'offered' }, { column: 'agent', descending: true }] }, { ...page, where: [{ column: 'name', contains: 'a' }] }, { ...page, where: [{ column: 'agent', contains: 'a' }] }])
      assert.equal(await codeOf(masked.read(query, { signal })), 'forbidden');
    const { columns } = await masked.read({ ...page, columns: ['name', 'offered'], limit: 500 }, { signal });
    assert.deepEqual(columns.offered, [...(columns.offered ?? [])].sort((a, b) => Number(b) - Number(a)), 'whoever asks for no order gets none by name');
  });

  it('are part of their team where nothing else may be known', async () => {
    const team = await (await served()).holder(['*'], 'team');
    const { dimensions, entities, people } = await team.describe({ signal });
    assert.deepEqual([people, dimensions.map(({ id }) => id).includes('agent'), entities.includes('agent')], ['team', false, false]);
    for (const query of [{ kind: 'rows', entity: 'agent', range: ALL, limit: 5 }, { kind: 'counts', range: ALL, by: ['agent'] }, { kind: 'counts', range: ALL, filters: { agent: ['a1'] } }, { kind: 'rows', entity: 'contact', range: ALL, limit: 5, where: [{ column: 'agent', anyOf: ['a1'] }] }] as Query[])
      assert.equal(await codeOf(team.read(query, { signal })), 'forbidden');
    assert.deepEqual(new Set((await team.read({ kind: 'rows', entity: 'contact', range: ALL, limit: 500 }, { signal })).columns.agent), new Set([null]));
  });

  it('have scores as a team has them, and as a pseudonym has them', async () => {
    const centre = new SimulatedAdapter({ seed: 5, start: Date.UTC(2026, 0, 5, 3), historyDays: 1, now: () => 0, workerUrl: null });
    const query = { kind: 'rows', entity: 'skill-score', range: ALL, limit: 500 } as const;
    const team = await new ScopedSource(centre, { people: 'team', skillGroups: ['card'] }, '', seal).read(query, { signal });
    assert.ok(team.length > 0);
    assert.deepEqual([new Set(team.columns.rater), new Set(team.columns.agent), new Set(team.columns.skillGroup)], [new Set(['team']), new Set([null]), new Set(['card'])]);
    const masked = await new ScopedSource(centre, { people: 'masked' }, '', seal).read({ ...query, columns: ['name', 'value'] }, { signal });
    const real = await centre.read({ ...query, columns: ['agent', 'name', 'value'] }, { signal });
    assert.deepEqual(masked.columns.value, real.columns.value);
    for (const [row, name] of (masked.columns.name ?? []).entries()) assert.equal(name === real.columns.name?.[row], real.columns.agent?.[row] === null);
  });

  it('are sealed so that only the secret opens them', () => {
    for (const id of ['a1', '', '工号 0017', 'x'.repeat(500)]) assert.equal(seal.open(seal.close(id)), id);
    const other = new Seal('another secret of some length');
    for (const text of ['', 'rubbish', seal.close('a1').slice(1), other.close('a1'), `${seal.close('a1')}AA`]) assert.equal(seal.open(text), undefined);
    assert.notEqual(seal.close('a1'), other.close('a1'));
    assert.throws(() => new Seal('short'), /^RangeError: invalid secret: 5 letters$/);
  });
});

describe('what is done with a scoped token', () => {
  it('touches its own groups alone, in the name of its holder', async () => {
    const centre = new SimulatedAdapter({ seed: 5, start: Date.UTC(2026, 0, 5, 3), historyDays: 1, now: () => 0, workerUrl: null });
    const { holder } = await served(centre);
    const lead = await holder(['*'], 'named', '王主管');
    const { catalogue } = await lead.act({ command: 'book' }, { signal });
    const [plan] = catalogue.filter(({ risk, preconditions, steps }) => risk === 'ordinary' && !preconditions?.length && steps.every(({ do: { lever } }) => lever.to === undefined));
    assert.ok(plan);
    const [own, foreign] = [await holder([plan.skillGroup], 'named', '李雷'), await holder([catalogue.find(({ skillGroup }) => skillGroup !== plan.skillGroup)?.skillGroup ?? ''])];
    const { etag } = await own.act({ command: 'preview', plan }, { signal });
    const start = { command: 'start', key: 'k1', plan, etag, by: 'somebody else', reason: 'a peak' } as const;
    for (const command of [{ command: 'preview', plan }, start] as const) assert.equal(await codeOf(foreign.act(command, { signal })), 'forbidden');
    const run = await own.act(start, { signal });
    assert.equal(run.by, '李雷', 'whoever he says he is');
    const seen = await foreign.act({ command: 'book' }, { signal });
    assert.deepEqual([seen.runs, seen.audit], [[], []]);
    assert.ok(seen.catalogue.every(({ skillGroup }) => skillGroup !== plan.skillGroup));
    assert.equal(await codeOf(foreign.act({ command: 'revert', key: 'k2', run: run.id, by: 'x', reason: 'x' }, { signal })), 'forbidden');
    assert.equal(await codeOf(foreign.act({ command: 'extend', key: 'k3', run: run.id, by: 'x', byMs: 60_000 }, { signal })), 'forbidden');
    const { audit, runs } = await lead.act({ command: 'book' }, { signal });
    assert.equal(runs.length, 1);
    assert.equal(audit.find(({ deed }) => deed === 'start')?.by, '李雷');
    assert.equal(await codeOf(own.act({ command: 'revert', key: 'k4', run: run.id, by: 'x', reason: 'over' }, { signal })), 'answered');
  });

  it('notes about its own alerts alone, and mutes no rule for everybody', async () => {
    const notes = { alerts: { 'low|skillGroup=card': { snoozedUntil: 5 }, 'low|skillGroup=loan': { snoozedUntil: 6 }, 'low': { snoozedUntil: 7 }, 'low|channel=card': { snoozedUntil: 8 } }, muted: { low: { at: 1, by: 'li' } } };
    const done: unknown[] = [];
    const source: DataAdapter = Object.assign(new GrowingSource(), { notes: async () => notes, note: async (deed: unknown) => (done.push(deed), notes) });
    const scoped = new ScopedSource(source, { skillGroups: ['card'] }, '李雷', seal);
    assert.deepEqual(await scoped.notes?.({ signal }), { alerts: { 'low|skillGroup=card': { snoozedUntil: 5 } }, muted: notes.muted });
    await scoped.note?.({ deed: 'acknowledge', key: 'low|skillGroup=card', by: 'x' }, { signal });
    assert.deepEqual(done, [{ deed: 'acknowledge', key: 'low|skillGroup=card', by: '李雷' }]);
    for (const deed of [{ deed: 'snooze', key: 'low|skillGroup=loan', until: 1 }, { deed: 'assign', key: 'low', to: 'x' }, { deed: 'mute', rule: 'low', by: 'x' }, { deed: 'unmute', rule: 'low' }] as const)
      assert.equal(await codeOf(scoped.note?.(deed, { signal }) ?? Promise.resolve()), 'forbidden');
    const open = new ScopedSource(source, {}, '', seal);
    assert.equal((await open.notes?.({ signal }))?.alerts.low?.snoozedUntil, 7);
    await open.note?.({ deed: 'mute', rule: 'low', by: 'x' }, { signal });
    assert.deepEqual(done.at(-1), { deed: 'mute', rule: 'low', by: 'x' });
  });
});
