import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TextFlow } from '../../../src/adapters/records/text-flow.js';
import type { Encoding } from '../../../src/domain/mapping.js';

/** GB18030 of 张伟,客服 and of a lone euro sign in latin1's place. */
const ZHANG_WEI = [0xd5, 0xc5, 0xce, 0xb0];

function read(bytes: Uint8Array, declared?: Encoding, pieceBytes = Infinity) {
  const flow = new TextFlow(declared);
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) text += flow.push(bytes.subarray(at, Math.min(bytes.length, at + pieceBytes)));
  text += flow.end();
  return { text, encoding: flow.encoding };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, endian: 'le' | 'be', mark = false): Uint8Array {
  const units = [...(mark ? ['\ufeff'] : []), ...text].flatMap((each) => [...each].flatMap((point) => Array.from({ length: point.length }, (_, at) => point.charCodeAt(at))));
  return Uint8Array.from(units.flatMap((unit) => (endian === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

describe('adapters/records text', () => {
  it('reads nothing as nothing', () => {
    assert.deepEqual(read(new Uint8Array(0)), { text: '', encoding: 'utf-8' });
  });
  it('reads ASCII as it is', () => {
    assert.deepEqual(read(utf8('a,b\r\n1,2')), { text: 'a,b\r\n1,2', encoding: 'utf-8' });
  });
  it('leaves a byte order mark out', () => {
    assert.deepEqual(read(utf8('\ufeffa,客服')), { text: 'a,客服', encoding: 'utf-8' });
    assert.deepEqual(read(utf16('a,客服', 'le', true)), { text: 'a,客服', encoding: 'utf-16le' });
    assert.deepEqual(read(utf16('a,客服', 'be', true)), { text: 'a,客服', encoding: 'utf-16be' });
  });
  it('trusts a byte order mark more than the mapping', () => {
    assert.equal(read(utf8('\ufeff客服'), 'gb18030').text, '客服');
  });
  it('knows UTF-16 without a mark by its zeros', () => {
    for (const endian of ['le', 'be'] as const) {
      const text = '编号,时间\n' + '1,2026-03-02 09:00\n'.repeat(40);
      assert.deepEqual(read(utf16(text, endian)), { text, encoding: `utf-16${endian}` });
    }
  });
  it('knows GB18030 where UTF-8 cannot be', () => {
    assert.deepEqual(read(Uint8Array.from([0x61, 0x2c, ...ZHANG_WEI])), { text: 'a,张伟', encoding: 'gb18030' });
  });
  it('takes what is neither for latin1', () => {
    assert.deepEqual(read(Uint8Array.from([0x4a, 0x6f, 0x73, 0xe9, 0x0a])), { text: 'José\n', encoding: 'latin1' });
  });
  it('reads latin1 where the mapping says so', () => {
    assert.deepEqual(read(Uint8Array.from(ZHANG_WEI), 'latin1').text, 'ÕÅÎ°');
  });
  it('finds out late that a file of ASCII is GB18030, wherever a piece ends', () => {
    const head = utf8('id,agent\n' + '1,Li\n'.repeat(2000));
    const file = Uint8Array.from([...head, ...ZHANG_WEI, 0x0a]);
    for (const pieceBytes of [1, 2, 3, 7, 1024, 4096, head.length + 1, head.length + 2]) {
      const { text, encoding } = read(file, undefined, pieceBytes);
      assert.equal(encoding, 'gb18030', `pieces of ${pieceBytes}`);
      assert.equal(text.slice(-3), '张伟\n');
    }
  });
  it('reads the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 9 }), (text, pieceBytes) => {
        const sound = text.replace(/\p{Surrogate}/gu, '').replace(/^\ufeff/, '').replaceAll('\0', '');
        assert.equal(read(utf8(sound), undefined, pieceBytes).text, sound);
        assert.equal(read(utf16(sound, 'be', true), undefined, pieceBytes).text, sound);
      }),
    );
  });
});
