/** The design tokens as their files in `src/theme/tokens` say them, resolved as DTCG 2025.10 describes. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../src/theme/tokens/', import.meta.url);
export const TOKEN_FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.tokens.json')).sort();
export const tokenFile = (name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
export const resolver = () => tokenFile('cockpit.resolver.json');

/** Every token of a group with its path, its type (its own or its group's) and what it says. */
export function tokensOf(group, path = [], inherited = undefined) {
  const type = group.$type ?? inherited;
  if ('$value' in group) return [{ path: path.join('.'), type, value: group.$value, words: group.$description, more: group.$extensions?.['contact-cockpit'] ?? {} }];
  return Object.entries(group).filter(([name]) => !name.startsWith('$')).flatMap(([name, child]) => tokensOf(child, [...path, name], type));
}

/** The tokens by path for the contexts that are asked for, and the default ones otherwise; an alias is an alias still. */
export function resolved(contexts = {}) {
  const { sets, modifiers, resolutionOrder } = resolver();
  const sources = resolutionOrder.flatMap(({ $ref }) => {
    const [, kind, name] = $ref.split('/');
    return kind === 'sets' ? sets[name].sources : modifiers[name].contexts[contexts[name] ?? modifiers[name].default];
  });
  return new Map(sources.flatMap(({ $ref }) => tokensOf(tokenFile($ref))).map((token) => [token.path, token]));
}

const size = ({ value, unit }) => (value === 0 ? '0' : `${value}${unit}`);
const colour = ({ components, alpha, hex }) => hex?.toUpperCase() ?? `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${alpha})`;
const CURVES = { '0,0,0.58,1': 'ease-out' };

/** A value as CSS writes it. */
export function cssOf({ type, value }) {
  if (type === 'color') return typeof value === 'string' ? `var(--_${value.slice('{color.'.length, -1)})` : colour(value);
  if (type === 'dimension') return size(value);
  if (type === 'number') return String(value);
  if (type === 'fontFamily') return value.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');
  if (type === 'transition') return `${value.duration.value}${value.duration.unit} ${CURVES[value.timingFunction]}`;
  return value.map(({ offsetX, offsetY, blur, spread, color }) => `${[offsetX, offsetY, blur, ...(spread.value === 0 ? [] : [spread])].map(size).join(' ')} ${colour(color)}`).join(', ');
}
