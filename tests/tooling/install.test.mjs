import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staleness } from '../install.mjs';

const at = (version, more = {}) => ({ version, ...more });

test('nothing installed is stale, the same versions are not', () => {
  assert.equal(staleness({ 'node_modules/lit': at('3.0.0') }, undefined), 'nothing is installed yet');
  assert.equal(staleness({}, {}), undefined);
  assert.equal(staleness({ '': at('0.1.0'), 'node_modules/lit': at('3.0.0') }, { 'node_modules/lit': at('3.0.0') }), undefined);
});

test('a missing package and another version are named', () => {
  assert.equal(staleness({ 'node_modules/lit': at('3.0.0') }, {}), 'lit is missing');
  assert.equal(staleness({ 'node_modules/lit': at('3.0.1') }, { 'node_modules/lit': at('3.0.0') }), 'lit is 3.0.0, the lockfile wants 3.0.1');
});

test('an optional package of another platform may be absent, but not of another version', () => {
  assert.equal(staleness({ 'node_modules/fsevents': at('2.0.0', { optional: true }) }, {}), undefined);
  assert.equal(staleness({ 'node_modules/fsevents': at('2.0.0', { optional: true }) }, { 'node_modules/fsevents': at('1.0.0') }), 'fsevents is 1.0.0, the lockfile wants 2.0.0');
});
