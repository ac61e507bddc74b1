/** The guide for a language of one's own: its file makes elements speak French, and its list finds what the file leaves out. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { messagesFor } from '../../src/index.js';
import { runBlock } from './run-block.js';
import { snippets } from './snippets.mjs';

const GUIDE = 'stories/languages.mdx';

function block(words: string): string {
  const found = snippets(GUIDE).filter(({ text }) => text.includes(words));
  assert.equal(found.length, 1, `one block with ${words}`);
  return found[0]?.text ?? '';
}

describe('the guide for a language of one file', () => {
  it('adds French, English where it says nothing, and lists that', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cockpit-language-'));
    try {
      await runBlock(block("provideTexts('fr'"), folder, { french: true });
      const [french, english] = [messagesFor('fr-CA'), messagesFor('en')];
      assert.equal(french.state.retry, 'Réessayer');
      assert.equal(french.state.since('10:00'), 'depuis 10:00');
      assert.equal(french.tile.below('80 %'), 'Sous l’objectif 80 %');
      assert.equal(french.state.empty, english.state.empty);
      const told: { missing?: readonly string[] } = {};
      await runBlock(`${block('const missing = same(')}Object.assign(told, { missing });`, folder, { told });
      const { missing = [] } = told;
      assert.ok(missing.includes('state.empty') && missing.includes('tile.why'));
      assert.ok(!missing.includes('state.retry') && !missing.includes('tile.details'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
