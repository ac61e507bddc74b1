import type { Mapping } from '../../domain/mapping.js';
import { TextFlow } from './text-flow.js';

/** Bytes looked at: more than any header. */
const HEAD = 64 * 1024;

/**
 * The first of several mappings that knows a file by the columns of its header or by words of its name.
 *
 * @param file - Its first bytes are read, in whatever encoding they are.
 * @returns `undefined` where none does.
 */
export async function recognise<M extends Mapping>(file: Blob, name: string, mappings: readonly M[]): Promise<M | undefined> {
  const flow = new TextFlow(undefined);
  const text = flow.push(new Uint8Array(await file.slice(0, HEAD).arrayBuffer())) + flow.end();
  const header = text.split(/\r\n?|\n/, 1)[0] ?? '';
  return mappings.find(({ delimiter = ',', recognise: marks }) => {
    const columns = new Set(header.split(delimiter).map((column) => column.trim().replace(/^"(.*)"$/, '$1')));
    if (marks?.header?.every((column) => columns.has(column))) return true;
    return marks?.fileName !== undefined && name.toLowerCase().includes(marks.fileName.toLowerCase());
  });
}
