/** How one data base writes what the questions need. Everything takes and gives SQL. */
export interface Dialect {
  /** A text in quotes, out of which nothing in it gets. */
  readonly quote: (text: string) => string;
  /** The place of a value that travels beside the statement; absent where values cannot, and texts are quoted instead. */
  readonly place?: (name: string) => string;
  readonly countIf: (condition: string) => string;
  /** 0 for no row. */
  readonly sumIf: (value: string, condition: string) => string;
  readonly double: (value: string) => string;
  /** What is left of whole numbers from 0 on, however large. */
  readonly remainder: (value: string, divisor: string) => string;
  /** Whether a text is in another, as a condition. */
  readonly contains: (text: string, part: string) => string;
  /** Whether one of the parts of a text between commas and their like is in a list of texts, as a condition. */
  readonly hasPart: (text: string, list: string) => string;
  /** A number as people write it: no more digits than it has. */
  readonly numberText: (value: string) => string;
  readonly lower: (text: string) => string;
  /** In characters. */
  readonly length: (text: string) => string;
  /** Place of a text in a list of texts from 1 on, 0 for none of them. */
  readonly position: (text: string, list: readonly string[]) => string;
  /** What stands before a list that the statement finds itself, once for all servers. */
  readonly among: string;
  /** The value of the row whose score is the largest. */
  readonly mostOf: (value: string, score: string) => string;
}

/** What stands between the parts of a text, as a pattern of RE2: the same as in `passesFilter`, whose white space is that of all scripts. */
export const BETWEEN = '[,、;；][\\s\\x{0B}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]*';

/** A statement, and the values that travel beside it. */
export interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Writes what came from outside into one statement: texts beside it or quoted, numbers as digits. */
export class Binder {
  readonly values: Record<string, string> = {};
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  text(text: string): string {
    const { place } = this.#dialect;
    if (!place) return this.#dialect.quote(text);
    const name = `text${Object.keys(this.values).length}`;
    this.values[name] = text;
    return place(name);
  }

  statement(sql: string): Statement {
    return { sql, values: this.values };
  }
}

/** Digits of a number. @throws RangeError for what is no finite number, whatever its type is said to be. */
export function digits(value: number): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`invalid number: ${String(value)}`);
  return value < 0 ? `(${value})` : String(value);
}
