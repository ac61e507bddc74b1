import type { FileProblem } from '../../domain/file-problem.js';

type Kind = Extract<FileProblem, { code: 'binary' }>['kind'];

const SIGNATURES: readonly (readonly [Kind, readonly number[]])[] = [
  ['excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * What a file is that holds no text, `undefined` for text.
 *
 * @param head - The first bytes of the file, some thousand.
 * @param text - The same as text, once its encoding is known; control characters in it tell of a binary file without a signature.
 */
export function binaryKind(head: Uint8Array, text: string): Kind | undefined {
  const starts = (signature: readonly number[]) => signature.every((byte, at) => head[at] === byte);
  if (starts(ZIP)) return text.includes('[Content_Types].xml') || text.includes('xl/') ? 'excel' : 'zip';
  const signed = SIGNATURES.find(([, signature]) => starts(signature));
  if (signed) return signed[0];
  return controlShare(text) > 0.01 ? 'unknown' : undefined;
}

/** Whether a text holds a character that no record of text does. */
export function hasBinary(text: string): boolean {
  return text.includes('\0');
}

function controlShare(text: string): number {
  if (text.length === 0) return 0;
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Tab, line feed, line tabulation, form feed, return, substitute (an old end of file), escape.
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 26 && code !== 27) controls++;
  }
  return controls / text.length;
}
