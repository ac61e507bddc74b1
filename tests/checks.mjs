/** Checks of what is built, one after another: each says its name, the last line is the sum. */
import { lineOf, NONE } from './counts.mjs';

const counts = { ...NONE };

/** Runs one check, which fails by throwing; the others go on. */
export async function check(name, run) {
  try {
    await run();
    counts.passed += 1;
    console.log(`ok   ${name}`);
  } catch (error) {
    counts.failed += 1;
    console.log(`FAIL ${name}\n       ${String(error.message ?? error).slice(0, 2000)}`);
  }
}

/** Says the sum, and sets the exit code by it. Where nothing was checked, that is a failure. */
export function sum() {
  console.log(`\n${lineOf(counts)}`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}
