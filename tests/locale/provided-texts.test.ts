import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatAge, formatDuration } from '../../src/locale/duration.js';
import { messagesFor } from '../../src/locale/index.js';
import type { Messages } from '../../src/locale/messages.js';
import { keepTexts, replaced, type SomeTexts } from '../../src/locale/provided-texts.js';

/** A language of one file: each text of another, marked, whatever its shape. */
function marked(texts: unknown): unknown {
  if (typeof texts === 'string') return `‹${texts}›`;
  if (typeof texts === 'function') return (...values: unknown[]) => `‹${String((texts as (...given: unknown[]) => unknown)(...values))}›`;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Array.isArray(texts) ? texts.map(marked) : Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, marked(text)]));
}

/** Every plain text in an object, with its path. */
function leaves(texts: unknown, path = ''): [string, string][] {
  if (typeof texts === 'string') return [[path, texts]];
  return typeof texts === 'object' && texts !== null ? Object.entries(texts).flatMap(([key, text]) => leaves(text, `${path}.${key}`)) : [];
}

describe('locale/provided-texts', () => {
  it('refuses what is no tag', () => {
    assert.throws(() => keepTexts('not a tag', {}), RangeError);
  });

  it('puts a text in the place of one of the library, and leaves every other as it is', () => {
    const before = messagesFor('en');
    keepTexts('en', { tile: { why: 'Explain', details: (name) => `About ${name}` } });
    const after = messagesFor('en');
    assert.equal(after.tile.why, 'Explain');
    assert.equal(after.tile.details('x'), 'About x');
    assert.deepEqual(leaves(after).filter(([path]) => path !== '.tile.why'), leaves(before).filter(([path]) => path !== '.tile.why'));
    assert.equal(after, messagesFor('en'), 'the same object each time');
  });

  it('holds for every tag that falls back to the language', () => {
    keepTexts('zh-TW', { state: { retry: '再試一次' } });
    assert.equal(messagesFor('zh-Hant-HK').state.retry, '再試一次');
    assert.notEqual(messagesFor('zh-CN').state.retry, '再試一次');
  });

  it('takes a fourth language, whole, from one object', () => {
    keepTexts('eo', marked(messagesFor('en')) as Messages);
    for (const [path, text] of leaves(messagesFor('eo'))) assert.match(text, /^‹.*›$/su, path);
    assert.match(messagesFor('eo-001').tile.details('x'), /^‹.*x.*›$/u);
    assert.equal(formatAge(3_600_000, 'eo'), '1 ‹h›');
    assert.equal(formatDuration(5, 'eo').unit, '‹s›');
    assert.equal(formatAge(3_600_000, 'en'), '1 h');
  });

  it('speaks English where a language has no text of its own, and prefers the particular to the general', () => {
    const few: SomeTexts = { state: { loading: 'Laden' }, agentStates: { ready: 'Bereit' } };
    keepTexts('de', few);
    keepTexts('de-AT', { state: { loading: 'Lädt' } });
    assert.equal(messagesFor('de').state.loading, 'Laden');
    assert.equal(messagesFor('de-AT').state.loading, 'Lädt');
    assert.equal(messagesFor('de-AT').agentStates.ready, 'Bereit');
    assert.equal(messagesFor('de').state.failed, messagesFor('en').state.failed);
    assert.equal(messagesFor('da').state.loading, messagesFor('en').state.loading);
  });

  it('lets a plain text stand for one with values', () => {
    assert.equal((replaced((name: string) => `a ${name}`, 'b') as () => string)(), 'b');
  });

  it('keeps what is not replaced, takes what is, and twice is once', () => {
    const tree = fc.letrec((tie) => ({ node: fc.oneof(fc.string(), fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('node'), { maxKeys: 3, noNullPrototype: true })) })).node;
    fc.assert(
      fc.property(tree, tree, (texts, others) => {
        assert.deepEqual(replaced(texts, undefined), texts);
        const once = replaced(texts, others);
        assert.deepEqual(replaced(once, others), once);
      }),
    );
  });
});
