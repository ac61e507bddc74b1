import type { SourceDescription } from '../../domain/adapter.js';
import type { Counts } from '../../domain/counter.js';
import type { Order, RowFilter } from '../../domain/query.js';
import { languageOf } from '../../locale/language.js';
import type { CellShape } from '../../marks/table-cell.js';
import type { DrawnColumn } from '../../marks/table-rows.js';
import { isOfSample, type Column } from '../../table/column.js';
import { arrangeColumns, type ColumnArrangement } from '../../table/column-arrangement.js';
import { columnHeadings, type ColumnHeading } from '../../table/column-headings.js';
import { layOutColumns, type ColumnLayout } from '../../table/column-layout.js';
import { heldPins, type ColumnPins } from '../../table/column-pins.js';
import { columnWindow, windowStep } from '../../table/column-window.js';
import { formulaOf } from '../../metrics/measure.js';
import { providedColumns } from '../../table/provided.js';
import { countersOf } from '../../table/row-values.js';
import type { LabelOf } from '../../table/sort-keys.js';
import { AgentCells } from './agent-cells.js';
import type { TableContent } from '../../marks/table-cell.js';
import type { AgentRows } from './agent-rows.js';
import { messagesFor } from './messages.js';
import type { AgentsFeed } from './agents-feed.js';
import type { GroupDesk } from './group-desk.js';
import { headlineRoom, headlineWidth } from './group-headline.js';
import { LineCells } from './line-cells.js';
import type { RowDetails } from './row-details.js';
import type { FigureTexts } from './figure-texts.js';

/** Rows that are added up without a wait; more are once the table stands, so many at a time. */
const AT_ONCE = 50_000;
const AT_A_TIME = 4_000;
/** CSS px that the sign before the first cell takes. */
const EXPANDER_PX = 18;
/** CSS px that a row stands behind its group's line. */
const INDENT_PX = 14;

/** What one update of the table draws. */
export interface AgentsPicture {
  /** All columns that can be filled, hidden ones among them. */
  readonly all: readonly Column[];
  /** Those shown. */
  readonly columns: readonly Column[];
  readonly drawn: readonly DrawnColumn[];
  readonly layout: ColumnLayout;
  /** The columns that stay while the rest scrolls. */
  readonly pins: ColumnPins;
  readonly headings: readonly ColumnHeading[];
  /** CSS px that the view moves sideways before other columns are drawn; 0 where all of them are. */
  readonly step: number;
  /** CSS px by which the columns are wider than the room. */
  readonly overflow: number;
  readonly cells: AgentCells;
  /** The lines in words: those of groups too. */
  readonly content: TableContent;
  /** What people read for an id. */
  readonly labelOf: LabelOf;
  /** Whether samples are sorted by what they can be trusted with: here, or by a source that can; others go by the numbers as they are. */
  readonly isFair: boolean;
  /** Whether they are in a source's order by numbers of small samples. */
  readonly isOrderRaw: boolean;
  /** All rows together, where all are here and there is more than one; empty while they are not added up. */
  readonly totals: Counts | undefined;
  /** The columns whose times run. */
  readonly running: readonly number[];
}

export interface PictureSettings {
  readonly feed: AgentsFeed;
  readonly groups: GroupDesk;
  readonly declared: readonly Column[];
  readonly arrangement: ColumnArrangement;
  /** CSS px that the columns are scrolled. */
  readonly scrolled: number;
  /** The column that has the focus. */
  readonly active: number;
  /** What is left to arrange here, where it is not the source's affair. */
  readonly order: readonly Order[];
  readonly search: string;
  readonly where: readonly RowFilter[];
  /** What brings rows together here; none where empty. */
  readonly groupBy: string;
  readonly groupOrder?: readonly Order[];
  readonly source: SourceDescription | undefined;
  readonly figures: FigureTexts;
  readonly collation: 'pinyin' | 'stroke' | undefined;
  readonly isSelected: (key: string) => boolean;
  readonly details: RowDetails;
  readonly room: number;
  readonly elapsedMs: () => number;
  /** Told of long work that has begun: does as much of it as somebody who waits may not notice. */
  readonly hurry: (step: () => boolean) => void;
}

