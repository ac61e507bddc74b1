import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { checkedMapping } from '../../src/adapters/records/mapping-check.ts';
import { readRule } from '../../src/alerts/read-rule.ts';
import * as library from '../../src/index.ts';
import { readmeWithTable } from './metrics-table.mjs';

const ROOT = new URL('../../', import.meta.url);
const README = readFileSync(new URL('README.md', ROOT), 'utf8');
const blocks = (language) => [...README.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text);

describe('README', () => {
  it('has the table of metrics that the code has', () => {
    assert.equal(readmeWithTable(README), README);
  });
  it('links only to files that are there', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file]) => file);
    assert.ok(links.length > 2);
    for (const file of links) assert.ok(existsSync(fileURLToPath(new URL(file, ROOT))), file);
  });
  it('shows a mapping that the library accepts', () => {
    assert.equal(checkedMapping(JSON.parse(blocks('json')[0])).name, 'My switch');
  });
  it('shows an alert rule that the library accepts', () => {
    assert.deepEqual(library.readRule(JSON.parse(blocks('json')[1])).problems, []);
  });
  it('shows a rule that the library accepts', () => {
    assert.deepEqual(readRule(JSON.parse(blocks('json')[1])).problems, []);
  });
  it('shows a page without a build whose rules the library accepts', () => {
    const { rules } = JSON.parse(/<script type="application\/json">([\s\S]*?)<\/script>/.exec(blocks('html')[1])[1]);
    assert.equal(rules.length, 1);
    for (const rule of rules) assert.deepEqual(readRule(rule).problems, []);
  });
  it('imports only what the library exports, and uses only tags that it defines', () => {
    const [page] = blocks('html');
    for (const [, names] of page.matchAll(/import \{([^}]+)\} from 'contact-cockpit'/g))
      for (const name of names.split(',')) assert.ok(name.trim() in library, name);
    const define = readFileSync(new URL('src/define.ts', ROOT), 'utf8');
    const tags = new Set([...page.matchAll(/<(cockpit-[a-z]+)/g)].map(([, tag]) => tag));
    assert.ok(tags.size >= 5);
    for (const tag of tags) assert.ok(define.includes(`'${tag}'`), tag);
  });
  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
    for (const [, name] of README.matchAll(/npm run (?:--silent )?([a-z:]+)/g)) assert.ok(name in scripts, name);
  });
});
