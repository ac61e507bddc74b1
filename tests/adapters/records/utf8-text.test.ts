import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Utf8Text } from '../../../src/adapters/records/utf8-text.js';

/** The slow twin: the platform's own decoder, of all bytes at once. */
const whole = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function inPieces(bytes: Uint8Array, pieceBytes: number): string {
  const decoder = new Utf8Text();
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) text += decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
  return text + decoder.decode();
}

const pieces = fc.integer({ min: 1, max: 9 });

describe('adapters/records UTF-8', () => {
  it('reads nothing as nothing', () => {
    assert.equal(inPieces(new Uint8Array(0), 1), '');
  });
  it('leaves a byte order mark out at the beginning, and nowhere else', () => {
    const bytes = new TextEncoder().encode('\ufeff接\ufeff通率');
    for (const pieceBytes of [1, 2, 4, 100]) assert.equal(inPieces(bytes, pieceBytes), '接\ufeff通率');
  });
  it('goes on as the platform does behind bytes that are no text, a mark among them', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('接'), 0xe6, 0x2c, ...new TextEncoder().encode('\ufeff率'), 0xff, 0x0a]);
    for (const pieceBytes of [1, 3, 100]) assert.equal(inPieces(bytes, pieceBytes), whole(bytes));
  });
  it('reads any text as it was written, however it comes in pieces', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), pieces, (text, pieceBytes) => assert.equal(inPieces(new TextEncoder().encode(text), pieceBytes), whole(new TextEncoder().encode(text)))));
  });
  it('reads any bytes as the platform does, however they come in pieces', () => {
    // Random bytes are seldom nearly right: these are the ones that decide.
    const byte = fc.constantFrom(0x00, 0x2c, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbb, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe6, 0xed, 0xef, 0xf0, 0xf3, 0xf4, 0xf5, 0xff);
    fc.assert(fc.property(fc.array(byte, { maxLength: 12 }), pieces, (bytes, pieceBytes) => assert.equal(inPieces(Uint8Array.from(bytes), pieceBytes), whole(Uint8Array.from(bytes)))), { numRuns: 2_000 });
  });
  it('reads more than it makes at a time', () => {
    const text = 'a,客服,😀\n'.repeat(5_000);
    assert.equal(inPieces(new TextEncoder().encode(text), 50_001), text);
  });
});
