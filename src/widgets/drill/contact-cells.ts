import type { SourceDescription } from '../../domain/adapter.js';
import type { Cell } from '../../domain/answer.js';
import { formatClockSeconds, formatDateTime } from '../../locale/clock.js';
import { formatStopwatch } from '../../locale/duration.js';
import { NOTHING } from '../../locale/format.js';
import { hasSeveralDays } from '../../locale/span.js';
import type { TableContent } from '../../marks/table-cell.js';
import type { Column } from '../../table/column.js';
import type { PageCache } from '../../table/page-cache.js';
import { memberName } from './drill-texts.js';
import type { Messages } from './messages.js';

const text = (id: string, width: number, grow: number, align: Column['align'] = 'start'): Column => ({ id, kind: 'text', column: id, title: id, width, grow, align });

/** What a supervisor looks at in a contact. */
export const CONTACT_COLUMNS: readonly Column[] = [
  text('offeredAt', 136, 1),
  text('outcome', 84, 1),
  text('skillGroup', 120, 2),
  text('channel', 84, 1),
  text('waitSeconds', 76, 1, 'end'),
  text('talkSeconds', 76, 1, 'end'),
  text('agent', 96, 2),
  text('id', 96, 2),
];

export interface ContactWriting {
  readonly pages: PageCache;
  readonly source: SourceDescription | undefined;
  readonly messages: Messages;
  readonly language: string;
  readonly selected: string | undefined;
}

/** Puts contacts into words for the painter. */
export class ContactCells implements TableContent {
  readonly #with: ContactWriting;

  constructor(writing: ContactWriting) {
    this.#with = writing;
  }

  get waiting(): string {
    return this.#with.messages.state.loading;
  }

  isLoaded(row: number): boolean {
    return this.#with.pages.find(row) !== undefined;
  }

  isSelected(row: number): boolean {
    const { selected } = this.#with;
    return selected !== undefined && this.cell(row, 'id') === selected;
  }

  text(row: number, at: number): string {
    const name = CONTACT_COLUMNS[at]?.id ?? '';
    const cell = this.cell(row, name);
    if (cell === null) return NOTHING;
    const { messages, source } = this.#with;
    switch (name) {
      case 'offeredAt':
        return this.#clock(row, Number(cell));
      case 'waitSeconds':
      case 'talkSeconds':
        return formatStopwatch(Number(cell));
      case 'outcome':
        return (messages.outcomes as Readonly<Record<string, string>>)[cell] ?? String(cell);
      case 'id':
        return String(cell);
      default:
        return memberName(source, name, String(cell), messages);
    }
  }

  note(): string {
    return '';
  }

  full(row: number, at: number): string {
    return CONTACT_COLUMNS[at]?.id === 'id' ? this.text(row, at) : '';
  }

  kind(): 'row' {
    return 'row';
  }

  isExpanded(): undefined {
    return undefined;
  }

  isWide(): boolean {
    return true;
  }

  chips(): readonly string[] {
    return [];
  }

  path(): string {
    return '';
  }

  slot(): string {
    return '';
  }

  mark(): string {
    return '';
  }

  share(): number {
    return 0;
  }

  state(): undefined {
    return undefined;
  }

  cell(row: number, column: string): Cell {
    const place = this.#with.pages.find(row);
    const cell = place?.page.columns[column]?.[place.at] ?? null;
    return Number.isNaN(cell) ? null : cell;
  }

  #clock(row: number, at: number): string {
    const page = this.#with.pages.find(row)?.page;
    if (!page) return '';
    return hasSeveralDays(page.range, page.zone) ? formatDateTime(at, page.zone, this.#with.language) : formatClockSeconds(at, page.zone, this.#with.language);
  }
}
