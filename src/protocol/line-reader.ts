/** A line is longer than whoever reads it takes. */
export class LineTooLong extends RangeError {
  constructor(most: number) {
    super(`invalid line: longer than ${most}`);
  }
}

/** Cuts text that comes in pieces into lines, whatever ends them: `\n`, `\r\n` or `\r`, also where a piece ends between the two. */
export class LineReader {
  readonly #most: number;
  #rest: string[] = [];
  #held = 0;
  #endsInReturn = false;

  /** @param most - Longest line, in UTF-16 units: a server that never ends one must not fill the memory. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The lines that end in this piece. @throws LineTooLong. */
  push(piece: string): string[] {
    let text = piece;
    if (this.#endsInReturn && text.startsWith('\n')) text = text.slice(1);
    if (piece !== '') this.#endsInReturn = piece.endsWith('\r');
    const parts = text.split(/\r\n|\r|\n/);
    const last = parts.pop() ?? '';
    const lines = parts.map((part, index) => (index === 0 ? this.#take(part) : part));
    if (last !== '') {
      this.#rest.push(last);
      this.#held += last.length;
    }
    if (this.#held > this.#most || lines.some(({ length }) => length > this.#most)) throw new LineTooLong(this.#most);
    return lines;
  }

  /** What stands after the last end of a line. */
  get rest(): string {
    return this.#rest.join('');
  }

  #take(part: string): string {
    const line = this.#rest.join('') + part;
    this.#rest = [];
    this.#held = 0;
    return line;
  }
}
