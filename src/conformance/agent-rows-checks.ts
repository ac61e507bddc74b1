import { canWithRows } from '../domain/adapter.js';
import type { AnsweredGroups, Cell, RowsAnswer } from '../domain/answer.js';
import { isCounterId, type CounterId, type Counts } from '../domain/counter.js';
import type { RowFilter, RowsQuery } from '../domain/query.js';
import { passesFilter, type TestedRow } from '../metrics/row-test.js';
import { LeftOut, type Check } from './check.js';
import { expect, expectDistinct, expectSame } from './expect.js';
import type { Subject } from './subject.js';

/** More agents than this are not looked at one by one. */
const MOST = 2_000;

/** All agents of a question, page by page; the range is that of the first page, so that what comes meanwhile changes nothing. */
export async function allAgents(subject: Subject, query: Omit<RowsQuery, 'kind' | 'entity' | 'limit' | 'range'>): Promise<{ readonly rows: readonly Readonly<Record<string, Cell>>[]; readonly pages: readonly RowsAnswer[] }> {
  const { range } = await subject.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 1 });
  const limit = Math.min(subject.description.pageLimit, 50);
  const rows: Record<string, Cell>[] = [];
  const pages: RowsAnswer[] = [];
  for (let total = 1; rows.length < total; ) {
    const page = await subject.read({ kind: 'rows', entity: 'agent', range: { kind: 'fixed', ...range }, ...query, offset: rows.length, limit });
    pages.push(page);
    ({ total } = page);
    if (total > MOST) throw new LeftOut(`more than ${MOST} agents`);
    if (page.length === 0) break;
    for (let at = 0; at < page.length; at++) rows.push(Object.fromEntries(Object.entries(page.columns).map(([name, cells]) => [name, cells[at] ?? null])));
  }
  return { rows, pages };
}

/** Counters among the cells of a row. */
export function countsOf(row: Readonly<Record<string, Cell>>): Counts {
  return Object.fromEntries(Object.entries(row).filter(([name, cell]) => isCounterId(name) && typeof cell === 'number'));
}

export const filtering: Check = {
  id: 'where',
  title: 'lists the agents that pass filters of their columns, and no others',
  async run(subject) {
    const { entities, counters } = subject.description;
    if (!entities.includes('agent') || !canWithRows(subject.description, 'filtersRows', 'agent')) throw new LeftOut('it filters no agents by their columns');
    const { rows } = await allAgents(subject, {});
    const [first] = rows;
    if (!first) throw new LeftOut('it has no agents');
    const labels = new Map(subject.description.dimensions.map(({ id, members }) => [id, new Map(members.map((member) => [member.id, member.label]))]));
    const tested = (row: Readonly<Record<string, Cell>>): TestedRow => ({ cell: (name) => row[name] ?? null, label: (name, id) => (name === 'agent' ? String(row['name'] ?? id) : (labels.get(name)?.get(id) ?? id)), counts: () => countsOf(row) });
    const middle = rows.map(({ offered }) => Number(offered ?? 0)).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
    const filters: readonly (readonly RowFilter[])[] = [
      ...(first['skillGroup'] === undefined ? [] : [[{ column: 'skillGroup', anyOf: [String(first['skillGroup']), 'no such group'] }] as const]),
      [{ column: 'agent', contains: String(first['agent']).slice(-1).toUpperCase() }],
      [{ column: 'agent', anyOf: [] }],
      ...(counters.includes('offered') ? [[{ column: 'offered', least: middle }] as const, [{ column: 'offered', most: middle }, { column: 'agent', contains: '1' }] as const] : []),
      ...(counters.includes('offered') && counters.includes('answered') ? [[{ metric: 'answerRate', least: 0.5, most: 0.9 }] as const] : []),
    ];
    for (const where of filters) {
      const passing = rows.filter((row) => where.every((filter) => passesFilter(filter, tested(row)))).map(({ agent }) => agent);
      const { rows: got, pages } = await allAgents(subject, { where });
      expectSame(pages.map(({ total }) => total), pages.map(() => passing.length), `the total where ${JSON.stringify(where)}`);
      expectSame(got.map(({ agent }) => agent), passing, `the agents where ${JSON.stringify(where)}`);
    }
  },
};

export const grouping: Check = {
  id: 'groups',
  title: 'brings agents together by what they share, with what each group adds up to',
  async run(subject) {
    const { entities, counters } = subject.description;
    if (!entities.includes('agent') || !canWithRows(subject.description, 'groupsRows', 'agent')) throw new LeftOut('it groups no agents');
    const telling = counters.includes('offered');
    const { rows, pages } = await allAgents(subject, { groupBy: 'skillGroup', ...(telling && { order: [{ column: 'offered', descending: true }, { column: 'agent' }] }) });
    const groups = pages[0]?.groups;
    expect(groups, () => 'nothing is told of groups');
    expect(groups.by === 'skillGroup', () => `grouped by ${groups.by}`);
    expectDistinct(groups.ids, 'groups');
    for (const page of pages) expectSame(page.groups, groups, 'groups told with another page');
    expectSame(rows.map(({ skillGroup }) => skillGroup ?? ''), groups.ids.flatMap((id, at) => Array<string>(groups.lengths[at] ?? 0).fill(id)), 'the groups that the rows are in, one after another');
    if (!telling) return;
    expectSums('offered', groups, rows);
    const named = groups.ids.flatMap((id, at) => (id === '' ? [] : [groups.counters.offered?.[at] ?? null]));
    expectSame(named, [...named].sort((a, b) => (b ?? -1) - (a ?? -1)), 'groups in the order of their subtotals');
    expect(groups.ids.indexOf('') < 0 || groups.ids.at(-1) === '', () => 'agents without a group are not last');
  },
};

function expectSums(counter: CounterId, { counters, lengths }: AnsweredGroups, rows: readonly Readonly<Record<string, Cell>>[]): void {
  let start = 0;
  const sums = lengths.map((length) => rows.slice(start, (start += length)).reduce((sum, row) => sum + Number(row[counter] ?? 0), 0));
  expectSame(counters[counter], sums, `what ${counter} adds up to`);
}
