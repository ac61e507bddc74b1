import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FileProblemError } from '../adapters/records/file-problem-error.js';
import { loadRecords } from '../adapters/records/load-records.js';
import type { LoadedRecords } from '../adapters/records/records-loader.js';
import type { Mapping } from '../domain/mapping.js';
import type { MappingModule } from '../domain/mapping-module.js';
import { recordsEn } from '../locale/records-en.js';
import { fileProblemText } from '../locale/records-messages.js';
import { FileError } from './command.js';

const PIECE = 256 * 1024;

/** Reads a file of records, with agents by their names in the file. @throws FileError in words for people. */
export async function readRecords(path: string, mapping: Mapping | MappingModule, folder: string): Promise<LoadedRecords> {
  const file = resolve(folder, path);
  try {
    const { size } = await stat(file);
    const pieces: AsyncIterable<Uint8Array> = createReadStream(file, { highWaterMark: PIECE });
    return await loadRecords({ pieces, totalBytes: size }, { name: path, mapping });
  } catch (error) {
    if (error instanceof FileProblemError) throw new FileError(`${path}: ${fileProblemText(error.problem, recordsEn)}`);
    if (error instanceof Error && 'code' in error) throw new FileError(`${path}: ${error.message}`);
    throw error;
  }
}
