import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { breath, copyTable, saveFile, SHEET_ROWS } from '../../controllers/table-file.js';
import type { PackedRows } from '../../domain/answer.js';
import { errorText } from '../../domain/error-text.js';
import { formatCountText } from '../../locale/format.js';
import type { MenuEntry } from '../../marks/menu.js';
import { BYTE_ORDER_MARK, csvLines, htmlText, stampRows, tsvText, type ExportCell } from '../../table/export-text.js';
import type { Column } from '../../table/column.js';
import type { LabelOf } from '../../table/sort-keys.js';
import { exportHead, exportRow } from './export-cells.js';
import type { Messages } from './messages.js';
import { workbook } from './workbook.js';
import type { TableMenu } from './table-menu.js';

/** What can be exported now. */
export interface Exportable {
  readonly columns: readonly Column[];
  readonly labelOf: LabelOf;
  /** Rows in view, and those there are. */
  readonly visible: { readonly first: number; readonly last: number };
  readonly count: number;
  /** Rows from `first` to before `last`, as pages that may overlap neither end; masked as the table is. */
  readonly read: (first: number, last: number, signal: AbortSignal) => Promise<readonly { readonly page: PackedRows; readonly at: number }[]>;
  /** What has to be known of the rows: the time they are of, how they are filtered. */
  readonly stamp: readonly (readonly [string, string])[];
  /** Name of the file, without an ending. */
  readonly name: string;
}

export interface ExportDeskOptions {
  readonly menu: TableMenu;
  readonly messages: () => Messages;
  readonly language: () => string;
  readonly say: (text: string) => void;
  /** Undefined where there is nothing to export. */
  readonly exportable: () => Exportable | undefined;
}

/** Rows taken between two breaths. */
const AT_A_TIME = 2_000;

type Format = 'csv' | 'xlsx' | 'copy';

/** Takes rows out of the table, as a file or by the clipboard: those in view or all of them, told how far it is and called off. */
export class ExportDesk {
  readonly #host: ReactiveElement;
  readonly #options: ExportDeskOptions;
  #running: AbortController | undefined;
  #progress = 0;
  #problem = '';

