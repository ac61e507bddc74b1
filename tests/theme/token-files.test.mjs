import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DENSITIES } from '../../src/theme/density.ts';
import { PALETTES } from '../../src/theme/palette.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { cssOf, resolved, resolver, TOKEN_FILES, tokenFile, tokensOf } from './token-files.mjs';

const schema = JSON.parse(readFileSync(new URL('dtcg.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false }).addSchema(schema);
const refusal = (definition, value) => (ajv.validate({ $ref: `${schema.$id}#/definitions/${definition}` }, value) ? undefined : ajv.errorsText());

/** What the style sheet of every element declares: in general, and inside each of its media queries. */
const declared = (text) => new Map([...text.matchAll(/(--_[a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.replace(/\s+/g, ' ').replace('( ', '(').replace(' )', ')')]));
const within = (query) => declared(tokens.cssText.split('@media ').find((part) => part.startsWith(query)) ?? '');
const general = declared(tokens.cssText.split('@media ')[0]);

/** Named by the element's insides alone. */
const INSIDE = ['--_text'];
const isColour = ({ type }) => type === 'color';

describe('The files of design tokens', () => {
  it('are groups of tokens as DTCG 2025.10 has them, each value of its type, and a resolver', () => {
    assert.equal(refusal('resolver', resolver()), undefined);
    assert.ok(TOKEN_FILES.length >= 6);
    for (const name of TOKEN_FILES) {
      assert.equal(refusal('group', tokenFile(name)), undefined, name);
      for (const { path, type, value, words } of tokensOf(tokenFile(name))) {
        assert.equal(refusal('type', type), undefined, `${name} ${path}: ${type}`);
        assert.ok(refusal(type, value) === undefined || refusal('alias', value) === undefined, `${name} ${path}: ${refusal(type, value)}`);
        assert.ok(words, `${name} ${path} is not described`);
      }
    }
  });
  it('are told from what is none: a colour as text, a component beyond one, a unit of its own, a name with a dot', () => {
    assert.ok(refusal('color', '#ffffff') && refusal('color', { colorSpace: 'srgb', components: [0, 0, 2] }) && refusal('dimension', { value: 4, unit: 'pt' }) && refusal('dimension', '4px'));
    assert.ok(refusal('group', { 'a.b': { $value: 1, $type: 'number' } }) && refusal('group', { $unknown: 1 }) && refusal('resolver', { version: '2024', resolutionOrder: [] }));
  });
  it('are all that the resolver names, and its defaults are contexts', () => {
    const { sets, modifiers, resolutionOrder } = resolver();
    const named = [...Object.values(sets), ...Object.values(modifiers).flatMap(({ contexts }) => Object.values(contexts).map((sources) => ({ sources })))].flatMap(({ sources }) => sources.map(({ $ref }) => $ref));
    assert.deepEqual(named.sort(), TOKEN_FILES);
    for (const { contexts, default: first } of Object.values(modifiers)) assert.ok(first in contexts);
    assert.deepEqual(resolutionOrder.map(({ $ref }) => $ref.split('/')[2]).sort(), [...Object.keys(sets), ...Object.keys(modifiers)].sort());
  });
  it('alias only tokens that are there', () => {
    const names = resolved();
    for (const { path, value } of tokensOf(tokenFile('contrast.tokens.json'))) assert.ok(names.has(value.slice(1, -1)) && names.has(path), path);
  });
});

describe('The tokens of the style sheet', () => {
  const light = resolved({ theme: 'light' });
  const dark = resolved({ theme: 'dark' });
  const nameOf = (path) => `--_${path.replace('color.', '')}`;

  it('have the names of the files, and no others', () => {
    const paths = [...light.keys()].filter((path) => !path.startsWith('density.'));
    assert.deepEqual([...general.keys()].filter((name) => !INSIDE.includes(name)).sort(), paths.map(nameOf).sort());
    assert.deepEqual([...dark.keys()], [...light.keys()]);
  });
  it('have their values in light and dark, under a public name where a page may set them', () => {
    for (const [path, token] of light) {
      if (path.startsWith('density.')) continue;
      const value = isColour(token) ? `light-dark(${cssOf(token)}, ${cssOf(dark.get(path))})` : cssOf(token);
      const name = nameOf(path);
      const isPublic = isColour(token) || ['scale', 'radius', 'font'].includes(path);
      const scaled = token.more.scaled ? `calc(${value} * var(--_scale))` : value;
      assert.equal(general.get(name), isPublic ? `var(${name.replace('--_', '--cockpit-')}, ${value})` : scaled, name);
    }
  });
  it('are what the palette says, which tests of contrast and colour vision measure', () => {
    for (const [theme, tokensThere] of [['light', light], ['dark', dark]]) {
      const { series, ...roles } = PALETTES[theme];
      const hexes = [...Object.entries(roles).map(([role, hex]) => [role.replace(/[A-Z]|\d/g, (part) => `-${part.toLowerCase()}`), hex]), ...series.map((hex, index) => [`series-${index + 1}`, hex])];
      for (const [name, hex] of hexes) {
        const { value } = tokensThere.get(`color.${name}`);
        assert.equal(value.hex.toUpperCase(), hex);
        value.components.forEach((part, index) => assert.equal(Math.round(part * 255), parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16), `${theme} ${name}`));
      }
    }
  });
  it('are stronger where more contrast is preferred', () => {
    const more = tokensOf(tokenFile('contrast.tokens.json')).map((token) => [nameOf(token.path), cssOf(token)]);
    assert.deepEqual([...within('(prefers-contrast: more)')].sort(), more.sort());
  });
  it('are system colours where colours are forced, and still where motion is not wanted', () => {
    for (const tokensThere of [light, dark]) {
      const forced = [...tokensThere.values()].filter(({ more }) => more.forcedColors).map(({ path, more }) => [nameOf(path), more.forcedColors]);
      assert.deepEqual([...within('(forced-colors: active)')].sort(), forced.sort());
      for (const token of tokensThere.values()) if (isColour(token)) assert.ok(token.more.forcedColors, token.path);
    }
    assert.deepEqual([...within('(prefers-reduced-motion: reduce)')], [['--_motion', light.get('motion').more.reducedMotion]]);
  });
  it('have the heights of each density', () => {
    for (const density of ['comfortable', 'compact']) {
      const there = resolved({ density });
      for (const [name, px] of Object.entries(DENSITIES[density])) assert.equal(cssOf(there.get(`density.${name}`)), `${px}px`);
    }
  });
});
