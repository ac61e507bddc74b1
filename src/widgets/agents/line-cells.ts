import type { AgentState } from '../../domain/agent.js';
import type { Counts } from '../../domain/counter.js';
import type { RowKind, TableContent } from '../../marks/table-cell.js';
import type { TreePlace } from '../../marks/tree-row.js';
import { measure } from '../../metrics/measure.js';
import type { Column } from '../../table/column.js';
import { neededCounters } from '../../table/provided.js';
import type { AgentCells } from './agent-cells.js';
import type { AgentLines, LineGroup } from './agent-lines.js';
import { CutTexts } from './cut-texts.js';
import { countPx } from './group-headline.js';
import type { Messages } from './messages.js';

export interface LineWriting {
  readonly cells: AgentCells;
  readonly lines: AgentLines;
  readonly columns: readonly Column[];
  /** CSS px that a group's name has, beside what stands before it. */
  readonly room: number;
  readonly messages: Messages;
  /** What people read for a group. */
  readonly nameOf: (id: string) => string;
  readonly countText: (count: number) => string;
  readonly isPicked: (group: LineGroup) => boolean;
}

/** Puts lines into words for the painter: those of groups with their subtotals, those of agents as ever. */
export class LineCells implements TableContent {
  readonly #with: LineWriting;
  /** By how long the count behind the name is. */
  readonly #cuts = new Map<number, CutTexts>();
  // The painter asks for a line cell by cell: it is looked up once.
  #line = -1;
  #group: LineGroup | undefined;
  #counts: Counts = {};

  constructor(writing: LineWriting) {
    this.#with = writing;
  }

  get waiting(): string {
    return this.#with.cells.waiting;
  }

  isLoaded(line: number): boolean {
    this.#line = -1;
    return this.#find(line) !== undefined || this.#with.cells.isLoaded(line);
  }

  isSelected(line: number): boolean {
    const group = this.#find(line);
    return group ? this.#with.isPicked(group) : this.#with.cells.isSelected(line);
  }

  kind(line: number): RowKind {
    return this.#find(line) ? 'group' : 'row';
  }

  tree(line: number): TreePlace | undefined {
    const { lines } = this.#with;
    const group = this.#find(line);
    if (group) return { level: 1, position: group.at + 1, size: lines.groups.length, isOpen: !group.isFolded };
    const row = lines.rowAt(line);
    const { start, end } = lines.groups[lines.groupOfRow(row)] ?? { start: 0, end: 0 };
    return row < 0 ? undefined : { level: 2, position: row - start + 1, size: end - start };
  }

  /** Of a group's line its row says so, not its cell. */
  isExpanded(line: number): boolean | undefined {
    return this.#find(line) ? undefined : this.#with.cells.isExpanded(line);
  }

  detail(line: number): { readonly node: HTMLElement; readonly px: number } | undefined {
    return this.#find(line) ? undefined : this.#with.cells.detail(line);
  }

  text(line: number, at: number): string {
    const group = this.#find(line);
    if (!group) return this.#with.cells.text(line, at);
    return at === 0 ? this.#headline(group, this.#cut(group)) : this.#subtotal(at).text;
  }

  note(line: number, at: number): string {
    return this.#find(line) ? (at === 0 ? '' : this.#subtotal(at).note) : this.#with.cells.note(line, at);
  }

  /** A group's name in full where it was cut; why there is no subtotal where there is none. */
  full(line: number, at: number): string {
    const group = this.#find(line);
    if (!group) return this.#with.cells.full(line, at);
    const name = this.#name(group);
    if (at === 0) return this.#cut(group) === name ? '' : this.#headline(group, name);
    return this.#whyNot(this.#with.columns[at]);
  }

  isWide(line: number, at: number): boolean {
    const group = this.#find(line);
    return group ? at === 0 && this.#cutsOf(group).isUncertain(this.#name(group)) : this.#with.cells.isWide(line, at);
  }

  share(line: number, at: number): number {
    const column = this.#with.columns[at];
    if (!this.#find(line)) return this.#with.cells.share(line, at);
    const value = column?.kind === 'bar' ? measure(column.choice, this.#counts).value : undefined;
    return value !== undefined && Number.isFinite(value) ? value : 0;
  }

  state(line: number, at: number): AgentState | undefined {
    return this.#find(line) ? undefined : this.#with.cells.state(line, at);
  }

  chips(line: number, at: number): readonly string[] {
    return this.#find(line) ? [] : this.#with.cells.chips(line, at);
  }

  path(line: number, at: number): string {
    return this.#find(line) ? '' : this.#with.cells.path(line, at);
  }

  slot(line: number, at: number): string {
    const group = this.#find(line);
    return group ? `${this.#with.columns[at]?.id ?? ''}:group:${group.group.id}` : this.#with.cells.slot(line, at);
  }

  mark(line: number, at: number): string {
    return this.#find(line) ? '' : this.#with.cells.mark(line, at);
  }

  #find(line: number): LineGroup | undefined {
    if (line !== this.#line) {
      this.#line = line;
      this.#group = this.#with.lines.groupAt(line);
      this.#counts = this.#group ? this.#with.lines.countsOf(this.#group.at) : {};
    }
    return this.#group;
  }

  #name({ group }: LineGroup): string {
    return this.#with.nameOf(group.id);
  }

  #cut(group: LineGroup): string {
    return this.#cutsOf(group).cut(this.#name(group), 0);
  }

  #cutsOf({ group }: LineGroup): CutTexts {
    const count = this.#with.countText(group.end - group.start);
    const { length } = count;
    let cuts = this.#cuts.get(length);
    if (!cuts) this.#cuts.set(length, (cuts = new CutTexts([this.#with.room - countPx(count)])));
    return cuts;
  }

  #headline({ group }: LineGroup, name: string): string {
    const { messages, countText } = this.#with;
    return messages.groups.headline(name, countText(group.end - group.start));
  }

  #subtotal(at: number): { readonly text: string; readonly note: string } {
    const column = this.#with.columns[at];
    return column ? this.#with.cells.total(column, this.#counts) : { text: '', note: '' };
  }

  /** Numbers without a roll-up, and metrics of which some agent lacks a part: a sum would be of fewer than it says. */
  #whyNot(column: Column | undefined): string {
    const { groups } = this.#with.messages;
    if (column?.kind === 'number' || column?.kind === 'elapsed' || column?.kind === 'sparkline') return groups.noRollUp;
    const needed = column?.kind === 'counter' ? [column.counter] : column?.kind === 'metric' || column?.kind === 'bar' ? neededCounters(column.choice) : [];
    return needed.every((counter) => this.#counts[counter] !== undefined) || !this.#with.lines.rows.isAddedUp ? '' : groups.lacking;
  }
}
