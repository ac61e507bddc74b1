/** The program: `contact-cockpit-gateway …`, which is `contact-cockpit gateway …`. */
import { run } from './run.js';

const { stdout, stderr, argv } = process;
stdout.on('error', () => undefined);
stderr.on('error', () => undefined);
process.exitCode = await run(['gateway', ...argv.slice(2)], { output: stdout, messages: stderr, folder: process.cwd() });
