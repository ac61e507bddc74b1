/**
 * `npm run --silent cockpit -- intervals FILE …`: the command line from a checkout. Builds it first where it is missing
 * or older than the sources; whatever that has to say goes to standard error, so that standard output is the command's alone.
 * Paths are relative to the folder npm was called in.
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const CLI = fileURLToPath(new URL('../dist/cli/contact-cockpit.js', import.meta.url));

ensureInstalled();
const { buildCli, newestSource } = await import('./build.mjs');
if (!existsSync(CLI) || statSync(CLI).mtimeMs < newestSource()) {
  console.error('building the command line …');
  await buildCli();
}

const child = spawn(process.execPath, [CLI, ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
