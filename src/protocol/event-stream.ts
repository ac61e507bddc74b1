import { LineReader } from './line-reader.js';

/** One server-sent event. */
export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** Reads server-sent events out of text in pieces, as the HTML standard says: comments and unknown fields are passed over. */
export class EventStreamReader {
  readonly #lines: LineReader;
  #type = '';
  #data: string[] = [];
  #isFirst = true;
  #id: string | undefined;
  /** Of the last whole event that had one, or of one before it: where to go on from. */
  lastId: string | undefined;
  /** How long to wait before connecting anew, as the server wishes. */
  retryMs: number | undefined;

  constructor(mostLine: number) {
    this.#lines = new LineReader(mostLine);
  }

  /** The events that are whole with this piece; one that is cut off by the end of the stream never happened. */
  push(piece: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    const text = this.#isFirst && piece !== '' ? piece.replace(/^\uFEFF/, '') : piece;
    if (piece !== '') this.#isFirst = false;
    for (const line of this.#lines.push(text)) {
      if (line !== '') this.#field(line);
      else {
        this.lastId = this.#id ?? this.lastId;
        if (this.#data.length > 0) events.push({ type: this.#type || 'message', data: this.#data.join('\n') });
        this.#type = '';
        this.#data = [];
      }
    }
    return events;
  }

  #field(line: string): void {
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#type = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value);
  }
}

/** One event as text. Its data is one line, being JSON. */
export function eventText(type: string, data: string, id?: string): string {
  return `event: ${type}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`;
}
