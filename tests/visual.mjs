/**
 * The pictures: `node tests/visual.mjs` compares every `*.visual.ts` under tests with its baseline, and `UPDATE=1` before it
 * writes the baselines anew. They hold for Debian's chromium with Noto CJK, so they are not part of `npm test`.
 * Ends with `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsThrough, lineOf, strict } from './counts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(path.join(ROOT, 'tests'), { recursive: true })
  .map((file) => `tests/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.visual.ts') && (words.length === 0 || words.some((word) => file.includes(word))))
  .sort();

if (files.length === 0) {
  console.error('no picture is asked for: there is no tests/**/*.visual.ts');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const runner = path.join(ROOT, 'node_modules/@web/test-runner/dist/bin.js');
const counts = strict(
  await countsThrough(
    (file) =>
      new Promise((resolve, reject) => {
        const args = [runner, '--config', 'tests/visual.config.mjs', ...files.flatMap((name) => ['--files', name])];
        const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, COCKPIT_COUNTS: file } });
        child.on('error', reject);
        child.on('exit', (code, signal) => resolve(code ?? `signal ${signal}`));
      }),
  ),
);
console.log(`\n${lineOf(counts)}`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
