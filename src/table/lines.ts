import type { RowGroup } from './row-groups.js';

/** What a line shows. `detail` lines follow the row they belong to; `at` is their row's place. */
export type Line = { readonly kind: 'row' | 'detail'; readonly at: number } | { readonly kind: 'group'; readonly group: RowGroup };

export interface LineSettings {
  /** Rows there are, as they are arranged. */
  readonly count: number;
  readonly groups?: readonly RowGroup[];
  /** Ids of groups whose rows are folded away. */
  readonly folded?: ReadonlySet<string>;
  /** Places of the rows that are expanded. */
  readonly expanded?: readonly number[];
  /** Lines that an expanded row takes more. */
  readonly detailLines?: number;
}

/**
 * The lines of a table, all of one height, from the rows as they are arranged: a line above each group, some below
 * each expanded row, none for a folded group's rows. Nothing is kept per row, so that a million cost nothing.
 */
export class Lines {
  readonly count: number;
  readonly #groups: readonly RowGroup[];
  readonly #folded: ReadonlySet<string>;
  /** Line of each group among the lines without details, and one past the last. */
  readonly #groupLines: Uint32Array;
  /** Lines of the expanded rows, among the lines without details, ascending. */
  readonly #expanded: readonly number[];
  readonly #detail: number;

  constructor({ count, groups = [], folded = new Set(), expanded = [], detailLines = 5 }: LineSettings) {
    this.#groups = groups;
    this.#folded = folded;
    this.#detail = detailLines;
    this.#groupLines = new Uint32Array(groups.length + 1);
    groups.forEach(({ id, start, end }, at) => {
      this.#groupLines[at + 1] = (this.#groupLines[at] as number) + 1 + (folded.has(id) ? 0 : end - start);
    });
    this.#expanded = expanded
      .filter((place) => place >= 0 && place < count)
      .map((place) => this.#plainLineOf(place))
      .filter((line) => line >= 0)
      .sort((a, b) => a - b);
    this.count = (groups.length > 0 ? (this.#groupLines[groups.length] as number) : count) + this.#expanded.length * detailLines;
  }

  /** What stands in a line; `undefined` beyond the last. */
  at(line: number): Line | undefined {
    if (!(line >= 0 && line < this.count)) return undefined;
    // How many expanded rows lie above the line, itself among them.
    const above = lowest(this.#expanded.length, (at) => (this.#expanded[at] as number) + at * this.#detail < line);
    if (above > 0) {
      const row = this.#expanded[above - 1] as number;
      if (line <= row + above * this.#detail) return { kind: 'detail', at: this.#placeOf(row) };
    }
    return this.#plainAt(line - above * this.#detail);
  }

  /** The line of a row by its place; -1 for one that is folded away. */
  lineOf(place: number): number {
    const line = this.#plainLineOf(place);
    return line < 0 ? -1 : line + lowest(this.#expanded.length, (at) => (this.#expanded[at] as number) < line) * this.#detail;
  }

  /** The line of a group, by its place among the groups; -1 for none. */
  lineOfGroup(at: number): number {
    if (!(at >= 0 && at < this.#groups.length)) return -1;
    const line = this.#groupLines[at] as number;
    return line + lowest(this.#expanded.length, (place) => (this.#expanded[place] as number) < line) * this.#detail;
  }

  #plainAt(line: number): Line {
    if (this.#groups.length === 0) return { kind: 'row', at: line };
    const group = lowest(this.#groups.length, (at) => (this.#groupLines[at] as number) <= line) - 1;
    const { [group]: found } = this.#groups;
    const inside = line - (this.#groupLines[group] ?? 0);
    if (!found) return { kind: 'row', at: line };
    return inside === 0 ? { kind: 'group', group: found } : { kind: 'row', at: found.start + inside - 1 };
  }

  #placeOf(line: number): number {
    const found = this.#plainAt(line);
    return found.kind === 'group' ? found.group.start : found.at;
  }

  #plainLineOf(place: number): number {
    if (this.#groups.length === 0) return place;
    const group = lowest(this.#groups.length, (at) => (this.#groups[at]?.start ?? 0) <= place) - 1;
    const { [group]: found } = this.#groups;
    if (!found || this.#folded.has(found.id)) return -1;
    return (this.#groupLines[group] as number) + 1 + place - found.start;
  }
}

/** How many of the first numbers to before `count` hold, where those that hold come first. */
function lowest(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
