import type { ReactiveElement } from 'lit';
import { DelayController } from '../../controllers/delay-controller.js';
import type { RowFilter } from '../../domain/query.js';
import type { Column } from '../../table/column.js';
import { filterOf, withFilter } from '../../table/filter-fields.js';
import type { AgentsFeed } from './agents-feed.js';
import type { AgentsPicture } from './agents-picture.js';
import type { Messages } from './messages.js';
import { columnOptions, PERSONAL } from './column-options.js';
import type { FilterSettings } from './filter-templates.js';
import { typedScale } from './filter-texts.js';

/** The pause in typing after which rows are filtered. */
const TYPING_MS = 300;

/** The filters of its host as a person sets them: a panel of fields that opens and closes, and chips of what is set. */
export class AgentFilters {
  readonly #host: ReactiveElement & { where: readonly RowFilter[] };
  readonly #feed: AgentsFeed;
  readonly #typing: DelayController;
  #isOpen = false;
  #isUntold = false;
  #pending: { readonly field: EventTarget | null; readonly run: () => void } | undefined;

  constructor(host: ReactiveElement & { where: readonly RowFilter[] }, feed: AgentsFeed) {
    this.#host = host;
    this.#feed = feed;
    this.#typing = new DelayController(host, TYPING_MS);
  }

  /** What the fields and chips are made of. */
  settings({ columns, labelOf }: Pick<AgentsPicture, 'columns' | 'labelOf'> = { columns: [], labelOf: (_, id) => id }, messages: Messages): FilterSettings {
    const { source, privacy, rows, where } = this.#feed;
    return {
      filters: this,
      where,
      columns: privacy === 'named' ? columns : columns.filter((column) => !('column' in column && PERSONAL.has(column.column))),
      optionsOf: (name) => columnOptions(name, source, rows.whole),
      labelOf,
      messages,
    };
  }

  /** Whether it is time to say how many rows pass: the filters changed, and the rows that pass are known. */
  isToTell(isChanged: boolean): boolean {
    if (isChanged) this.#isUntold = true;
    if (!this.#isUntold || this.#feed.isAsking) return false;
    this.#isUntold = false;
    return true;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  readonly onToggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
    if (this.#isOpen) void this.#host.updateComplete.then(() => this.#focus('.filters :is(input, button)'));
  };

  /** Escape closes the panel and gives the focus back to its button. */
  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.onToggle();
    this.#focus('.filter');
  };

  onText(column: Column, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.#later(event.target, () => this.#write(withFilter(this.#host.where, column, { contains: value })));
  }

  /** A bound that is no number leaves the filter as it is; the field says so. */
  onBound(column: Column, bound: 'least' | 'most', event: Event): void {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.badInput) return;
    const number = value.trim() === '' ? undefined : Number(value) / typedScale(column);
    if (number !== undefined && !Number.isFinite(number)) return;
    this.#later(event.target, () => {
      const before = filterOf(this.#host.where, column);
      const { least, most } = before && !('contains' in before) && !('anyOf' in before) ? before : {};
      const bounds = { least, most, [bound]: number };
      this.#write(withFilter(this.#host.where, column, { ...(bounds.least !== undefined && { least: bounds.least }), ...(bounds.most !== undefined && { most: bounds.most }) }));
    });
  }

  onChoice(column: Column, id: string, isChosen: boolean): void {
    const before = filterOf(this.#host.where, column);
    const chosen = before && 'anyOf' in before ? before.anyOf : [];
    const others = chosen.filter((other) => other !== id);
    this.#write(withFilter(this.#host.where, column, { anyOf: isChosen ? [...others, id] : others }));
  }

  /** Removes a filter; the focus goes to the chip that follows, or back to the button. */
  onRemove(filter: RowFilter): void {
    const at = this.#host.where.indexOf(filter);
    this.#write(this.#host.where.filter((other) => other !== filter));
    void this.#host.updateComplete.then(() => this.#focus(`.active-filters li:nth-child(${Math.min(at + 1, this.#host.where.length)}) button`) || this.#focus('.filter'));
  }

  readonly onRemoveAll = (): void => {
    this.#write([]);
    void this.#host.updateComplete.then(() => this.#focus('.filter'));
  };

  /** Waits for a pause in typing; what was typed into another field before is not lost. */
  #later(field: EventTarget | null, run: () => void): void {
    if (this.#pending && this.#pending.field !== field) this.#pending.run();
    this.#pending = { field, run };
    this.#typing.later(run);
  }

  #write(where: readonly RowFilter[]): void {
    this.#typing.cancel();
    this.#pending = undefined;
    this.#host.where = where;
  }

  #focus(selector: string): boolean {
    const found = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== null;
  }
}
