import { agentStateOf, type AgentState } from '../../domain/agent.js';
import { COUNTERS, type Counts } from '../../domain/counter.js';
import { errorText } from '../../domain/error-text.js';
import { LEAST_SAMPLE } from '../../domain/least-sample.js';
import type { Unit } from '../../domain/metric.js';
import type { Measure } from '../../domain/reading.js';
import { smallLine } from '../../geometry/small-line.js';
import { formatStopwatch } from '../../locale/duration.js';
import { NOTHING } from '../../locale/format.js';
import type { RowKind, TableContent } from '../../marks/table-cell.js';
import { METRICS } from '../../metrics/index.js';
import { measure } from '../../metrics/measure.js';
import { partsOf } from '../../metrics/row-test.js';
import type { Column } from '../../table/column.js';
import type { Place } from '../../table/page-cache.js';
import { isTooSmall } from '../../table/too-small.js';
import { measureAt, numberAt, rowView } from '../../table/row-values.js';
import type { LabelOf } from '../../table/sort-keys.js';
import type { AgentLines } from './agent-lines.js';
import { CutTexts } from './cut-texts.js';
import { FunnelMarks } from './funnel-marks.js';
import type { FigureTexts } from './figure-texts.js';
import type { Messages } from './messages.js';
import type { RowDetails } from './row-details.js';
import { stateText } from './state-text.js';

/** What the cells are written with. */
export interface CellWriting {
  readonly lines: AgentLines;
  readonly columns: readonly Column[];
  /** CSS px of each column. */
  readonly widths: readonly number[];
  readonly messages: Messages;
  readonly figures: FigureTexts;
  readonly labelOf: LabelOf;
  readonly isSelected: (key: string) => boolean;
  readonly details: RowDetails;
  /** Milliseconds since the newest answer. */
  readonly elapsedMs: () => number;
}

const MARKS = new FunnelMarks();

/** Chips that stand in one cell; how many more there are is said. */
const MOST_CHIPS = 3;

/** Puts rows into words for the painter. */
export class AgentCells implements TableContent {
  readonly #with: CellWriting;
  readonly #cuts: CutTexts;
  // The painter asks for a row cell by cell: it is looked up once.
  #row = -1;
  #place: Place | undefined;

  constructor(writing: CellWriting) {
    this.#with = writing;
    this.#cuts = new CutTexts(writing.widths);
  }

  get waiting(): string {
    return this.#with.messages.state.loading;
  }

  isLoaded(row: number): boolean {
    // What is painted anew may have changed since.
    this.#row = -1;
    return this.#find(row) !== undefined;
  }

  isSelected(row: number): boolean {
    const key = this.#with.lines.keyAt(row);
    return key !== undefined && this.#with.isSelected(key);
  }

  kind(): RowKind {
    return 'row';
  }

  isExpanded(row: number): boolean {
    return this.#with.details.isOpen(row);
  }

  detail(row: number): { readonly node: HTMLElement; readonly px: number } | undefined {
    return this.#with.details.detail(row);
  }

  text(row: number, at: number): string {
    const column = this.#with.columns[at];
    const place = this.#find(row);
    if (!column || !place) return '';
    return column.kind === 'text' ? this.#cuts.cut(this.#words(place, column.column), at) : this.plain(column, place);
  }

  /** What stands in a cell of a column, shown or not. */
  plain(column: Column, place: Place): string {
    const { messages, figures } = this.#with;
    const { columns } = place.page;
    switch (column.kind) {
      case 'text':
        return this.#words(place, column.column);
      case 'state': {
        const cell = columns[column.column]?.[place.at] ?? null;
        return cell === null ? NOTHING : stateText(cell, messages);
      }
      case 'elapsed':
        return this.#stopwatch(place, column.column) || NOTHING;
      case 'number': {
        const value = numberAt(columns, column.column, place.at);
        return value !== undefined && column.write ? column.write(value) : figures.text(value, column.unit ?? 'contacts');
      }
      case 'metric':
      case 'bar':
        return this.#figure(column, measureAt(columns, column.choice, place.at));
      case 'counter':
        return figures.text(numberAt(columns, column.counter, place.at), unitOf(column.counter));
      case 'chips':
        return this.#chipsLeft(place, column.column);
      case 'custom':
        return this.#custom(place, column);
      case 'sparkline':
      case 'slot':
        return '';
    }
  }

  note(row: number, at: number): string {
    const column = this.#with.columns[at];
    const place = this.#find(row);
    if (!place) return '';
    if (column?.kind === 'state') return this.#stopwatch(place, column.since);
    return column?.kind === 'metric' ? this.#sample(column, measureAt(place.page.columns, column.choice, place.at)) : '';
  }

