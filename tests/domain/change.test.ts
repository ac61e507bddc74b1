import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Change } from '../../src/domain/adapter.js';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { together } from '../../src/domain/change.js';
import { merge } from '../../src/domain/merge.js';
import type { CountsQuery } from '../../src/domain/query.js';

type CountsChange = Change<CountsQuery>;

const answer: fc.Arbitrary<CountsAnswer> = fc
  .tuple(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }), fc.nat(100))
  .chain(([members, asOf]) => fc.array(fc.nat(9), { minLength: members.length, maxLength: members.length }).map((offered): CountsAnswer => ({
    kind: 'counts', asOf, zone: 'UTC', completeness: 'full', revision: 0, range: { start: 0, end: 1 }, length: members.length, keys: { skillGroup: members }, counters: { offered },
  })));
const change: fc.Arbitrary<CountsChange> = fc.oneof(
  answer.map((value) => ({ kind: 'reset', answer: value }) as const),
  answer.map((value) => ({ kind: 'merge', answer: value }) as const),
  fc.nat(100).map((asOf) => ({ kind: 'beat', asOf }) as const),
  fc.constant({ kind: 'gap' } as const),
);

interface Seen {
  readonly rows: Readonly<Record<string, number | null | undefined>>;
  readonly asOf: number | undefined;
  readonly hasGap: boolean;
}

/** What a watcher knows after a change: its rows by member, or that something was missed. */
function after(seen: CountsAnswer | 'gap' | undefined, next: CountsChange): CountsAnswer | 'gap' | undefined {
  if (next.kind === 'reset') return next.answer;
  if (next.kind === 'gap') return 'gap';
  if (seen === 'gap' || seen === undefined) return seen;
  return next.kind === 'beat' ? { ...seen, asOf: next.asOf } : merge(seen, next.answer);
}

function known(seen: CountsAnswer | 'gap' | undefined): Seen {
  if (seen === 'gap' || seen === undefined) return { rows: {}, asOf: undefined, hasGap: seen === 'gap' };
  return { rows: Object.fromEntries((seen.keys.skillGroup ?? []).map((member, row) => [member, seen.counters.offered?.[row]])), asOf: seen.asOf, hasGap: false };
}

describe('changes together', () => {
  it('leave a watcher where they would have left him one by one', () => {
    fc.assert(
      fc.property(answer, fc.array(change, { minLength: 1, maxLength: 8 }), (start, changes) => {
        const one = changes.reduce<CountsAnswer | 'gap' | undefined>(after, start);
        const folded = changes.reduce<CountsChange | undefined>((first, then) => together<CountsQuery>(first, then), undefined);
        assert.ok(folded);
        assert.deepEqual(known(after(start, folded)), known(one));
      }),
    );
  });
  it('are the change itself where there is one', () => {
    assert.deepEqual(together(undefined, { kind: 'gap' }), { kind: 'gap' });
  });
});
