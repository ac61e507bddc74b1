/**
 * What the elements show to the outside, read from their sources: the custom-elements manifest, and what is made of it for
 * editors, for the templates of frameworks, and for the written-down public surface (`tests/package/surface.txt`).
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, ts as analyzerTs } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const PACKAGE = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** Members of an element that are the page's business: neither private, nor Lit's own, nor marked as internal. */
const LIFECYCLE = new Set(['styles', 'createRenderRoot', 'scheduleUpdate', 'getUpdateComplete', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'shouldUpdate', 'willUpdate', 'update', 'render', 'firstUpdated', 'updated', 'shadowRootOptions']);
const isPublic = ({ name, privacy, description = '', static: isStatic }) => !isStatic && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !LIFECYCLE.has(name) && !/@internal/.test(description);

/** The elements in the order of their tags: `{ tag, name, module, description, summary, properties, methods, written, attributes, events, slots, parts, cssProperties }`. */
export async function elements() {
  const files = readdirSync(path.join(ROOT, 'src/widgets'), { recursive: true }).map((file) => path.join('src/widgets', file)).filter((file) => file.endsWith('.ts')).sort();
  const manifest = create({ modules: files.map((file) => analyzerTs.createSourceFile(file, plain(readFileSync(path.join(ROOT, file), 'utf8')), analyzerTs.ScriptTarget.ES2022, true)), plugins: litPlugin() });
  const classes = new Map(manifest.modules.flatMap(({ path: module, declarations = [] }) => declarations.filter(({ kind }) => kind === 'class').map((declaration) => [declaration.name, { module, declaration }])));
  const tags = [...readFileSync(path.join(ROOT, 'src/define.ts'), 'utf8').matchAll(/'(cockpit-[a-z-]+)': (\w+);/g)].map(([, tag, name]) => ({ tag, name }));
  return tags.map((named) => elementOf(named, classes.get(named.name), internals(named.name, classes))).sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** The analyzer reads a property's options only where they are written out. */
const plain = (source) => source.replaceAll('@property(FLAG)', '@property({ type: Boolean })').replaceAll('...FLAG', 'type: Boolean');

/** Names that a class marks as internal; the analyzer drops the mark. */
function internals(name, classes) {
  const source = readFileSync(path.join(ROOT, classes.get(name).module), 'utf8');
  return new Set([...source.matchAll(/@internal[^]*?\*\/\s*(?:@\w+\([^)]*\)\s*)?(?:override |readonly |get |set )*(\w+)/g)].map(([, member]) => member));
}

function elementOf({ tag, name }, { module, declaration }, internal) {
  const members = (declaration.members ?? []).filter((member) => isPublic(member) && !internal.has(member.name));
  const fields = members.filter(({ kind }) => kind === 'field');
  const inMarkup = (declaration.attributes ?? []).filter(({ fieldName }) => fieldName === undefined);
  return {
    tag,
    name,
    module,
    summary: declaration.summary ?? '',
    description: declaration.description ?? '',
    properties: fields.map(({ name: property, type, default: initial, description = '', attribute, reflects = false, readonly: isReadonly = false }) => ({ name: property, type: type?.text ?? 'unknown', initial, description, attribute, reflects, isReadonly })),
    // What is read from the markup alone; a property may have the same name.
    written: inMarkup.map(({ name: attribute }) => attribute),
    attributes: [
      ...fields.filter(({ attribute }) => attribute).map(({ attribute, type, description = '' }) => ({ name: attribute, type: type?.text ?? 'string', description })),
      ...inMarkup.map(({ name: attribute, description = '' }) => ({ name: attribute, type: 'string', description })),
    ].sort(byName),
    methods: members.filter(({ kind }) => kind === 'method').map(({ name: method, description = '', parameters = [] }) => ({ name: method, description, parameters: parameters.map((parameter) => parameter.name) })),
    // The analyzer also takes the argument of a `new XEvent(…)` for an event's name.
    events: (declaration.events ?? []).filter(({ name: event }) => event?.startsWith('cockpit-')).map(({ name: event, type, description = '' }) => ({ name: event, type: type?.text ?? 'Event', description })).sort(byName),
    slots: (declaration.slots ?? []).map(({ name: slot = '', description = '' }) => ({ name: slot, description })).sort(byName),
    parts: (declaration.cssParts ?? []).map(({ name: part, description = '' }) => ({ name: part, description })).sort(byName),
    cssProperties: (declaration.cssProperties ?? []).map(({ name: property, description = '' }) => ({ name: property, description })).sort(byName),
  };
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** What an event tells its listeners, by the name of its class: `name: type` of each field. */
function eventFields() {
  const fields = new Map();
  for (const file of readdirSync(path.join(ROOT, 'src'), { recursive: true }).filter((name) => /(-event|-request|\.events)\.ts$/.test(name)))
    for (const node of ts.createSourceFile(file, readFileSync(path.join(ROOT, 'src', file), 'utf8'), ts.ScriptTarget.ES2022, true).statements.filter(ts.isClassDeclaration)) {
      const constructed = node.members.filter(ts.isConstructorDeclaration).flatMap(({ parameters }) => parameters.filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword)));
      const declared = node.members.filter((member) => (ts.isPropertyDeclaration(member) && !member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) && !ts.isPrivateIdentifier(member.name)) || ts.isGetAccessor(member));
      fields.set(node.name.text, [...constructed, ...declared].map(({ name, type }) => `${name.text}: ${oneLine(type?.getText() ?? 'unknown')}`).sort());
    }
  return fields;
}

