/** One thing that happened, as plain JSON. Neither tokens nor the contents of questions are ever in it. */
export interface LogLine {
  readonly time: string;
  readonly level: 'info' | 'warn' | 'error';
  readonly event: 'listening' | 'request' | 'stream' | 'fault' | 'stopping' | 'stopped';
  readonly [name: string]: string | number | boolean | undefined;
}

/** Writes what happened as one JSON line each. */
export class Journal {
  readonly #write: (line: LogLine) => void;

  constructor(write: (line: LogLine) => void) {
    this.#write = write;
  }

  tell(level: LogLine['level'], event: LogLine['event'], facts: Readonly<Record<string, string | number | boolean | undefined>> = {}): void {
    this.#write({ time: new Date().toISOString(), level, event, ...facts });
  }
}
