import type { SetAsideReason } from './set-aside.js';

/** Why a file as a whole cannot be used. Codes and facts: the interface puts them into words. */
export type FileProblem =
  | { readonly code: 'empty' }
  /** A header and nothing below it. */
  | { readonly code: 'header-only' }
  /** No text; `kind` where its first bytes tell. */
  | { readonly code: 'binary'; readonly kind: 'excel' | 'zip' | 'gzip' | 'pdf' | 'image' | 'unknown' }
  /** The mapping's delimiter does not part the header, another does. */
  | { readonly code: 'wrong-delimiter'; readonly expected: string; readonly looksLike: string }
  | { readonly code: 'duplicate-column'; readonly columns: readonly string[] }
  | { readonly code: 'missing-column'; readonly columns: readonly string[]; readonly found: readonly string[] }
  /** Most instants of a column are not written as the mapping says; `looksLike` is the pattern of the example, where known. */
  | {
      readonly code: 'wrong-clock';
      readonly column: string;
      readonly expected: string;
      readonly example: string;
      readonly line: number;
      readonly looksLike?: string;
      readonly rows: number;
      readonly unreadable: number;
    }
  /** Most records were set aside, most of these for this reason. */
  | {
      readonly code: 'mostly-unreadable';
      readonly reason: SetAsideReason;
      readonly detail: string;
      readonly line: number;
      readonly rows: number;
      readonly unreadable: number;
    }
  | { readonly code: 'not-a-queue-log'; readonly line: string }
  /** The mapping itself is not one, in the words of the check that failed. */
  | { readonly code: 'bad-mapping'; readonly detail: string };

export type FileProblemCode = FileProblem['code'];
