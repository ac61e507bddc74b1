import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { checkedMapping } from '../../src/adapters/records/mapping-check.ts';
import { readRule } from '../../src/alerts/read-rule.ts';
import { readmeWithTable } from './metrics-table.mjs';
import { fileIn } from './snippets.mjs';

const ROOT = new URL('../../', import.meta.url);
const README = readFileSync(new URL('README.md', ROOT), 'utf8');

const CHINESE = readFileSync(new URL('README.zh-CN.md', ROOT), 'utf8');
const blocks = (text) => [...text.matchAll(/^```[^\n]*\n[\s\S]*?\n```$/gm)].map(([block]) => block);
const linked = (text) => [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, file]) => file);

describe('README', () => {
  it('has the table of metrics that the code has', () => {
    assert.equal(readmeWithTable(README), README);
  });
  it('links only to files that are there', () => {
    const links = [README, CHINESE].map(linked);
    for (const found of links) assert.ok(found.length > 2);
    for (const file of links.flat()) assert.ok(existsSync(fileURLToPath(new URL(file, ROOT))), file);
  });
  it('shows mappings that the library accepts', () => {
    assert.equal(checkedMapping(JSON.parse(fileIn('README.md', 'calls.mapping.json'))).name, 'My switch');
  });
  it('shows rules that the library accepts', () => {
    const pages = ['index.html', 'tag.html'].map((file) => JSON.parse(/<script type="application\/json">([\s\S]*?)<\/script>/.exec(fileIn('README.md', file))[1]));
    const rules = [JSON.parse(fileIn('README.md', 'answer-rate.json')), ...pages.flatMap((page) => page.rules)];
    assert.equal(rules.length, 3);
    for (const rule of rules) assert.deepEqual(readRule(rule).problems, []);
  });
  it('uses only tags that it defines', () => {
    const define = readFileSync(new URL('src/define.ts', ROOT), 'utf8');
    const tags = new Set([...README.matchAll(/<(cockpit-[a-z]+)/g)].map(([, tag]) => tag));
    assert.ok(tags.size >= 3);
    for (const tag of tags) assert.ok(define.includes(`'${tag}'`), tag);
  });
  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
    for (const [, name] of README.matchAll(/npm run (?:--silent )?([a-z:]+)/g)) assert.ok(name in scripts, name);
  });
  it('links only to headings that are there', () => {
    const anchor = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
    const anchors = Object.fromEntries([['README.md', README], ['README.zh-CN.md', CHINESE]].map(([name, text]) => [name, [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading))]));
    const links = [['README.md', README], ['README.zh-CN.md', CHINESE]].flatMap(([name, text]) => [...text.matchAll(/\]\((README[^)#]*)?#([^)]+)\)/g)].map(([, file, to]) => [file ?? name, to]));
    assert.ok(links.length > 6);
    for (const [file, to] of links) assert.ok(anchors[file].includes(to), `${file}#${to}`);
  });
});

describe('the README in Chinese', () => {
  it('has only code that stands in the README, so that whatever runs that runs this', () => {
    const known = new Set(blocks(README));
    assert.ok(blocks(CHINESE).length >= 8);
    for (const block of blocks(CHINESE)) assert.ok(known.has(block), block);
  });
  it('has every page that a reader copies', () => {
    for (const file of ['csv calls.csv', 'json calls.mapping.json', 'html index.html', 'http headers', 'html tag.html', 'tsx main.tsx']) assert.ok(CHINESE.includes(`\n\`\`\`${file}\n`), file);
  });
});
