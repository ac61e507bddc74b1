import { errorText } from '../../domain/error-text.js';
import type { Mapping } from '../../domain/mapping.js';
import type { MappingModule } from '../../domain/mapping-module.js';
import { FileProblemError } from './file-problem-error.js';
import { checkedMapping } from './mapping-check.js';

/**
 * Fetches a mapping: JSON by its file name, an ES module otherwise.
 *
 * @param url - Absolute.
 * @throws FileProblemError `bad-mapping`.
 */
export async function mappingAt(url: string): Promise<Mapping | MappingModule> {
  try {
    return checkedMapping(new URL(url).pathname.endsWith('.json') ? await json(url) : await module(url));
  } catch (error) {
    if (error instanceof FileProblemError) throw error;
    throw new FileProblemError({ code: 'bad-mapping', detail: errorText(error) });
  }
}

async function json(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response.json();
}

async function module(url: string): Promise<unknown> {
  const loaded = (await import(/* @vite-ignore */ url)) as { readonly default?: unknown };
  return loaded.default;
}
