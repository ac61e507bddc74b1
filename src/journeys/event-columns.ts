import type { Cell, RowsAnswer } from '../domain/answer.js';
import type { JourneyEvent } from '../domain/journey-event.js';

/** What a page of rows asks of the entity `event`. */
export const EVENT_COLUMNS = ['case', 'step', 'channel', 'resource', 'start', 'end', 'sentiment', 'confidence', 'id'] as const;

/** Rows of the entity `event` as events; those without case, step or start, which a source should not send, are left out and counted. */
export function eventsOf({ columns, length }: Pick<RowsAnswer, 'columns' | 'length'>): { readonly events: JourneyEvent[]; readonly unreadable: number } {
  const events: JourneyEvent[] = [];
  const cell = (name: (typeof EVENT_COLUMNS)[number], row: number): Cell => columns[name]?.[row] ?? null;
  const text = (value: Cell) => (value === null || value === '' ? undefined : String(value));
  const number = (value: Cell) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
  for (let row = 0; row < length; row++) {
    const [journey, step, start] = [text(cell('case', row)), text(cell('step', row)), number(cell('start', row))];
    if (journey === undefined || step === undefined || start === undefined) continue;
    events.push({
      case: journey, step, start,
      end: number(cell('end', row)),
      id: text(cell('id', row)),
      channel: text(cell('channel', row)),
      resource: text(cell('resource', row)),
      sentiment: number(cell('sentiment', row)),
      confidence: number(cell('confidence', row)),
    });
  }
  return { events, unreadable: length - events.length };
}