/** The public surface as lines of text: what a page may rely on, and what the changelog calls breaking when it goes. */
export function surfaceText(all, exported, tokens) {
  const lines = [];
  const fields = eventFields();
  for (const { tag, properties, attributes, methods, events, slots, parts, cssProperties } of all) {
    lines.push(`<${tag}>`);
    for (const { name, type } of attributes) lines.push(`  attribute ${name}: ${oneLine(type)}`);
    for (const { name, type, isReadonly } of [...properties].sort(byName)) lines.push(`  ${isReadonly ? 'readonly property' : 'property'} ${name}: ${oneLine(type)}`);
    for (const { name, parameters } of [...methods].sort(byName)) lines.push(`  method ${name}(${parameters.join(', ')})`);
    for (const { name, type } of events) lines.push(`  event ${name}: ${type} { ${(fields.get(type) ?? []).join('; ')} }`);
    for (const { name } of slots) lines.push(`  slot ${name || '(default)'}`);
    for (const { name } of parts) lines.push(`  part ${name}`);
    for (const { name } of cssProperties) lines.push(`  custom property ${name}`);
  }
  lines.push('on every element', ...tokens.map((name) => `  custom property ${name}`));
  lines.push('exports', ...exported.map((name) => `  ${name}`));
  return `${lines.join('\n')}\n`;
}

const oneLine = (text) => text.replace(/\s+/g, ' ');
const built = (module) => `./${module.replace(/^src\//, '').replace(/\.ts$/, '.js')}`;

/** Writes the manifest, the editors' files and the frameworks' types into dist/, the design tokens beside them. */
export async function buildManifest() {
  const all = await elements();
  mkdirSync(path.join(DIST, 'types'), { recursive: true });
  const write = (file, content) => writeFileSync(path.join(DIST, file), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  write('custom-elements.json', manifestOf(all));
  write('vscode.html-custom-data.json', vsCodeData(all));
  write('web-types.json', webTypes(all));
  const { frameworkTypes } = await import('./framework-types.mjs');
  for (const [file, text] of Object.entries(frameworkTypes(all))) write(`types/${file}`, text);
  cpSync(path.join(ROOT, 'src/theme/tokens'), path.join(DIST, 'tokens'), { recursive: true });
}

/** https://github.com/webcomponents/custom-elements-manifest, of what is public alone. */
function manifestOf(all) {
  return {
    schemaVersion: '2.1.0',
    modules: all.map((element) => ({
      kind: 'javascript-module',
      path: `dist/${built(element.module).slice(2)}`,
      declarations: [
        {
          kind: 'class',
          name: element.name,
          tagName: element.tag,
          customElement: true,
          superclass: { name: 'LitElement', package: 'lit' },
          summary: element.summary,
          description: element.description,
          members: [
            ...element.properties.map(({ name, type, initial, description, attribute, reflects, isReadonly }) => ({ kind: 'field', name, type: { text: type }, description, ...(initial !== undefined && { default: initial }), ...(attribute && { attribute }), ...(reflects && { reflects }), ...(isReadonly && { readonly: true }) })),
            ...element.methods.map(({ name, description, parameters }) => ({ kind: 'method', name, description, parameters: parameters.map((parameter) => ({ name: parameter })) })),
          ],
          attributes: element.attributes.map(({ name, type, description }) => ({ name, type: { text: type }, description })),
          events: element.events.map(({ name, type, description }) => ({ name, type: { text: type }, description })),
          slots: element.slots,
          cssParts: element.parts,
          cssProperties: element.cssProperties,
        },
      ],
      exports: [
        { kind: 'js', name: element.name, declaration: { name: element.name } },
        { kind: 'custom-element-definition', name: element.tag, declaration: { name: element.name, module: 'dist/define.js' } },
      ],
    })),
  };
}

/** Words that an attribute takes, where its type lists them. */
const wordsOf = (type) => [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word);

function vsCodeData(all) {
  return {
    version: 1.1,
    tags: all.map(({ tag, description, attributes }) => ({
      name: tag,
      description: { kind: 'markdown', value: description },
      attributes: attributes.map(({ name, type, description: text }) => ({ name, description: { kind: 'markdown', value: text }, ...(wordsOf(type).length > 0 && { values: wordsOf(type).map((word) => ({ name: word })) }), ...(type === 'boolean' && { valueSet: 'v' }) })),
    })),
  };
}

/** https://github.com/JetBrains/web-types */
function webTypes(all) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: PACKAGE.name,
    version: PACKAGE.version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: all.map(({ tag, description, attributes, properties, events, slots }) => ({
          name: tag,
          description,
          attributes: attributes.map(({ name, type, description: text }) => ({ name, description: text, value: { type } })),
          slots: slots.map(({ name, description: text }) => ({ name, description: text })),
          js: {
            properties: properties.map(({ name, type, description: text }) => ({ name, description: text, type })),
            events: events.map(({ name, type, description: text }) => ({ name, description: text, type })),
          },
        })),
      },
    },
  };
}
