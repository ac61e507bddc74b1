import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chipsOf, toggled, withoutChip } from '../../../src/widgets/filters/chips.js';

describe('chips', () => {
  it('are none for a view that is not narrowed', () => {
    assert.deepEqual(chipsOf({}, undefined, {}), []);
  });

  it('name members, or the bare id where there is none', () => {
    const source = { dimensions: [{ id: 'channel', members: [{ id: 'c', label: '在线' }] }] };
    const chips = chipsOf({ channel: ['c', 'gone'], team: ['x'] }, source as never, { channel: '渠道' });
    assert.deepEqual(chips.map(({ dimensionLabel, label }) => [dimensionLabel, label]), [['渠道', '在线'], ['渠道', 'gone'], ['team', 'x']]);
  });

  it('go one by one, and take their dimension along at the end', () => {
    const chip = { dimension: 'channel', dimensionLabel: '', id: 'a', label: '' };
    assert.deepEqual(withoutChip({ channel: ['a', 'b'] }, chip), { channel: ['b'] });
    assert.deepEqual(withoutChip({ channel: ['a'] }, chip), {});
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
