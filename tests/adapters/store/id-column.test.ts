import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { IdColumn } from '../../../src/adapters/store/id-column.js';
import { atOnce } from '../../../src/domain/steps.js';

const anyStranger = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.nat().map((n) => `c-${n}`),
  fc.constantFrom('', '1366720340.303267', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'ffffffff-0000-4000-8000-000000000000', 'E7F3C9E0-0d0b-4c2f-9a53-0a4d2f1c7b11', '00000000-0000-0000-0000-000000000000', 'e7f3c9e0-0d0b-4c2f-9a53-0a4d2f1c7b1g', 'e7f3c9e00-d0b-4c2f-9a53-0a4d2f1c7b11'),
);

function columnOf(ids: readonly string[]): IdColumn {
  const column = new IdColumn();
  atOnce(column.resize(ids.length));
  for (const [row, id] of ids.entries()) column.set(row, id);
  return column;
}

const uuidOf = (n: number) => `${n.toString(16).padStart(8, '0')}-1111-4222-8333-${(n * 7919).toString(16).padStart(12, '0')}`;

describe('adapters/store IdColumn', () => {
  for (const [what, share] of [['UUIDs', 1], ['mostly UUIDs', 0.8], ['few UUIDs', 0.2]] as const) {
    it(`keeps every id of ${what}, however rows are put in order`, () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uuid(), anyStranger), { minLength: 250, maxLength: 600, size: 'max' }), fc.nat(), (made, turn) => {
          const ids = made.map(([luck, uuid, stranger]) => (luck <= share ? uuid : stranger));
          const column = columnOf(ids);
          const order = Uint32Array.from(ids, (_, i) => (i + turn) % ids.length);
          atOnce(column.permute(0, order));
          assert.deepEqual(ids.map((_, row) => column.at(row)), Array.from(order, (row) => ids[row]));
        }),
        { numRuns: 40 },
      );
    });
  }
  it('takes sixteen bytes for a UUID and five for a numbered id', () => {
    const rows = 10_000;
    assert.equal(columnOf(Array.from({ length: rows }, (_, i) => uuidOf(i))).bytes, 16 * rows);
    assert.equal(columnOf(Array.from({ length: rows }, (_, i) => `C${i}`)).bytes, 5 * rows);
  });
});
