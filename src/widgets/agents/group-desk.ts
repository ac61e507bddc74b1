import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { agentStateOf } from '../../domain/agent.js';
import type { RowFilter } from '../../domain/query.js';
import type { RowGrid } from '../../grid/row-grid.js';
import { formatCountText } from '../../locale/format.js';
import type { MenuEntry } from '../../marks/menu.js';
import type { Column } from '../../table/column.js';
import type { LabelOf } from '../../table/sort-keys.js';
import { titleOf } from './agent-columns.js';
import type { LineGroup } from './agent-lines.js';
import type { AgentPick } from './agent-pick.js';
import type { AgentsFeed } from './agents-feed.js';
import { PERSONAL } from './column-options.js';
import type { Messages } from './messages.js';
import type { MenuAnchor, TableMenu } from './table-menu.js';

/** The element, as far as its rows are grouped by people. */
export interface GroupHost extends ReactiveElement {
  groupBy: string;
  where: readonly RowFilter[];
}

export interface GroupDeskOptions {
  readonly grid: () => RowGrid;
  readonly feed: AgentsFeed;
  readonly pick: AgentPick;
  readonly messages: () => Messages;
  readonly language: () => string;
  readonly say: (text: string) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Where rows are brought together by what they share: by which column, which groups are folded, and where the focus is among them. */
export class GroupDesk {
  readonly #host: GroupHost;
  readonly #options: GroupDeskOptions;
  #folded = NONE;
  #groupedBy: string | undefined;
  #columns: readonly Column[] = [];
  #labelOf: LabelOf = (_, id) => id;
  /** What the active line shows, to find it again when others come before it. */
  #active: { readonly line: number; readonly group: string | undefined; readonly key: string | undefined } | undefined;

