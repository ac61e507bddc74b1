import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { unsaid } from './reference-zh.mjs';
import { referenceFile, referencePages } from './reference.mjs';

for (const [name, text] of await referencePages())
  it(`the page ${name} says what the sources say (node --import tsx tests/docs/reference.mjs)`, () => {
    assert.equal(readFileSync(referenceFile(name), 'utf8'), text);
  });

it('has Chinese for what the sources say, and for nothing else', () => {
  assert.deepEqual(unsaid(), []);
});
