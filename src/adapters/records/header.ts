import type { FileProblem } from '../../domain/file-problem.js';
import type { Column, ContactColumns, Mapping, OutcomeRule } from '../../domain/mapping.js';

/** The columns of one file by name and position. */
export class Header {
  readonly #positions: ReadonlyMap<string, number>;

  /** @param names - Trimmed names in order; empty for a file without a header. */
  constructor(readonly names: readonly string[]) {
    this.#positions = new Map(names.map((name, at) => [name, at] as const).reverse());
  }

  /** Position from 0; -1 for a name that is not there. */
  position(column: Column): number {
    return typeof column === 'number' ? column - 1 : (this.#positions.get(column) ?? -1);
  }
}

const DELIMITERS = [',', '\t', ';', '|'];

/**
 * What is wrong with the first record of a file, `undefined` when its columns are there, each once.
 *
 * @param fields - The record as parsed with the mapping's delimiter, trimmed.
 * @param line - The same as it stands in the file.
 */
export function headerProblem(fields: readonly string[], line: string, mapping: Mapping, delimiter: string): FileProblem | undefined {
  const needed = neededColumns(mapping);
  const missing = missingOf(fields, needed, mapping);
  if (missing.length > 0) {
    const better = DELIMITERS.filter((each) => each !== delimiter)
      .map((each) => ({ each, fields: line.split(each).map((name) => name.replace(/^\s*"?|"?\s*$/g, '')) }))
      .map(({ each, fields }) => ({ each, width: fields.length, missing: missingOf(fields, needed, mapping).length }))
      .sort((a, b) => a.missing - b.missing || b.width - a.width)[0];
    // Either more of the columns appear with another delimiter, or this one parts nothing and another does.
    if (better && (better.missing < missing.length || (fields.length === 1 && better.width > 1))) {
      return { code: 'wrong-delimiter', expected: delimiter, looksLike: better.each };
    }
    return { code: 'missing-column', columns: missing.map(String), found: fields.slice(0, 100) };
  }
  if (mapping.header === false) return undefined;
  const twice = [...new Set(fields.filter((name, at) => fields.indexOf(name) !== at && needed.includes(name)))];
  return twice.length > 0 ? { code: 'duplicate-column', columns: twice } : undefined;
}

/** Every column that a mapping reads. */
export function neededColumns({ columns, outcome, requires = [] }: Mapping): readonly Column[] {
  return [...new Set([...requires, ...(columns ? columnsOf(columns) : []), ...(outcome ? [outcomeColumn(outcome)] : [])])];
}

/** Fields that a record must have at least: up to the last needed column. */
export function leastFields(header: Header, mapping: Mapping): number {
  return Math.max(0, ...neededColumns(mapping).map((column) => header.position(column) + 1));
}

function missingOf(fields: readonly string[], needed: readonly Column[], mapping: Mapping): Column[] {
  if (mapping.header === false) return needed.filter((column) => typeof column !== 'number' || column > fields.length);
  const header = new Header(fields);
  return needed.filter((column) => header.position(column) < 0 || header.position(column) >= fields.length);
}

function outcomeColumn(rule: OutcomeRule): Column {
  return 'column' in rule ? rule.column : rule.answeredWhenFilled;
}

function columnsOf(columns: ContactColumns): Column[] {
  return Object.values(columns).flatMap((part: Column | object) => {
    if (typeof part !== 'object') return [part];
    const { column, from, to } = part as { column?: Column | Column[]; from?: Column; to?: Column | Column[] };
    return [column ?? [], from ?? [], to ?? []].flat();
  });
}
