/** Places in bundles, told as places in the sources that they were made of. */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const maps = new Map();

function mapOf(file) {
  if (!maps.has(file)) maps.set(file, existsSync(`${file}.map`) ? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))) : undefined);
  return maps.get(file);
}

/** `{ file, line }` of the source; where a file is no bundle, what was asked. Lines and columns count from 1. */
export function originalPlace(file, line, column = 1) {
  const entry = file && line ? mapOf(file)?.findEntry(line - 1, column - 1) : undefined;
  return entry?.originalSource === undefined ? { file, line } : { file: path.resolve(path.dirname(file), entry.originalSource), line: entry.originalLine + 1 };
}

/** The test file that a bundle stands for: its last source. */
export function originalFile(file) {
  const text = file && existsSync(`${file}.map`) ? JSON.parse(readFileSync(`${file}.map`, 'utf8')) : undefined;
  const source = text?.sources.at(-1);
  return source === undefined ? file : path.resolve(path.dirname(file), source);
}

/** A stack whose lines name the sources. */
export function originalStack(stack) {
  return stack.replace(/(file:\/\/\S+?):(\d+):(\d+)/g, (as, url, line, column) => {
    const file = fileURLToPath(url);
    const found = originalPlace(file, Number(line), Number(column));
    return found.file === file ? as : `${pathToFileURL(found.file).href}:${found.line}`;
  });
}
