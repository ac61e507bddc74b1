/** No code in README or a guide that nobody runs: each block is named here with the test that runs it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DOCUMENTS, snippets } from './snippets.mjs';

const ROOT = new URL('../../', import.meta.url);
/** By document: what is in a block, and the test that runs it. Blocks that name a file are run by tests/hosts/snippets.mjs. */
const RUN = {
  'README.md': [
    ['npm start ', '.ci/run'],
    ['npx contact-cockpit intervals', 'tests/hosts/snippets.mjs'],
    ['npx contact-cockpit alerts', 'tests/hosts/snippets.mjs'],
    ['npx contact-cockpit flow', 'tests/hosts/snippets.mjs'],
    ...['contact-cockpit-gateway --file', 'httpAdapter', '"outcomes"', '--duckdb model.json', '"nodes"', '--clickhouse', 'REDIS_URL=', '--jwks', 'new Gateway', 'new MyAdapter', 'conformance http'].map((words) => [words, 'tests/docs/sources.test.ts']),
  ],
  'stories/languages.mdx': ["provideTexts('fr'", 'const missing = same('].map((words) => [words, 'tests/docs/language-guide.test.ts']),
  'stories/adapter-guide.mdx': ['conformance(new VendorAdapter', '--twilio', 'new TwilioAdapter'].map((words) => [words, 'tests/docs/adapter-guide.test.ts']),
};

describe('the code of README and guides', () => {
  it('is found: there are guides, and blocks in them', () => {
    assert.ok(DOCUMENTS.length > 8);
    assert.ok(DOCUMENTS.flatMap(snippets).length > 40);
  });
  for (const document of DOCUMENTS)
    it(`is run by a test, block by block: ${document}`, () => {
      for (const { file, text, language } of snippets(document)) {
        // Messages of the wire protocol are read by its schema, each by the name beside it.
        if (document === 'stories/protocol.mdx') assert.ok(language === 'json' && file !== '', text);
        else if (file !== '') assert.ok(document === 'README.md' || document.startsWith('stories/hosts/'), `${document}: ${file}`);
        else {
          const runners = (RUN[document] ?? []).filter(([words]) => text.includes(words));
          assert.equal(runners.length, 1, `${document}: ${text}`);
          assert.ok(existsSync(new URL(runners[0][1], ROOT)));
        }
      }
    });
  it('names its runners truly: each reads the words that find its block', () => {
    for (const [words, runner] of Object.values(RUN).flat())
      if (runner.startsWith('tests/docs/')) assert.ok(readFileSync(new URL(runner, ROOT), 'utf8').includes(words), `${runner}: ${words}`);
  });
});
