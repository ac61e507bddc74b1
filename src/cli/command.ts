import type { Writable } from 'node:stream';

/** Where a command reads and writes. */
export interface CommandStreams {
  /** Results, for another program. */
  readonly output: Writable;
  /** Everything else, for people. */
  readonly messages: Writable;
  /** Folder from which relative paths are read. */
  readonly folder: string;
}

/** One option `--name VALUE`. */
export interface CommandOption {
  readonly value: string;
  readonly help: string;
  readonly isRequired?: boolean;
  readonly default?: string;
}

/** One word of the command line: a file of its own, and a line in `commands.ts`. */
export interface Command {
  readonly summary: string;
  /** Names of what stands after the command, in order; all are required. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** @throws UsageError, FileError. */
  run(
    operands: readonly string[],
    options: Readonly<Record<string, string | undefined>>,
    streams: CommandStreams,
    /** Every value of each option in the order given; `options` has the last of each. */
    repeated: Readonly<Record<string, readonly string[]>>,
  ): Promise<void>;
}

/** The command was not called as it must be: exit code 2. */
export class UsageError extends Error {}

/** A file is not what it must be: exit code 1. */
export class FileError extends Error {}
