/** The code of README and of the pages in stories, block by block, as readers copy it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Pages of users; a decision is a record, its code need not run any more. */
export const DOCUMENTS = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'stories'), { recursive: true })
    .map((file) => `stories/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.mdx') && !file.startsWith('stories/decisions/'))
    .sort(),
];

/**
 * Blocks of a document in their order: the `heading` they stand under, their `language`, the `file` that the line of the fence
 * names after it, their `text`.
 */
export function snippets(document) {
  const found = [];
  let heading = '';
  let open;
  for (const line of readFileSync(path.join(ROOT, document), 'utf8').split('\n')) {
    const [, language, file = ''] = /^```(\S+)(?: (\S+))?/.exec(line) ?? [];
    if (open && line === '```') {
      found.push({ ...open, text: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (language) open = { document, heading, language, file, lines: [] };
    else if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
  }
  return found.map(({ lines, ...snippet }) => snippet);
}

/** The text of the one block of a document with this file name, under this heading where several have it. */
export function fileIn(document, file, heading) {
  const found = snippets(document).filter((snippet) => snippet.file === file && (heading === undefined || snippet.heading === heading));
  if (found.length !== 1) throw new Error(`${document} has ${found.length} blocks ${file}${heading === undefined ? '' : ` under ${heading}`}`);
  return found[0].text;
}
