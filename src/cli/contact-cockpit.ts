/** The program: `contact-cockpit COMMAND …`. */
import { run } from './run.js';

const { stdout, stderr, argv } = process;
// A closed pipe is reported by the write that meets it; without a listener it would end the program with a stack trace.
stdout.on('error', () => undefined);
stderr.on('error', () => undefined);
// Not process.exit: what was written has to reach its reader first.
process.exitCode = await run(argv.slice(2), { output: stdout, messages: stderr, folder: process.cwd() });