  constructor(host: ReactiveElement, options: ExportDeskOptions) {
    this.#host = host;
    this.#options = options;
    host.addController({ hostDisconnected: () => this.#running?.abort() });
  }

  openMenu(anchor: Element, back: () => void): void {
    this.#options.menu.show(() => ({ id: 'export', name: this.#options.messages().table.export.export, entries: this.#entries(), choose: (id) => this.choose(id) }), anchor, back);
  }

  /** @param id - Of an entry: a format and how many rows, such as `csv:all`. */
  choose(id: string): void {
    const [format, scope] = id.split(':');
    const exportable = this.#options.exportable();
    if (!exportable || (format !== 'csv' && format !== 'xlsx' && format !== 'copy')) return;
    const { first, last } = scope === 'all' ? { first: 0, last: exportable.count } : exportable.visible;
    void this.#run(format, exportable, first, Math.min(last, exportable.count));
  }

  /** How far it is, with a way to call it off; what went wrong. */
  render(): TemplateResult | typeof nothing {
    const { export: texts } = this.#options.messages().table;
    if (this.#running) {
      const percent = `${Math.floor(this.#progress * 100)} %`;
      return html`<div class="foot exporting">
        <progress max="1" .value=${this.#progress} aria-label=${texts.running(percent)}></progress><span>${texts.running(percent)}</span>
        <button type="button" class="action" @click=${() => this.#cancel()}>${texts.cancel}</button>
      </div>`;
    }
    if (this.#problem === '') return nothing;
    return html`<div class="foot" role="alert"><span>${this.#problem}</span><button type="button" class="action" @click=${() => this.#tell('')}>${texts.dismiss}</button></div>`;
  }

  #entries(): readonly MenuEntry[] {
    const { export: texts } = this.#options.messages().table;
    const { count = 0, visible } = this.#options.exportable() ?? {};
    const inView = Math.max(0, Math.min(visible?.last ?? 0, count) - (visible?.first ?? 0));
    const rows = (many: number) => formatCountText(many, this.#options.language());
    const isDisabled = count === 0 || this.#running !== undefined;
    const entry = (id: string, label: string): MenuEntry => ({ kind: 'action', id, label, isDisabled });
    return [
      entry('csv:all', texts.all('CSV', rows(count))),
      entry('xlsx:all', texts.all('XLSX', rows(count))),
      entry('copy:all', texts.copyAll(rows(count))),
      { kind: 'line' },
      entry('csv:view', texts.view('CSV', rows(inView))),
      entry('xlsx:view', texts.view('XLSX', rows(inView))),
      entry('copy:view', texts.copyView(rows(inView))),
    ];
  }

  async #run(format: Format, exportable: Exportable, first: number, last: number): Promise<void> {
    const messages = this.#options.messages();
    const { export: texts } = messages.table;
    const running = (this.#running = new AbortController());
    this.#problem = '';
    this.#step(0);
    try {
      if (format === 'xlsx' && last - first > SHEET_ROWS - 1) throw new Error(texts.tooMany);
      const written = await this.#write(format, exportable, first, last, running.signal);
      if (running.signal.aborted) return;
      this.#options.say(format === 'copy' ? texts.copied(String(written)) : texts.done(String(written)));
    } catch (error) {
      if (!running.signal.aborted) this.#problem = texts.failed(errorText(error));
    } finally {
      if (this.#running === running) this.#running = undefined;
      this.#host.requestUpdate();
    }
  }

  /** @returns How many rows were written. */
  async #write(format: Format, exportable: Exportable, first: number, last: number, signal: AbortSignal): Promise<number> {
    const messages = this.#options.messages();
    const { columns, stamp, name } = exportable;
    const head = exportHead(columns, messages);
    let count = 0;
    const blocks = this.#blocks(exportable, first, last, signal, (length) => (count += length));
    const stamped = () => [...stamp, [messages.table.export.rows, String(count)] as const];
    if (format === 'xlsx') {
      const file = await workbook([messages.agents.table, messages.table.export.about], head, blocks, stamped);
      signal.throwIfAborted();
      saveFile(`${name}.xlsx`, file);
    } else if (format === 'csv') {
      const parts: string[] = [];
      for await (const rows of blocks) parts.push(csvLines(rows));
      saveFile(`${name}.csv`, new Blob([BYTE_ORDER_MARK, csvLines([head]), ...parts, csvLines(stampRows({ head, stamp: stamped() }))], { type: 'text/csv;charset=utf-8' }));
    } else {
      const all: (readonly ExportCell[])[] = [];
      for await (const rows of blocks) for (const row of rows) all.push(row);
      const table = { head, rows: all, stamp: stamped() };
      if (!(await copyTable(tsvText(table), htmlText(table)))) throw new Error(messages.table.export.noClipboard);
    }
    return count;
  }

  /** The rows as they leave, some thousands at a time, with a breath after each. @param taken - Told how many there are. */
  async *#blocks({ columns, labelOf, read }: Exportable, first: number, last: number, signal: AbortSignal, taken: (length: number) => void): AsyncGenerator<readonly (readonly ExportCell[])[]> {
    const messages = this.#options.messages();
    for (let from = first; from < last; from += AT_A_TIME) {
      const found = await read(from, Math.min(last, from + AT_A_TIME), signal);
      taken(found.length);
      yield found.map(({ page, at }) => exportRow(columns, page, at, labelOf, messages));
      this.#step((from + AT_A_TIME - first) / Math.max(1, last - first));
      await breath();
      signal.throwIfAborted();
    }
  }

  #cancel(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#options.say(this.#options.messages().table.export.cancelled);
    this.#host.requestUpdate();
  }

  #step(progress: number): void {
    this.#progress = Math.min(1, progress);
    this.#host.requestUpdate();
  }

  #tell(problem: string): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}