  full(row: number, at: number): string {
    const column = this.#with.columns[at];
    const place = this.#find(row);
    if (!column || !place) return '';
    if (column.kind !== 'text') return MARKS.textAt(column, place, this.#with.lines.rows.total, this.#with.messages, this.#with.figures);
    const words = this.#words(place, column.column);
    return this.#cuts.cut(words, at) === words ? '' : words;
  }

  isWide(row: number, at: number): boolean {
    const column = this.#with.columns[at];
    const place = this.#find(row);
    return column !== undefined && place !== undefined && (column.kind === 'custom' || (column.kind === 'text' && this.#cuts.isUncertain(this.#words(place, column.column))));
  }

  share(row: number, at: number): number {
    const column = this.#with.columns[at];
    const place = this.#find(row);
    const value = column?.kind === 'bar' && place ? measureAt(place.page.columns, column.choice, place.at).value : undefined;
    return value !== undefined && Number.isFinite(value) ? value : 0;
  }

  state(row: number, at: number): AgentState | undefined {
    const column = this.#with.columns[at];
    const place = this.#find(row);
    const cell = column?.kind === 'state' ? place?.page.columns[column.column]?.[place.at] : null;
    return agentStateOf(cell);
  }

  chips(row: number, at: number): readonly string[] {
    const column = this.#with.columns[at];
    const place = this.#find(row);
    return column?.kind === 'chips' && place ? this.#labels(place, column.column).slice(0, MOST_CHIPS) : [];
  }

  path(row: number, at: number): string {
    const column = this.#with.columns[at];
    const place = this.#find(row);
    if (column?.kind !== 'sparkline' || !place) return '';
    return smallLine(String(place.page.columns[column.column]?.[place.at] ?? ''));
  }

  slot(row: number, at: number): string {
    return `${this.#with.columns[at]?.id ?? ''}:${this.#with.lines.keyAt(row) ?? ''}`;
  }

  mark(row: number, at: number): string {
    const place = this.#find(row);
    return place ? MARKS.nameAt(this.#with.columns[at], place, this.#with.lines.rows.total) : '';
  }

  /** A column's text and note for counters that were added up over all rows. */
  total(column: Column, counts: Counts): { text: string; note: string } {
    const { figures } = this.#with;
    if (column.kind === 'counter') return { text: figures.text(counts[column.counter], unitOf(column.counter)), note: '' };
    if (column.kind !== 'metric' && column.kind !== 'bar') return { text: '', note: '' };
    const whole = measure(column.choice, counts);
    return { text: this.#figure(column, whole), note: this.#sample(column, whole) };
  }

  #find(row: number): Place | undefined {
    if (row !== this.#row) {
      this.#row = row;
      this.#place = this.#with.lines.place(row);
    }
    return this.#place;
  }

  #words({ page, at }: Place, name: string): string {
    const cell = page.columns[name]?.[at] ?? (name === 'name' ? page.columns['agent']?.[at] : null) ?? null;
    return cell === null || cell === '' ? NOTHING : this.#with.labelOf(name, String(cell));
  }

  #labels({ page, at }: Place, name: string): readonly string[] {
    const cell = page.columns[name]?.[at] ?? null;
    return cell === null ? [] : partsOf(String(cell)).map((part) => this.#with.labelOf(name, part));
  }

  #chipsLeft(place: Place, name: string): string {
    const { length } = this.#labels(place, name);
    return length === 0 ? NOTHING : length > MOST_CHIPS ? `+${length - MOST_CHIPS}` : '';
  }

  #custom({ page, at }: Place, column: Column & { kind: 'custom' }): string {
    try {
      return String(column.write(rowView(page.columns, at)));
    } catch (error) {
      return this.#with.messages.agents.cellFailed(errorText(error));
    }
  }

  /** A number of too small a sample is not shown, only that it is one. */
  #figure(column: Column & { kind: 'metric' | 'bar' }, measured: Measure): string {
    const { figures } = this.#with;
    return isTooSmall(column, measured) ? `n < ${LEAST_SAMPLE}` : figures.text(measured.value, METRICS[column.choice.metric].unit);
  }

  #sample(column: Column, measured: Measure): string {
    const { figures, messages } = this.#with;
    if (column.kind !== 'metric' || !column.sample || !measured.denominator || isTooSmall(column, measured)) return '';
    return messages.agents.sample(figures.text(measured.denominator, 'contacts'));
  }

  #stopwatch({ page, at }: Place, name: string): string {
    const since = numberAt(page.columns, name, at);
    return since === undefined ? '' : formatStopwatch((page.asOf - since + this.#with.elapsedMs()) / 1000);
  }
}

function unitOf(counter: keyof typeof COUNTERS): Unit {
  const { unit } = COUNTERS[counter];
  return unit === 'seconds' || unit === 'agents' ? unit : 'contacts';
}