export function agentsPicture({ feed, groups, declared, arrangement, scrolled, active, order: asked, search, where, groupBy, groupOrder, source, figures, collation, isSelected, details, room, elapsedMs, hurry }: PictureSettings): AgentsPicture {
  const { rows, lines } = feed;
  const { answer } = rows;
  const all = fillableColumns(declared, rows, source);
  const arranged = arrangeColumns(all, arrangement);
  const { pinned, pinnedEnd } = arranged;
  const labelOf = labelsOf(source);
  const language = collationOf(figures.language, collation);
  // Rows may be ordered by a column that is hidden.
  const isOfSamples = (groupOrder ?? asked).some((by) => isOfSample(by, all));
  // A source may go by the numbers as they are: where all rows are here, they stand in the fair order all the same.
  const isSortedHere = !feed.isFed || (isOfSamples && !feed.isOrderFair && rows.isWhole && answer?.groups === undefined);
  const isFair = isSortedHere || feed.isOrderFair;
  const order = isSortedHere && feed.isFed ? (groupOrder ?? asked) : asked;
  const isBegun = rows.arrange(all, order.length > 0 || search.trim() !== '' || where.length > 0 || groupBy !== '' ? { order, search, where, ...(groupBy !== '' && { groupBy, ...(groupOrder && { groupOrder }) }), searched: ['name', 'agent'], language, labelOf, labelled: new Set(source?.dimensions.map(({ id }) => id)) } : undefined);
  if (isBegun) hurry(() => rows.goOn(all));
  groups.settle(all, labelOf);
  const { columns, layout } = laidOut(arranged.columns);
  const pins = heldPins(layout, { start: pinned, end: pinnedEnd }, room);
  const messages = messagesFor(figures.language);
  const overflow = room > 0 ? Math.max(0, layout.width - room) : 0;
  const cells = new AgentCells({
    lines,
    columns,
    // What expands a row stands before the first.
    widths: layout.widths.map((width, at) => (at === 0 ? width - EXPANDER_PX - (lines.isGrouped ? INDENT_PX : 0) : width)),
    messages,
    figures,
    labelOf,
    isSelected,
    details,
    elapsedMs,
  });
  if (rows.isTotalDue && rows.count <= AT_ONCE) addUpRows(rows, all, AT_ONCE);
  return {
    all,
    columns,
    drawn: columnWindow(layout, pins, room, scrolled, active).flatMap((at) => (columns[at] ? [{ column: at, shape: shapeOf(columns[at]) }] : [])),
    layout,
    pins,
    headings: columnHeadings(columns, pins),
    step: windowStep(layout, room),
    overflow,
    cells,
    content: lines.isGrouped ? new LineCells({ cells, lines, columns, room: headlineRoom(columns, layout, overflow) - EXPANDER_PX, messages, nameOf: groups.nameOf, countText: groups.countText, isPicked: groups.isPicked }) : cells,
    labelOf,
    isFair,
    isOrderRaw: isOfSamples && !isFair && answer !== undefined,
    totals: columns.some(({ kind }) => kind === 'metric' || kind === 'bar' || kind === 'counter') ? rows.total : undefined,
    running: columns.flatMap((column, at) => (column.kind === 'elapsed' || (column.kind === 'state' && answer?.columns[column.since] !== undefined) ? [at] : [])),
  };

  /** Where columns scroll by, names of groups have the first column alone: it is wide enough for them, unless somebody made it narrower. */
  function laidOut(given: readonly Column[]): { readonly columns: readonly Column[]; readonly layout: ColumnLayout } {
    const plain = layOutColumns(given, room);
    const [first, ...others] = given;
    if (!first || !lines.isGrouped || plain.width <= room || arrangement.widths[first.id] !== undefined) return { columns: given, layout: plain };
    const width = headlineWidth(lines.groups, room, EXPANDER_PX, groups.nameOf, groups.countText);
    if (width <= (plain.widths[0] ?? 0)) return { columns: given, layout: plain };
    const widened = [{ ...first, width }, ...others];
    return { columns: widened, layout: layOutColumns(widened, room) };
  }
}

/** Chinese names sort as the page says, else by pinyin, by strokes where the interface is in traditional script; other scripts as ever. */
function collationOf(language: string, collation: 'pinyin' | 'stroke' | undefined): string {
  if (collation) return `zh-u-co-${collation}`;
  return languageOf(language) === 'zh-TW' ? 'zh-Hant' : 'zh';
}

/** Adds up what the columns show, a few rows more; says whether those were the last. A million rows take a tenth of a second. */
export function addUpRows(rows: AgentRows, columns: readonly Column[], most = AT_A_TIME): boolean {
  const counters = columns.flatMap((column) => {
    if (column.kind === 'counter') return [column.counter];
    return column.kind === 'metric' || column.kind === 'bar' ? countersOf(formulaOf(column.choice)) : [];
  });
  return rows.addUp([...new Set(counters)], most);
}

/** What people read for an id: the label that the source gives its member, else the id as it is. */
function labelsOf(source: SourceDescription | undefined): LabelOf {
  const labels = new Map(source?.dimensions.map(({ id, members }) => [id, new Map(members.map((member) => [member.id, member.label]))]));
  return (column, id) => labels.get(column)?.get(id) ?? id;
}

/** Columns that the rows here, or failing those the source, can fill; all that are declared before either is known. */
function fillableColumns(asked: readonly Column[], { answer, isMasked }: AgentRows, source: SourceDescription | undefined): readonly Column[] {
  // An id tells who somebody is as well as a name does.
  const declared = isMasked ? asked.map((column): Column => (column.kind === 'text' && column.column === 'agent' ? { ...column, column: 'name' } : column)) : asked;
  if (answer) {
    const names = new Set(Object.keys(answer.columns));
    // A source without names shows its agents' ids.
    const named = declared.map((column): Column => (column.id === 'name' && column.kind === 'text' && !names.has('name') ? { ...column, column: 'agent' } : column));
    return providedColumns(named, names);
  }
  if (!source) return declared;
  const names = new Set<string>(source.counters);
  return declared.filter((column) => column.kind === 'text' || (column.kind !== 'state' && providedColumns([column], names).length > 0));
}

function shapeOf(column: Column): CellShape {
  switch (column.kind) {
    case 'text':
    case 'custom':
      return 'text';
    case 'metric':
      return column.sample ? 'sample' : 'number';
    case 'sparkline':
      return 'spark';
    case 'counter':
    case 'number':
    case 'elapsed':
      return 'number';
    default:
      return column.kind;
  }
}
