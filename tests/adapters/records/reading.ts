/** What the tests of this folder share: files made of text or bytes, read as the adapter reads them. */
import { existsSync } from 'node:fs';
import { FileProblemError } from '../../../src/adapters/records/file-problem-error.js';
import { loadRecords } from '../../../src/adapters/records/load-records.js';
import type { LoadedRecords } from '../../../src/adapters/records/records-loader.js';
import type { FileProblem } from '../../../src/domain/file-problem.js';
import type { Mapping } from '../../../src/domain/mapping.js';
import type { MappingModule } from '../../../src/domain/mapping-module.js';
import type { Cell } from '../../../src/domain/answer.js';

export const CSV: Mapping = {
  name: 'test',
  format: 'delimited',
  zone: 'Asia/Shanghai',
  clock: 'YYYY-MM-DD HH:mm:ss',
  columns: { id: 'id', offeredAt: 'at', skillGroup: 'group', wait: 'wait', talk: 'talk', agent: 'agent' },
  outcome: { column: 'outcome', answered: ['answered'], abandoned: ['abandoned'], ignored: { test: ['test'] } },
};
export const HEADER = 'id,at,group,outcome,wait,talk,agent';
export const ROW = '1,2026-03-02 09:00:05,sales,answered,4,60,Li';

export function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

/** Reads a file in pieces of so many bytes. */
export function load(file: string | Uint8Array, mapping: Mapping | MappingModule = CSV, pieceBytes = Infinity): Promise<LoadedRecords> {
  const bytes = bytesOf(file);
  return loadRecords({ pieces: piecesOf(bytes, pieceBytes), totalBytes: bytes.length }, { name: 'test.csv', mapping });
}

async function* piecesOf(bytes: Uint8Array, pieceBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, Math.min(bytes.length, at + pieceBytes));
}

/** The problem for which a file is refused; fails when it is not. */
export async function problemOf(file: string | Uint8Array, mapping: Mapping | MappingModule = CSV): Promise<FileProblem> {
  const loaded = await load(file, mapping).catch((error: unknown) => error);
  if (!(loaded instanceof FileProblemError)) throw new Error(`not refused: ${JSON.stringify(loaded)}`);
  return loaded.problem;
}

/** A file's contacts in order of offer, as the store lists them. */
export function contactsOf({ store }: LoadedRecords): Record<string, Cell>[] {
  const { columns, length } = store.rows({ kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: 1000 }, store.span?.end ?? 0);
  return Array.from({ length }, (_, row) => Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[row] ?? null])));
}

/** Why a test that needs `../shared/path` is skipped; `false` where it is there. On CI it is not skipped but fails. */
export function withoutShared(path: string): string | false {
  if (existsSync(sharedUrl(path))) return false;
  return process.env['CI'] === 'true' ? false : `../shared/${path} is not here`;
}

export function sharedUrl(path: string): URL {
  return new URL(`../../../../shared/${path}`, import.meta.url);
}
