import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Utf8Decoder } from '../../../src/adapters/records/utf8.js';

type Decoder = Pick<TextDecoder, 'decode'>;

function read(decoder: Decoder, pieces: readonly Uint8Array[]): string {
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
}

/** The same bytes cut at some of the places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
}

const whole = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => new TextEncoder().encode(text));
/** Bytes near those that begin, continue and overdo a character. */
const odd = fc.array(fc.constantFrom(0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xbb, 0xbf, 0xc1, 0xc2, 0xe0, 0xe4, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff), { maxLength: 12 }).map((bytes) => Uint8Array.from(bytes));

describe('adapters/records UTF-8', () => {
  it('reads nothing as nothing', () => {
    assert.equal(read(new Utf8Decoder(), []), '');
    assert.equal(read(new Utf8Decoder(), [new Uint8Array(0)]), '');
  });
  it('takes a mark at the very beginning away, however it is cut, and no other', () => {
    const bytes = new TextEncoder().encode('\ufeffa\ufeffb');
    for (let place = 0; place <= bytes.length; place++) assert.equal(read(new Utf8Decoder(), cut(bytes, [place])), 'a\ufeffb');
  });
  it('reads what is longer than one of its chunks', () => {
    const text = '售前,agent 7,😀\n'.repeat(5_000);
    assert.equal(read(new Utf8Decoder(), cut(new TextEncoder().encode(text), [1, 70_000, 70_001])), text);
  });
  it('equals the decoder of the platform for any bytes, good and bad, however they are cut', () => {
    const bytes = fc.array(fc.oneof(whole, odd, fc.uint8Array({ maxLength: 8 })), { maxLength: 6 }).map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(), { maxLength: 5 }), (all, places) => {
        assert.equal(read(new Utf8Decoder(), cut(all, places)), read(new TextDecoder(), [all]));
      }),
      { numRuns: 2_000 },
    );
  });
});
