import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkedMapping } from '../adapters/records/mapping-check.js';
import { FileProblemError } from '../adapters/records/file-problem-error.js';
import { errorText } from '../domain/error-text.js';
import type { Mapping } from '../domain/mapping.js';
import type { MappingModule } from '../domain/mapping-module.js';
import { recordsEn } from '../locale/records-en.js';
import { fileProblemText } from '../locale/records-messages.js';
import { UsageError } from './command.js';

/**
 * Reads a mapping: JSON, or an ES module by its default export.
 *
 * @throws UsageError when there is none or it is not one.
 */
export async function readMapping(path: string, folder: string): Promise<Mapping | MappingModule> {
  const file = resolve(folder, path);
  try {
    return checkedMapping(file.endsWith('.json') ? JSON.parse(await readFile(file, 'utf8')) : await moduleOf(file));
  } catch (error) {
    const words = error instanceof FileProblemError ? fileProblemText(error.problem, recordsEn) : message(error);
    throw new UsageError(`mapping ${path}: ${words}`);
  }
}

async function moduleOf(file: string): Promise<unknown> {
  const loaded = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { readonly default?: unknown };
  return loaded.default;
}

function message(error: unknown): string {
  return errorText(error);
}
