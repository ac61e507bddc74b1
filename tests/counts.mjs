/** Counts of passed, failed and skipped tests: what every runner here hands on, and the one line they end with. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const NONE = { passed: 0, failed: 0, skipped: 0 };

export const plus = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

/** `N passed, N failed`, and `, N skipped` where any were. */
export const lineOf = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** On CI a skipped test is a failed one: there everything it needs must be present. */
export const strict = ({ passed, failed, skipped }) => (process.env.CI === 'true' ? { passed, failed: failed + skipped, skipped: 0 } : { passed, failed, skipped });

/**
 * Calls `run(file)` with the path of a file that a child process is to fill with counts as JSON, and answers them.
 * A child that ends without writing them counts as one failure, so a crash is never an empty success.
 */
export async function countsThrough(run) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cockpit-counts-'));
  const file = path.join(folder, 'counts.json');
  try {
    const code = await run(file);
    let counts;
    try {
      counts = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      console.error(`the runner ended with code ${code} before it counted its tests`);
      return { ...NONE, failed: 1 };
    }
    if (code !== 0 && counts.failed === 0) {
      console.error(`the runner ended with code ${code} although no test failed`);
      return { ...counts, failed: 1 };
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
