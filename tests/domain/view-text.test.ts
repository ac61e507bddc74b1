import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Filters } from '../../src/domain/dimension.js';
import { DRILL_LEVELS, type DrillPath } from '../../src/domain/drill.js';
import { METRIC_IDS } from '../../src/domain/metric.js';
import type { TimeRange } from '../../src/domain/query.js';
import { isSelected, NOTHING_SELECTED, type Selection } from '../../src/domain/selection.js';
import { atomOf, textOfAtom } from '../../src/domain/text-atom.js';
import type { Interval } from '../../src/domain/time.js';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.js';
import { readViewText, viewText } from '../../src/domain/view-text.js';

const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('', '贷款组', 'a b', '~', 'none', 'a;b:c,d/e&f#g%h+i'));
const filters = fc.dictionary(word.filter((name) => name !== '__proto__'), fc.uniqueArray(word, { maxLength: 3 }), { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<Filters>;
const interval: fc.Arbitrary<Interval> = fc.tuple(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) }), fc.integer({ min: 1, max: 1e10 })).map(([start, length]) => ({ start, end: start + length }));
const duration = fc.constantFrom('PT30M', 'P7D', 'P1W', 'PT8H', 'PT15M');
const range: fc.Arbitrary<TimeRange> = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.nat(500).map((back) => ({ kind: 'day' as const, back })),
  duration.map((text) => ({ kind: 'last' as const, duration: text })),
  interval.map((stretch) => ({ kind: 'fixed' as const, ...stretch })),
);
const some = <T>(value: T, isThere: boolean, name: string) => (isThere ? { [name]: value } : {});
const selection: fc.Arbitrary<Selection> = fc
  .tuple(filters, interval, fc.record({ id: word, label: word }, { noNullPrototype: true }), fc.boolean(), fc.boolean())
  .map(([by, stretch, source, hasStretch, hasSource]) => ({ filters: by, ...some(stretch, hasStretch, 'interval'), ...some(source, hasSource, 'source') }))
  .map((picked) => (isSelected(picked) ? picked : NOTHING_SELECTED));
const drill: fc.Arbitrary<DrillPath> = fc
  .tuple(fc.constantFrom(...DRILL_LEVELS), fc.constantFrom(...METRIC_IDS), filters, fc.record({ variant: word, target: fc.double({ noNaN: true, noDefaultInfinity: true }).map((goal) => goal + 0), within: interval, group: word, slot: interval }, { requiredKeys: [], noNullPrototype: true }))
  .map(([level, metric, scope, rest]) => ({ level, metric, scope, ...rest }));
const view: fc.Arbitrary<View> = fc
  .tuple(range, duration, duration, filters, selection, fc.option(drill, { nil: undefined }))
  .map(([stretch, step, compare, by, picked, path]) => ({ range: stretch, step, compare, filters: by, selection: picked, ...(path && { drill: path }), density: 'comfortable' as const }));

const applied = (base: View, text: string): View => {
  const { patch, unread } = readViewText(text);
  assert.deepEqual(unread, []);
  const { drill: path, ...rest } = { ...base, ...patch };
  return { ...rest, ...(path && { drill: path }) };
};

describe('atoms', () => {
  it('come back as the text they stand for, and need no quoting in an address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const atom = atomOf(text);
      assert.equal(textOfAtom(atom), text);
      assert.doesNotMatch(atom, /[\s;:,/?#[\]@!$&'()*+=%"<>]/);
    }));
  });
  it('leave letters of every script readable', () => assert.equal(atomOf('贷款组-2'), '贷款组-2'));
  it('refuse what they never are', () => {
    for (const wrong of ['', 'a b', '~x', '~2', 'a~', '~u12', '&']) assert.throws(() => textOfAtom(wrong), /^RangeError: invalid word/);
  });
});

describe('the text of a view', () => {
  it('is empty for the view a board begins with', () => assert.equal(viewText(DEFAULT_VIEW, DEFAULT_VIEW), ''));
  it('comes back as the view, whatever the board begins with', () => {
    fc.assert(fc.property(view, view, (now, base) => assert.deepEqual(applied(base, viewText(now, base)), now)));
  });
  it('is what people can read', () => {
    const now: View = {
      ...DEFAULT_VIEW,
      range: { kind: 'last', duration: 'PT4H' },
      filters: { channel: ['chat', 'phone'] },
      drill: { level: 'contacts', metric: 'answerRate', scope: {}, target: 0.8, group: '贷款组', slot: { start: Date.UTC(2026, 10, 28, 2, 30), end: Date.UTC(2026, 10, 28, 3) } },
    };
    assert.equal(viewText(now, DEFAULT_VIEW), 'range:PT4H;by.channel:chat,phone;drill:contacts,answerRate;group:贷款组;slot:20261128T0230Z/20261128T0300Z;goal:0.8');
  });
  it('says that nothing is left of what the board begins with', () => {
    const base: View = { ...DEFAULT_VIEW, filters: { channel: ['chat'] }, drill: { level: 'groups', metric: 'offered', scope: {} } };
    assert.equal(viewText(DEFAULT_VIEW, base), 'by:none;drill:none');
    assert.deepEqual(readViewText('by:none;drill:none').patch, { filters: {}, drill: undefined });
  });
  it('tells what means nothing, and applies the rest', () => {
    const wrong = ['range:often', 'step:P1Y', 'by:some', 'by.channel:a b', 'pick:today', 'drill:deep,answerRate', 'drill:slots,luck', 'drill:slots,answerRate;goal:high', 'group:x', 'what', 'x:y', ':', 'range:20261301T0000Z/20261302T0000Z', 'range:20260102T0000Z/20260101T0000Z'];
    for (const field of wrong) {
      const { patch, unread } = readViewText(`compare:P1D;${field}`);
      assert.deepEqual(patch, { compare: 'P1D' }, field);
      assert.deepEqual(unread, field.split(';'), field);
    }
  });
  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readViewText(text)));
  });
});
