import { AdapterError } from '../../domain/adapter.js';
import type { FileProblem } from '../../domain/file-problem.js';

/** A file that cannot be used, as the adapter reports it. `detail` is terse; a page puts `problem` into its reader's words. */
export class FileProblemError extends AdapterError {
  constructor(
    readonly problem: FileProblem,
    words: string = terse(problem),
  ) {
    super('invalid', words);
  }
}

function terse({ code, ...facts }: FileProblem): string {
  const parts = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [code, ...parts].join(', ');
}
