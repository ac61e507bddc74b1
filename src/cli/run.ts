import { parseArgs } from 'node:util';
import { errorText } from '../domain/error-text.js';
import { FileError, UsageError, type Command, type CommandStreams } from './command.js';
import { COMMANDS } from './commands.js';
import { ClosedOutput } from './output.js';
import { commandUsage, usage } from './usage.js';

/** Runs one command line, without the program's own name. Resolves to the exit code: 0, 1 for a file's fault, 2 for the caller's. */
export async function run(words: readonly string[], streams: CommandStreams): Promise<number> {
  const [name = '', ...rest] = words;
  const say = (text: string) => streams.messages.write(text);
  if (name === '--help' || name === 'help') {
    streams.output.write(usage(COMMANDS));
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    say(`${name === '' ? 'no command' : `unknown command: ${name}`}\n\n${usage(COMMANDS)}`);
    return 2;
  }
  if (rest.includes('--help')) {
    streams.output.write(commandUsage(name, command));
    return 0;
  }
  try {
    const { operands, options, repeated } = parsed(command, rest);
    await command.run(operands, options, streams, repeated);
    return 0;
  } catch (error) {
    // Who reads the output has had enough of it, which is no fault.
    if (error instanceof ClosedOutput) return 0;
    if (error instanceof FileError) {
      say(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    say(`${error.message}\n\n${commandUsage(name, command)}`);
    return 2;
  }
}

function parsed(command: Command, words: readonly string[]) {
  const types = Object.fromEntries(Object.keys(command.options).map((option) => [option, { type: 'string' as const, multiple: true as const }]));
  const { values, positionals } = parse(words, types);
  const [missing] = command.operands.slice(positionals.length);
  if (missing !== undefined) throw new UsageError(`${missing} is missing`);
  const [extra] = positionals.slice(command.operands.length);
  if (extra !== undefined) throw new UsageError(`one word too many: ${extra}`);
  const options: Record<string, string | undefined> = {};
  const repeated: Record<string, readonly string[]> = {};
  for (const [option, { isRequired, default: otherwise }] of Object.entries(command.options)) {
    repeated[option] = values[option] ?? [];
    options[option] = repeated[option]?.at(-1) ?? otherwise;
    if (isRequired && options[option] === undefined) throw new UsageError(`--${option} is missing`);
  }
  return { operands: positionals, options, repeated };
}

function parse(words: readonly string[], options: Readonly<Record<string, { type: 'string'; multiple: true }>>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(errorText(error));
  }
}
