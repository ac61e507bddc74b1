import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readingPlace } from '../../src/geometry/reading-place.js';

const BOX = { width: 600, height: 200 };
const CARD = { width: 180, height: 120 };

test('a card stands right of its slot, and left where it does not fit there', () => {
  assert.deepEqual(readingPlace(100, BOX, CARD, 0), { left: 114, top: 0 });
  assert.deepEqual(readingPlace(590, BOX, CARD, 0), { left: 396, top: 0 });
});

test('in a narrow box it stands above, and below where there is no room above', () => {
  const narrow = { width: 240, height: 200 };
  assert.deepEqual(readingPlace(120, narrow, CARD, 300), { left: 30, top: -127 });
  assert.deepEqual(readingPlace(120, narrow, CARD, 60), { left: 30, top: 207 });
});

test('no card covers a point of the slot it reads, for any slot, box and card', () => {
  const size = fc.integer({ min: 40, max: 900 });
  fc.assert(
    fc.property(size, size, size, size, fc.double({ min: 0, max: 1, noNaN: true }), size, (width, height, cardWidth, cardHeight, share, above) => {
      const x = share * width;
      const { left, top } = readingPlace(x, { width, height }, { width: cardWidth, height: cardHeight }, above);
      assert.ok(x < left || x > left + cardWidth || top + cardHeight < 0 || top > height);
    }),
  );
});
