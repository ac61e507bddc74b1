import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditEntry } from '../domain/plan.js';

/** What the first line follows. */
export const NO_LINE = '0'.repeat(64);

/** How an audit log stands. */
export type AuditVerdict =
  | { readonly isWhole: true }
  /**
   * `changed`: the line does not hash to what it says; `cut`: it does not follow the line before it, which was taken out,
   * put in or moved.
   */
  | { readonly isWhole: false; readonly brokenAt: number; readonly why: 'changed' | 'cut' };

/** A line that follows `before`, with its number and hash. */
export function auditEntry(entry: Omit<AuditEntry, 'number' | 'previous' | 'hash'>, before: AuditEntry | undefined): AuditEntry {
  const linked = { ...entry, number: (before?.number ?? 0) + 1, previous: before?.hash ?? NO_LINE };
  return { ...linked, hash: hashOf(linked) };
}

/** Finds the first line, by its place from 0, that is not as it was written. What was cut off at the end cannot be seen from here. */
export function verifyAudit(entries: readonly AuditEntry[]): AuditVerdict {
  let before: AuditEntry | undefined;
  for (const [index, entry] of entries.entries()) {
    const { hash, ...rest } = entry;
    if (hashOf(rest) !== hash) return { isWhole: false, brokenAt: index, why: 'changed' };
    const follows = rest.previous === (before?.hash ?? NO_LINE) && rest.number === (before?.number ?? 0) + 1;
    if (!follows) return { isWhole: false, brokenAt: index, why: 'cut' };
    before = entry;
  }
  return { isWhole: true };
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(inOrder(entry))));
}

/** JSON whose keys stand in alphabetical order, so that a way through another store does not change it. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${inOrder(item)}`)
    .join(',')}}`;
}
