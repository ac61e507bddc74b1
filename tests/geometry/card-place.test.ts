import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cardPlace } from '../../src/geometry/card-place.js';

const SCREEN = { width: 1000, height: 800 };
const CARD = { width: 300, height: 200 };

describe('geometry/card-place', () => {
  it('puts the card below its anchor, end edge on end edge', () => {
    assert.deepEqual(cardPlace({ left: 500, top: 100, width: 24, height: 24 }, CARD, SCREEN), { left: 224, top: 132 });
  });
  it('puts it above where there is no room below', () => {
    assert.deepEqual(cardPlace({ left: 500, top: 700, width: 24, height: 24 }, CARD, SCREEN), { left: 224, top: 492 });
  });
  it('moves it onto the screen at the start edge', () => {
    assert.equal(cardPlace({ left: 10, top: 100, width: 24, height: 24 }, CARD, SCREEN).left, 8);
  });
  it('never leaves a screen that has room for it', () => {
    const part = fc.integer({ min: 0, max: 976 });
    fc.assert(
      fc.property(part, fc.integer({ min: 0, max: 776 }), (left, top) => {
        const place = cardPlace({ left, top, width: 24, height: 24 }, CARD, SCREEN);
        assert.ok(place.left >= 8 && place.left + CARD.width <= 992 && place.top >= 8 && place.top + CARD.height <= 792);
      }),
    );
  });
  it('keeps to the upper left of a screen too small for it', () => {
    assert.deepEqual(cardPlace({ left: 50, top: 50, width: 24, height: 24 }, { width: 400, height: 900 }, { width: 320, height: 500 }), { left: 8, top: 8 });
  });
});
