import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadEvents, type LoadedEvents } from '../adapters/events/event-log-loader.js';
import { checkedEventMapping } from '../adapters/events/event-mapping-check.js';
import { FileProblemError } from '../adapters/records/file-problem-error.js';
import { errorText } from '../domain/error-text.js';
import type { EventMapping } from '../domain/event-mapping.js';
import { recordsEn } from '../locale/records-en.js';
import { fileProblemText } from '../locale/records-messages.js';
import { FileError, UsageError } from './command.js';

const PIECE = 256 * 1024;

/** A log that was read, and the mapping by which it was. */
export interface EventsFile extends LoadedEvents {
  readonly mapping: EventMapping;
}

/** Reads an event log by a mapping. @throws UsageError for a mapping that is none, FileError in words for people. */
export async function readEvents(path: string, mappingPath: string, folder: string): Promise<EventsFile> {
  const mapping = await readEventMapping(mappingPath, folder);
  try {
    return { ...(await loadEvents(createReadStream(resolve(folder, path), { highWaterMark: PIECE }), { name: path, mapping })), mapping };
  } catch (error) {
    if (error instanceof FileProblemError) throw new FileError(`${path}: ${fileProblemText(error.problem, recordsEn)}`);
    if (error instanceof Error && 'code' in error) throw new FileError(`${path}: ${error.message}`);
    throw error;
  }
}

async function readEventMapping(path: string, folder: string): Promise<EventMapping> {
  try {
    return checkedEventMapping(JSON.parse(await readFile(resolve(folder, path), 'utf8')));
  } catch (error) {
    const words = error instanceof FileProblemError ? fileProblemText(error.problem, recordsEn) : errorText(error);
    throw new UsageError(`mapping ${path}: ${words}`);
  }
}
