import { html, render, type ReactiveElement, type TemplateResult } from 'lit';
import { frames } from '../../controllers/frame-scheduler.js';
import { watchHeight } from '../../controllers/height-watch.js';
import { RowGaps } from '../../controllers/row-gaps.js';
import type { RowView } from '../../table/column.js';
import { rowView } from '../../table/row-values.js';
import type { AgentLines } from './agent-lines.js';

/** What a page shows below an expanded row: a text or elements of its own. */
export type RowDetail = (row: RowView) => Node | string;

interface Opened {
  readonly node: HTMLElement;
  readonly stop: () => void;
  row: number;
  px: number;
}

/** CSS px that a detail is taken to be high until it was measured. */
const AT_FIRST = 120;

/** The rows that are expanded, by key: what stands below them, how high it is and where it lies. They stay so whatever the order and the numbers. */
export class RowDetails {
  readonly #host: ReactiveElement;
  readonly #lines: () => AgentLines;
  readonly #opened = new Map<string, Opened>();
  #own: RowDetail | undefined;
  #usual: (row: number) => TemplateResult = () => html``;

  constructor(host: ReactiveElement, lines: () => AgentLines) {
    this.#host = host;
    this.#lines = lines;
    host.addController({ hostDisconnected: () => this.#clear() });
  }

  /** To be called in every `willUpdate`. @param usual - What stands there where the page has nothing of its own. */
  show(own: RowDetail | undefined, usual: (row: number) => TemplateResult): void {
    [this.#own, this.#usual] = [own, usual];
    for (const [key, opened] of this.#opened) opened.row = this.#lines().lineOfKey(key, opened.row);
  }

  /** Room below the rows that are expanded. */
  get gaps(): RowGaps {
    if (this.#opened.size === 0) return RowGaps.NONE;
    return new RowGaps([...this.#opened.values()].filter(({ row }) => row >= 0));
  }

  isOpen(row: number): boolean {
    const key = this.#opened.size === 0 ? undefined : this.#lines().keyAt(row);
    return key !== undefined && this.#opened.has(key);
  }

  /** @returns Whether there was anything to do. */
  toggle(row: number, isOpen = !this.isOpen(row)): boolean {
    const key = this.#lines().keyAt(row);
    if (key === undefined || isOpen === this.isOpen(row)) return false;
    if (isOpen) this.#opened.set(key, this.#make(key, row));
    else this.#close(key);
    this.#host.requestUpdate();
    return true;
  }

  /** What stands below a row, written anew, and how high it is. */
  detail(row: number): { readonly node: HTMLElement; readonly px: number } | undefined {
    const key = this.#opened.size === 0 ? undefined : this.#lines().keyAt(row);
    const opened = key === undefined ? undefined : this.#opened.get(key);
    const place = this.#lines().place(row);
    if (!opened || !place) return undefined;
    render(html`<div class="detail-in"><slot name=${`detail:${key}`}>${this.#own ? this.#own(rowView(place.page.columns, place.at)) : this.#usual(row)}</slot></div>`, opened.node);
    return opened;
  }

  #make(key: string, row: number): Opened {
    const node = document.createElement('div');
    node.className = 'detail';
    node.setAttribute('role', 'gridcell');
    const opened: Opened = {
      node,
      row,
      px: AT_FIRST,
      stop: watchHeight(node, (px) => {
        if (px === 0 || px === opened.px || !this.#opened.has(key)) return;
        opened.px = px;
        frames.request(opened, () => this.#host.requestUpdate());
      }),
    };
    return opened;
  }

  #close(key: string): void {
    this.#opened.get(key)?.stop();
    this.#opened.delete(key);
  }

  #clear(): void {
    for (const key of [...this.#opened.keys()]) this.#close(key);
  }
}
