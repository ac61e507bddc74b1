import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as library from '../../src/index.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { elements, surfaceText } from '../manifest.mjs';

const WRITTEN = new URL('surface.txt', import.meta.url);
const all = await elements();
const shared = [...new Set(tokens.cssText.match(/--cockpit-[a-z0-9-]+/g))].sort();
const text = surfaceText(all, Object.keys(library).sort(), shared);
if (process.env.UPDATE === '1') writeFileSync(WRITTEN, text);

describe('The public surface', () => {
  it('is the one that is written down; a change of it is made on purpose, with UPDATE=1, and told in the changelog', () => {
    assert.ok(existsSync(WRITTEN));
    assert.equal(text, readFileSync(WRITTEN, 'utf8'));
  });
  it('names each element and describes it, its attributes, properties, events, parts and slots', () => {
    assert.ok(all.length >= 18);
    for (const { tag, summary, description, ...parts } of all) {
      assert.ok(summary !== '' && description !== '', tag);
      for (const list of [parts.attributes, parts.properties, parts.events, parts.parts, parts.slots, parts.cssProperties]) for (const { name, description: words } of list) assert.ok(words !== '', `${tag} ${name}`);
    }
  });
  it('has events whose classes the package exports', () => {
    for (const { tag, events } of all) for (const { name, type } of events) assert.ok(type in library && library[type].type === name, `${tag} ${name}: ${type}`);
  });
  it('has no method that shares a name with an attribute, and no property that starts with "on"', () => {
    for (const { tag, attributes, methods, properties } of all) {
      for (const { name } of methods) assert.ok(!attributes.some((attribute) => attribute.name === name), `${tag} ${name}`);
      for (const { name } of properties) assert.ok(!/^on[A-Z-]|^on$/.test(name), `${tag} ${name}`);
    }
  });
});
