/** Types of the elements for the templates of React 19, Vue 3 and Svelte 5, made of what `elements()` read. */

const HEAD = '/** Made by the build from the elements themselves. */\n';

/** Files under dist/types, by name. */
export function frameworkTypes(all) {
  return { 'element-props.d.ts': props(all), 'react.d.ts': react(all), 'vue.d.ts': vue(all), 'svelte.d.ts': svelte(all) };
}

const pascal = (tag) => tag.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

/** Imports of classes, and of the events that stand in the package's index. */
function imports(all) {
  const events = [...new Set(all.flatMap(({ events: list }) => list.map(({ type }) => type)))].filter((type) => type !== 'Event').sort();
  return `import type { ${[...all.map(({ name }) => name), ...events].sort().join(', ')} } from './index.js';\n`;
}

const literal = (type) => (type === 'boolean' ? "boolean | ''" : /number/.test(type) ? 'number | string' : 'string');

/** One set of properties, attributes and events an element; each framework names the last in its own way. */
function props(all) {
  const lines = [HEAD, imports(all), '\n/** What is undefined is left at its default. */\ntype Settable<E, K extends keyof E> = { readonly [P in K]?: E[P] | undefined };\n\n'];
  for (const { tag, name, properties, written, attributes, events } of all) {
    const own = properties.filter(({ name: property, isReadonly }) => !isReadonly && !written.includes(property)).map(({ name: property }) => `'${property}'`);
    lines.push(`/** What a template may set of \`${tag}\`: properties as they are, attributes as text. */\n`);
    lines.push(`export type ${pascal(tag)}Props = Settable<${name}, ${own.join(' | ') || 'never'}> & {\n`);
    for (const { name: attribute, type } of attributes) {
      const isProperty = properties.some(({ name: property }) => property === attribute);
      if (written.includes(attribute) && isProperty) lines.push(`  '${attribute}'?: ${name}['${attribute}'] | string | undefined;\n`);
      else if (!isProperty) lines.push(`  '${attribute}'?: ${literal(type)} | undefined;\n`);
    }
    lines.push('};\n');
    lines.push(`export interface ${pascal(tag)}Events {\n`);
    for (const { name: event, type } of events) lines.push(`  '${event}': ${type};\n`);
    lines.push('}\n\n');
  }
  return lines.join('');
}

const imported = (all) => `import type { ${all.flatMap(({ tag }) => [`${pascal(tag)}Events`, `${pascal(tag)}Props`]).join(', ')} } from './element-props.js';\n`;
const classes = (all) => `import type { ${all.map(({ name }) => name).sort().join(', ')} } from './index.js';\n`;

/** React 19 sets a property where the element has one, an attribute otherwise, and listens by `on` and the event's name. */
function react(all) {
  const rows = all.map(({ tag, name }) => `      '${tag}': CockpitTag<${name}, ${pascal(tag)}Props, ${pascal(tag)}Events>;\n`);
  return `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imported(all)}${classes(all)}
/** \`span\` and \`slot\` place a widget in a board. */
type CockpitTag<E extends HTMLElement, P, V> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof P> & P & { readonly [K in keyof V & string as \`on\${K}\`]?: (event: V[K]) => void } & { span?: string | number | undefined; class?: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${rows.join('')}    }
  }
}
`;
}

/** Vue 3: \`@cockpit-drill\` is \`onCockpitDrill\` to its types. */
function vue(all) {
  const rows = all.map(({ tag }) => `    '${tag}': DefineComponent<CockpitTag<${pascal(tag)}Props, ${pascal(tag)}Events>>;\n`);
  return `${HEAD}import type { DefineComponent, HTMLAttributes } from 'vue';
${imported(all)}
type Pascal<S extends string> = S extends \`\${infer A}-\${infer B}\` ? \`\${Capitalize<A>}\${Pascal<B>}\` : Capitalize<S>;
type CockpitTag<P, V> = Omit<HTMLAttributes, keyof P> & P & { [K in keyof V & string as \`on\${Pascal<K>}\`]?: (event: V[K]) => void } & { span?: string | number; slot?: string };

declare module 'vue' {
  interface GlobalComponents {
${rows.join('')}  }
}
`;
}

/** Svelte 5 listens by \`on\` and the event's name, as React does. */
function svelte(all) {
  const rows = all.map(({ tag, name }) => `    '${tag}': CockpitTag<${name}, ${pascal(tag)}Props, ${pascal(tag)}Events>;\n`);
  return `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
${imported(all)}${classes(all)}
type CockpitTag<E extends HTMLElement, P, V> = Omit<HTMLAttributes<E>, keyof P> & P & { [K in keyof V & string as \`on\${K}\`]?: (event: V[K]) => void } & { span?: string | number };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${rows.join('')}  }
}
`;
}
