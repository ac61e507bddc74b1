import type { RowsAnswer } from '../domain/answer.js';
import type { RowsQuery } from '../domain/query.js';
import { LeftOut, type Check } from './check.js';
import { expect, expectDistinct, expectSame } from './expect.js';

const MOST_PAGES = 20;

function rowsOf({ columns, length }: RowsAnswer): string[] {
  return Array.from({ length }, (_, row) => JSON.stringify(Object.values(columns).map((column) => column[row])));
}

export const paging: Check = {
  id: 'paging',
  title: 'covers every row once, page by page',
  async run(subject) {
    const { entities, pageLimit } = subject.description;
    for (const entity of entities) {
      const query: RowsQuery = { kind: 'rows', entity, range: { kind: 'all' }, limit: 7 };
      const { total } = await subject.read({ ...query, limit: 1 });
      const limit = Math.min(pageLimit, Math.max(7, Math.ceil(total / MOST_PAGES)));
      const rows: string[] = [];
      for (let offset = 0; offset < total && offset < MOST_PAGES * limit; offset += limit) {
        const page = await subject.read({ ...query, offset, limit });
        expectSame([page.kind, page.total, page.offset, page.length], ['rows', total, offset, Math.min(limit, total - offset)], `a page of ${entity}`);
        expect(Object.values(page.columns).every((column) => column.length === page.length), () => `a column of ${entity} is not ${page.length} long`);
        rows.push(...rowsOf(page));
      }
      const together = rows.length <= pageLimit ? await subject.read({ ...query, limit: Math.max(1, rows.length) }) : undefined;
      if (together) expectSame(rows, rowsOf(together), `pages of ${entity} beside all at once`);
    }
  },
};

export const inserting: Check = {
  id: 'inserts',
  title: 'keeps the pages of a range that is over, whatever is added meanwhile',
  async run(subject, { happen }) {
    if (!happen) throw new LeftOut('needs `happen`: a way to let something new happen');
    if (!subject.description.entities.includes('contact')) throw new LeftOut('it lists no contacts');
    // Up to here and no further: the mark by which pages are asked for while others come in.
    const { range } = await subject.read({ kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: 1 });
    const query: RowsQuery = { kind: 'rows', entity: 'contact', range: { kind: 'fixed', start: range.start, end: range.end }, columns: ['id'], limit: 5 };
    const ids: string[] = [];
    const { total } = await subject.read(query);
    for (let offset = 0; offset < Math.min(total, 5 * MOST_PAGES); offset += 5) {
      const page = await subject.read({ ...query, offset });
      ids.push(...(page.columns.id ?? []).map(String));
      expect(page.total === total, () => `${page.total} rows of what were ${total}`);
      await happen();
    }
    expectDistinct(ids, 'contacts');
    expect(ids.length === Math.min(total, 5 * MOST_PAGES), () => `${ids.length} of ${total} contacts`);
  },
};

export const ordering: Check = {
  id: 'order',
  title: 'orders rows by what it is asked to, either way',
  async run(subject) {
    if (!subject.description.entities.includes('agent')) throw new LeftOut('it lists no agents');
    for (const descending of [false, true]) {
      const { columns } = await subject.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, order: [{ column: 'offered', descending }], limit: Math.min(500, subject.description.pageLimit) });
      const values = (columns.offered ?? []).map(Number);
      expectSame(values, [...values].sort((a, b) => (descending ? b - a : a - b)), descending ? 'descending' : 'ascending');
    }
  },
};
