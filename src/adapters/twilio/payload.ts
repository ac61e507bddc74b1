import { isJsonObject } from '../../domain/json-object.js';
import type { EpochMs } from '../../domain/time.js';

/** What a payload has under some names; nothing where it is no object. Whatever else is in it is left alone. */
export function part(payload: unknown, ...names: readonly string[]): unknown {
  let found = payload;
  for (const name of names) found = isJsonObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return found;
}

/** A number that may be one of contacts, agents or seconds; `undefined` for anything else, so that nothing is never 0. */
export function amount(payload: unknown, ...names: readonly string[]): number | undefined {
  const found = part(payload, ...names);
  return typeof found === 'number' && Number.isFinite(found) && found >= 0 ? found : undefined;
}

export function word(payload: unknown, ...names: readonly string[]): string | undefined {
  const found = part(payload, ...names);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function instant(payload: unknown, ...names: readonly string[]): EpochMs | undefined {
  const at = Date.parse(word(payload, ...names) ?? '');
  return Number.isNaN(at) ? undefined : at;
}

export function items(payload: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = part(payload, ...names);
  return Array.isArray(found) ? found : [];
}
