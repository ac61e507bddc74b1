import type { FileProblem, FileProblemCode } from '../domain/file-problem.js';
import type { SetAsideReason } from '../domain/set-aside.js';

/** Texts about files of records: what is wrong with one as a whole, and what became of its rows. */
export interface RecordsMessages {
  /** For a supervisor: what is wrong and what to do about it. */
  readonly problems: { readonly [C in FileProblemCode]: (problem: Extract<FileProblem, { code: C }>) => string };
  readonly reasons: Readonly<Record<SetAsideReason, string>>;
  readonly reading: (percent: string | undefined, rows: string) => string;
  readonly rowsRead: (rows: string) => string;
  readonly rowsUsed: (rows: string, contacts: string) => string;
  readonly rowsIgnored: (rule: string, rows: string) => string;
  readonly rowsSetAside: (rows: string) => string;
  readonly nothingSetAside: string;
  readonly downloadSetAside: string;
  readonly line: (line: string) => string;
}

/** The text of a problem in one language. */
export function fileProblemText(problem: FileProblem, { problems }: RecordsMessages): string {
  const text = problems[problem.code] as (problem: FileProblem) => string;
  return text(problem);
}

/** A delimiter as people name it: blanks cannot be seen. */
export function delimiterName(delimiter: string, names: Readonly<Record<string, string>>): string {
  const name = names[delimiter];
  return name === undefined ? `“${delimiter}”` : name;
}

/** A list of names for a sentence; a long one is cut, and says so with an ellipsis. */
export function nameList(names: readonly string[], separator: string, most = 12): string {
  return names.slice(0, most).join(separator) + (names.length > most ? ' …' : '');
}
