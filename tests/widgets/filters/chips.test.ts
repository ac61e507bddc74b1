import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_VIEW } from '../../../src/domain/view.js';
import { chipsOf, toggled, withoutChip } from '../../../src/widgets/filters/chips.js';

describe('chips', () => {
  it('are none for a view that is not narrowed', () => {
    assert.deepEqual(chipsOf(DEFAULT_VIEW, undefined, {}), []);
  });

  it('name members, or the bare id where there is none', () => {
    const source = { dimensions: [{ id: 'channel', members: [{ id: 'c', label: '在线' }] }] };
    const chips = chipsOf({ ...DEFAULT_VIEW, filters: { channel: ['c', 'gone'] }, selection: { team: ['x'] } }, source as never, { channel: '渠道' });
    assert.deepEqual(chips.map(({ origin, dimensionLabel, label }) => [origin, dimensionLabel, label]), [['filters', '渠道', '在线'], ['filters', '渠道', 'gone'], ['selection', 'team', 'x']]);
  });

  it('go one by one, and take their dimension along at the end', () => {
    const view = { ...DEFAULT_VIEW, filters: { channel: ['a', 'b'] }, selection: { channel: ['a'] } };
    const chip = { origin: 'filters', dimension: 'channel', dimensionLabel: '', id: 'a', label: '' } as const;
    assert.deepEqual(withoutChip(view, chip), { filters: { channel: ['b'] } });
    assert.deepEqual(withoutChip(view, { ...chip, origin: 'selection' }), { selection: {} });
  });
});

describe('toggled', () => {
  it('adds, removes, and never leaves an empty list, which would keep nothing', () => {
    const one = toggled({}, 'channel', 'a');
    assert.deepEqual(one, { channel: ['a'] });
    assert.deepEqual(toggled(one, 'channel', 'b'), { channel: ['a', 'b'] });
    assert.deepEqual(toggled(one, 'channel', 'a'), {});
  });
});
