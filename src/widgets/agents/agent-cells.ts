import { AGENT_STATES, type AgentState } from '../../domain/agent.js';
import { COUNTERS, type Counts } from '../../domain/counter.js';
import type { Unit } from '../../domain/metric.js';
import type { Measure } from '../../domain/reading.js';
import { formatStopwatch } from '../../locale/duration.js';
import { NOTHING } from '../../locale/format.js';
import type { Messages } from '../../locale/messages.js';
import { cutMiddle } from '../../marks/cut-middle.js';
import type { TableContent } from '../../marks/table-cell.js';
import { METRICS } from '../../metrics/index.js';
import { measure } from '../../metrics/measure.js';
import type { Column } from '../../table/column.js';
import { measureAt, numberAt } from '../../table/row-values.js';
import type { LabelOf } from '../../table/sort-keys.js';
import type { AgentRows } from './agent-rows.js';
import type { FigureTexts } from './figure-texts.js';

/** What the cells are written with. */
export interface CellWriting {
  readonly rows: AgentRows;
  readonly columns: readonly Column[];
  /** CSS px of each column. */
  readonly widths: readonly number[];
  readonly messages: Messages;
  readonly figures: FigureTexts;
  readonly labelOf: LabelOf;
  readonly selected: string | undefined;
  /** Milliseconds since the newest answer. */
  readonly elapsedMs: () => number;
}

/** CSS px of a Chinese and of a Latin character at table size, and of a cell's padding on both sides. */
const WIDE_PX = 13;
const NARROW_PX = 7.5;
const PADDING_PX = 24;

/** Cut texts remembered: names of groups come again and again. */
const MOST_CUTS = 2_000;

/** Puts rows into words for the painter. */
export class AgentCells implements TableContent {
  readonly #with: CellWriting;
  readonly #cuts = new Map<string, string>();

  constructor(writing: CellWriting) {
    this.#with = writing;
  }

  get waiting(): string {
    return this.#with.messages.state.loading;
  }

  isLoaded(row: number): boolean {
    return this.#with.rows.place(row) !== undefined;
  }

  isSelected(row: number): boolean {
    const { rows, selected } = this.#with;
    return selected !== undefined && rows.cell(row, 'agent') === selected;
  }

  text(row: number, at: number): string {
    const { rows, messages, figures } = this.#with;
    const column = this.#with.columns[at];
    switch (column?.kind) {
      case undefined:
        return '';
      case 'text':
        return this.#cut(this.#words(row, column.column), at);
      case 'state': {
        const cell = rows.cell(row, column.column);
        if (cell === null) return NOTHING;
        const state = this.state(row, at);
        return state ? messages.agentStates[state] : messages.agents.unknownState;
      }
      case 'metric':
      case 'bar':
        return figures.text(this.#measure(row, column).value, METRICS[column.choice.metric].unit);
      case 'counter':
        return figures.text(this.#number(row, column.counter), unitOf(column.counter));
    }
  }

  note(row: number, at: number): string {
    const column = this.#with.columns[at];
    if (column?.kind === 'state') return this.#stopwatch(row, column.since);
    return column?.kind === 'metric' && column.sample ? this.#sample(this.#measure(row, column)) : '';
  }

  full(row: number, at: number): string {
    const column = this.#with.columns[at];
    if (column?.kind !== 'text') return '';
    const words = this.#words(row, column.column);
    return this.#cut(words, at) === words ? '' : words;
  }

  share(row: number, at: number): number {
    const column = this.#with.columns[at];
    const value = column?.kind === 'bar' ? this.#measure(row, column).value : undefined;
    return value !== undefined && Number.isFinite(value) ? value : 0;
  }

  state(row: number, at: number): AgentState | undefined {
    const column = this.#with.columns[at];
    const cell = column?.kind === 'state' ? this.#with.rows.cell(row, column.column) : null;
    return AGENT_STATES.find((state) => state === cell);
  }

  /** A column's text and note for counters that were added up over all rows. */
  total(column: Column, counts: Counts): { text: string; note: string } {
    const { figures } = this.#with;
    if (column.kind === 'counter') return { text: figures.text(counts[column.counter], unitOf(column.counter)), note: '' };
    if (column.kind !== 'metric' && column.kind !== 'bar') return { text: '', note: '' };
    const whole = measure(column.choice, counts);
    return { text: figures.text(whole.value, METRICS[column.choice.metric].unit), note: column.kind === 'metric' && column.sample ? this.#sample(whole) : '' };
  }

  #words(row: number, name: string): string {
    const { rows, labelOf } = this.#with;
    const cell = rows.cell(row, name) ?? (name === 'name' ? rows.cell(row, 'agent') : null);
    return cell === null || cell === '' ? NOTHING : labelOf(name, String(cell));
  }

  /** Characters that fit by their usual width; the style cuts what still does not. */
  #cut(words: string, at: number): string {
    const room = (this.#with.widths[at] ?? 0) - PADDING_PX;
    if (words.length * WIDE_PX <= room) return words;
    const key = `${at} ${words}`;
    let cut = this.#cuts.get(key);
    if (cut === undefined) {
      const isWide = /[\u1100-\uffff]/.test(words.slice(0, 64));
      cut = cutMiddle(words, Math.max(4, Math.floor(room / (isWide ? WIDE_PX : NARROW_PX))));
      if (this.#cuts.size < MOST_CUTS) this.#cuts.set(key, cut);
    }
    return cut;
  }

  #measure(row: number, column: Column & { kind: 'metric' | 'bar' }): Measure {
    const place = this.#with.rows.place(row);
    return place ? measureAt(place.page.columns, column.choice, place.at) : { value: undefined };
  }

  #number(row: number, name: string): number | undefined {
    const place = this.#with.rows.place(row);
    return place && numberAt(place.page.columns, name, place.at);
  }

  #sample({ denominator }: Measure): string {
    const { figures, messages } = this.#with;
    return denominator ? messages.agents.sample(figures.text(denominator, 'contacts')) : '';
  }

  #stopwatch(row: number, name: string): string {
    const place = this.#with.rows.place(row);
    if (!place) return '';
    const since = numberAt(place.page.columns, name, place.at);
    return since === undefined ? '' : formatStopwatch((place.page.asOf - since + this.#with.elapsedMs()) / 1000);
  }
}

function unitOf(counter: keyof typeof COUNTERS): Unit {
  const { unit } = COUNTERS[counter];
  return unit === 'seconds' || unit === 'agents' ? unit : 'contacts';
}
