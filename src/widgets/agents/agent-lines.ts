import type { Cell } from '../../domain/answer.js';
import type { Counts } from '../../domain/counter.js';
import { Lines } from '../../table/lines.js';
import type { Place } from '../../table/page-cache.js';
import type { RowGroup } from '../../table/row-groups.js';
import type { AgentRows } from './agent-rows.js';

/** A group as its line shows it. */
export interface LineGroup {
  readonly group: RowGroup;
  /** Its place among the groups. */
  readonly at: number;
  readonly isFolded: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** The lines of the table, by which everything on screen counts: a line above each group, none for rows that are folded away. Without groups a line is a row. */
export class AgentLines {
  readonly rows: AgentRows;
  #lines: Lines | undefined;
  #groups: readonly RowGroup[] = [];
  #folded = NONE;
  #foldedSize = 0;
  #places = new Map<string, number>();

  constructor(rows: AgentRows) {
    this.rows = rows;
  }

  /** To be called in every `willUpdate`. @param isGrouped - Whether rows are to be seen in their groups. @param folded - Ids of the groups whose rows are folded away. */
  show(isGrouped: boolean, folded: ReadonlySet<string>): void {
    const groups = isGrouped ? this.rows.groups : [];
    if (groups === this.#groups && folded === this.#folded && folded.size === this.#foldedSize) return;
    if (groups !== this.#groups) this.#places = new Map(groups.map(({ id }, at) => [id, at]));
    [this.#groups, this.#folded, this.#foldedSize] = [groups, folded, folded.size];
    this.#lines = groups.length > 0 ? new Lines({ count: this.rows.count, groups, folded }) : undefined;
  }

  /** The groups, in the order shown; none where rows stand alone. */
  get groups(): readonly RowGroup[] {
    return this.#groups;
  }

  get count(): number {
    return this.#lines?.count ?? this.rows.count;
  }

  /** Rows and their pages count without the lines of groups. */
  get isGrouped(): boolean {
    return this.#lines !== undefined;
  }

  /** The row in a line; -1 for a group's. */
  rowAt(line: number): number {
    if (!this.#lines) return line;
    const found = this.#lines.at(line);
    return found?.kind === 'row' ? found.at : -1;
  }

  /** The line of a row; that of its group where it is folded away. */
  lineOf(row: number): number {
    if (!this.#lines) return row;
    const line = this.#lines.lineOf(row);
    return line >= 0 ? line : this.lineOfGroup(this.groupOfRow(row));
  }

  /** The group whose line this is. */
  groupAt(line: number): LineGroup | undefined {
    const found = this.#lines?.at(line);
    if (found?.kind !== 'group') return undefined;
    const { group } = found;
    return { group, at: this.#places.get(group.id) ?? 0, isFolded: this.#folded.has(group.id) };
  }

  /** The line of a group; -1 for none. */
  lineOfGroup(at: number): number {
    return this.#lines?.lineOfGroup(at) ?? -1;
  }

  /** The line of a group by its id; -1 for none. */
  lineOfId(id: string): number {
    const at = this.#places.get(id);
    return at === undefined ? -1 : this.lineOfGroup(at);
  }

  /** Place of the group that a row is in; -1 for none. */
  groupOfRow(row: number): number {
    let low = 0;
    let high = this.#groups.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#groups[middle]?.start ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The counters of a group together. */
  countsOf(at: number): Counts {
    return this.rows.groupCounts(at);
  }

  place(line: number): Place | undefined {
    const row = this.rowAt(line);
    return row < 0 ? undefined : this.rows.place(row);
  }

  /** Key of the row in a line; `undefined` for a group's, or where the row is not here. */
  keyAt(line: number): string | undefined {
    const row = this.rowAt(line);
    return row < 0 ? undefined : this.rows.keyAt(row);
  }

  cell(line: number, column: string): Cell {
    const row = this.rowAt(line);
    return row < 0 ? null : this.rows.cell(row, column);
  }

  /** The line of a key; -1 where it is not shown, or not here. @param before - The line where it was, which is looked at first. */
  lineOfKey(key: string, before = -1): number {
    if (before >= 0 && this.keyAt(before) === key) return before;
    const row = this.rows.rowOf(key, before < 0 ? -1 : this.rowAt(before));
    return row < 0 ? -1 : (this.#lines?.lineOf(row) ?? row);
  }

  /** The stretches of rows in these lines, of which some in between may be folded away. */
  stretches(first: number, last: number): readonly { readonly first: number; readonly last: number }[] {
    if (!this.#lines) return [{ first, last }];
    const found: { readonly first: number; last: number }[] = [];
    for (let line = first; line < last; line++) {
      const row = this.rowAt(line);
      const before = found.at(-1);
      if (row >= 0 && before?.last === row) before.last++;
      else if (row >= 0) found.push({ first: row, last: row + 1 });
    }
    return found;
  }

  /** Offsets of the pages for these lines; the first page's where none of them is a row, for what it says of the groups. */
  offsets(first: number, last: number): readonly number[] {
    const offsets = new Set(this.stretches(first, last).flatMap((stretch) => this.rows.offsets(stretch.first, stretch.last)));
    return offsets.size > 0 ? [...offsets] : [0];
  }

  /** Which lines changed since this was asked last. */
  takeChanged(): (line: number) => boolean {
    const { row, groups } = this.rows.takeChanged();
    if (!this.#lines) return row;
    return (line) => {
      const group = this.groupAt(line);
      return group ? groups.has(group.at) : row(this.rowAt(line));
    };
  }
}