  constructor(host: GroupHost, options: GroupDeskOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Lines the rows up in their groups; to be called in every `willUpdate` when the rows are arranged, before anything counts lines. */
  settle(all: readonly Column[], labelOf: LabelOf): void {
    const { feed, grid } = this.#options;
    const { lines, rows } = feed;
    [this.#columns, this.#labelOf] = [all, labelOf];
    if (rows.groupedBy !== this.#groupedBy) [this.#groupedBy, this.#folded] = [rows.groupedBy, NONE];
    lines.show(feed.groupBy !== '', this.#folded);
    const { row: line } = grid().active;
    const before = this.#active;
    const to = lines.isGrouped && before?.line === line ? this.#lineOf(before) : -1;
    if (to >= 0 && to !== line) grid().follow(to);
    const at = to >= 0 ? to : line;
    this.#active = lines.isGrouped && at >= 0 ? { line: at, group: lines.groupAt(at)?.group.id, key: lines.keyAt(at) } : undefined;
  }

  /** What people read for a group. */
  readonly nameOf = (id: string): string => {
    const { rows, agentStates } = this.#options.messages();
    if (id === '') return rows.withoutGroup;
    const name = this.#groupedBy ?? '';
    const state = agentStateOf(id);
    return state && this.#columns.some((column) => column.kind === 'state' && column.column === name) ? agentStates[state] : this.#labelOf(name, id);
  };

  readonly countText = (count: number): string => formatCountText(count, this.#options.language());

  readonly isPicked = (group: LineGroup): boolean => this.#options.pick.isGroupPicked(group.group.start, group.group.end);

  /** What a column's menu offers. */
  entries(column: Column): readonly MenuEntry[] {
    const { groups } = this.#options.messages();
    const name = groupNameOf(column);
    if (name === undefined || !this.#options.feed.canGroup) return [];
    const isOn = this.#options.feed.groupBy === name;
    return [{ kind: 'action', id: isOn ? 'ungroup' : 'group', label: isOn ? groups.ungroup : groups.group(this.#title(name)) }, { kind: 'line' }];
  }

  /** @returns Whether the entry was one of ours. */
  choose(entry: string, column: Column): boolean {
    if (entry === 'group') this.group(groupNameOf(column) ?? '');
    else if (entry === 'ungroup') this.group('');
    else return false;
    return true;
  }

  /** Groups by a column, or not at all. */
  group(name: string): void {
    const { said } = this.#options.messages().groups;
    this.#host.groupBy = name;
    this.#options.say(name === '' ? said.ungrouped : said.grouped(this.#title(name)));
  }

  /** Folds a group's rows away, or shows them. */
  toggle({ group, isFolded }: LineGroup, isFolding = !isFolded): void {
    if (isFolding === isFolded) return;
    const folded = new Set(this.#folded);
    if (isFolding) folded.add(group.id);
    else folded.delete(group.id);
    const { said } = this.#options.messages().groups;
    this.#fold(folded, (isFolding ? said.folded : said.unfolded)(this.nameOf(group.id)));
  }

  /** Folds all groups, or none. */
  toggleAll(isFolding: boolean): void {
    const { said } = this.#options.messages().groups;
    this.#fold(isFolding ? new Set(this.#options.feed.lines.groups.map(({ id }) => id)) : NONE, isFolding ? said.allFolded : said.allUnfolded);
  }

  /** A press on a group's line: with Ctrl or Shift it picks, else it folds. @returns Whether it was one. */
  onClick(event: MouseEvent): boolean {
    const place = this.#options.grid().placeOf(event.target);
    const group = place && this.#options.feed.lines.groupAt(place.row);
    if (!place || !group) return false;
    this.#options.grid().focusCell(place.row, place.column);
    if (event.ctrlKey || event.metaKey || event.shiftKey) this.#pick(group, 'toggle');
    else this.toggle(group);
    return true;
  }

  /** Keys on a line. @returns Whether the key was one of them. */
  onKeydown(event: KeyboardEvent, line: number, menu: TableMenu): boolean {
    const { lines } = this.#options.feed;
    if (!lines.isGrouped || (event.target instanceof Element && event.target.closest('.detail'))) return false;
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const group = lines.groupAt(line);
    const { column } = this.#options.grid().active;
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const isOpening = key === (isRtl ? 'ArrowLeft' : 'ArrowRight');
    const isClosing = key === (isRtl ? 'ArrowRight' : 'ArrowLeft');
    const isPlain = !altKey && !ctrlKey && !metaKey && !shiftKey;
    // From the first cell of its row on: elsewhere these keys go from cell to cell.
    if (isPlain && column === 0 && group && ((isOpening && group.isFolded) || (isClosing && !group.isFolded))) this.toggle(group);
    else if (isPlain && column === 0 && !group && isClosing) this.#options.grid().focusCell(lines.lineOfGroup(lines.groupOfRow(lines.rowAt(line))), 0);
    else if (group && isPlain && key === 'Enter') this.toggle(group);
    else if (group && altKey && (key === 'ArrowDown' || key === 'ArrowUp')) this.toggle(group, key === 'ArrowUp');
    else if (group && !altKey && key === ' ') this.#pick(group, ctrlKey || metaKey ? 'toggle' : 'alone');
    else if (group && (key === 'ContextMenu' || (key === 'F10' && shiftKey))) {
      const cell = this.#options.grid().cellAt();
      if (cell) this.#open(group, cell, menu);
    } else return false;
    event.preventDefault();
    return true;
  }

  /** The menu of a group's line. @returns Whether there is one here. */
  openAt(target: EventTarget | null, anchor: MenuAnchor, menu: TableMenu): boolean {
    const place = this.#options.grid().placeOf(target);
    const group = place && this.#options.feed.lines.groupAt(place.row);
    if (!place || !group) return false;
    this.#options.grid().focusCell(place.row, place.column);
    this.#open(group, anchor, menu);
    return true;
  }

  /** What rows are grouped by, with what folds all of them and what takes it away; why not where the source cannot. */
  render(): TemplateResult | typeof nothing {
    const { feed } = this.#options;
    const { groups } = this.#options.messages();
    const { groupBy: name } = this.#host;
    if (name === '') return nothing;
    if (feed.groupBy === '') return feed.source && !feed.canGroup ? html`<p class="grouping">${groups.refused}</p>` : nothing;
    const title = this.#title(name);
    const isAllFolded = feed.lines.groups.length > 0 && this.#folded.size >= feed.lines.groups.length;
    return html`<ul class="grouping" aria-label=${groups.menu}>
      <li><button type="button" aria-label=${groups.remove(title)} @click=${this.#onRemove}><span><bdi>${groups.by(title)}</bdi></span><span aria-hidden="true">×</span></button></li>
      <li><button type="button" class="all" @click=${() => this.toggleAll(!isAllFolded)}>${isAllFolded ? groups.unfoldAll : groups.foldAll}</button></li>
    </ul>`;
  }

  readonly #onRemove = (): void => {
    this.group('');
    void this.#host.updateComplete.then(() => this.#options.grid().focusCell(Math.max(0, this.#options.grid().active.row), 0));
  };

  #open(group: LineGroup, anchor: MenuAnchor, menu: TableMenu): void {
    const { groups } = this.#options.messages();
    const { id } = group.group;
    const back = () => this.#options.grid().focusCell(Math.max(0, this.#options.feed.lines.lineOfId(id)), this.#options.grid().active.column);
    const entries: readonly MenuEntry[] = [
      { kind: 'action', id: 'fold', label: group.isFolded ? groups.unfold : groups.fold, keys: group.isFolded ? 'Alt ↓' : 'Alt ↑' },
      { kind: 'action', id: 'fold-all', label: groups.foldAll },
      { kind: 'action', id: 'unfold-all', label: groups.unfoldAll },
      { kind: 'line' },
      { kind: 'action', id: 'pick', label: groups.pick },
      { kind: 'action', id: 'ungroup', label: groups.ungroup },
    ];
    menu.show(() => ({ id: 'group', name: groups.menu, entries, choose: (entry) => this.#chooseOf(entry, group) }), anchor, back);
  }

  #chooseOf(entry: string, group: LineGroup): void {
    if (entry === 'fold') this.toggle(group);
    else if (entry === 'fold-all' || entry === 'unfold-all') this.toggleAll(entry === 'fold-all');
    else if (entry === 'pick') this.#pick(group, 'alone');
    else if (entry === 'ungroup') this.group('');
  }

  #pick({ group }: LineGroup, how: 'alone' | 'toggle'): void {
    const messages = this.#options.messages();
    void this.#options.pick.pickGroup(group.start, group.end, how).then((count) => {
      if (count === undefined) this.#options.say(messages.groups.tooMany);
      else if (count >= 0) this.#options.say(messages.table.picked(String(count)));
    });
  }

  #fold(folded: ReadonlySet<string>, said: string): void {
    this.#folded = folded;
    this.#options.say(said);
    this.#host.requestUpdate();
  }

  #lineOf({ group, key }: { readonly group: string | undefined; readonly key: string | undefined }): number {
    const { lines, rows } = this.#options.feed;
    if (group !== undefined) return lines.lineOfId(group);
    const row = key === undefined ? -1 : rows.rowOf(key);
    return row < 0 ? -1 : lines.lineOf(row);
  }

  #title(name: string): string {
    const column = this.#columns.find((candidate) => 'column' in candidate && candidate.column === name);
    return column ? titleOf(column, this.#options.messages()) : name;
  }
}

/** The name of a column that rows can be grouped by: one of few texts. Who somebody is is none. */
function groupNameOf(column: Column): string | undefined {
  if (column.kind !== 'text' && column.kind !== 'state' && column.kind !== 'chips') return undefined;
  return PERSONAL.has(column.column) ? undefined : column.column;
}
