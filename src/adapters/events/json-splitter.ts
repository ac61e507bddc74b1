/** A value of a JSON file that stands for one trace or event, and the line on which it starts. */
export interface JsonPiece {
  readonly text: string;
  readonly line: number;
}

export interface JsonSink {
  piece(piece: JsonPiece): void;
  /** One that the file ends in the middle of, or that is too long to be held. */
  broken(piece: JsonPiece): void;
}

/** Lists whose members are taken one by one, wherever they stand. Events alone are not: they may belong to a trace around them. */
const LISTS = ['trace', 'traces', 'data', 'rows', 'records', 'items', 'results'];
const LONGEST = 1 << 28;
const KEPT = 1_000;

/**
 * Cuts a JSON file into the traces or events it lists as it streams by, holding one of them at a time: members of a list at
 * its top or under a name such as `traces`, else the objects that stand at the top one after another (JSON lines).
 */
export class JsonSplitter {
  #line = 1;
  /** Brackets open, outermost first; those of the piece are the ones from `#base`. */
  #open = '';
  #base = -1;
  #piece = '';
  #pieceLine = 0;
  #isText = false;
  #isEscaped = false;
  #isLineStart = true;
  /** The last text read: the name of what opens next. */
  #name = '';

  constructor(readonly sink: JsonSink) {}

  get lines(): number {
    return this.#line;
  }

  push(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) this.#line++;
      if (code === 123 && this.#isLineStart && this.#base === 0 && this.#open === '{') this.#cutShort(text.slice(from, at));
      this.#isLineStart = code === 10;
      if (this.#isText) this.#inText(code);
      else if (code === 34) {
        this.#isText = true;
        this.#name = '';
      } else if (code === 123 || code === 91) {
        if (!this.#opens(code)) continue;
        from = at;
        this.#piece = '';
      } else if (code === 125 || code === 93) {
        this.#open = this.#open.slice(0, -1);
        if (this.#base < 0 || this.#open.length > this.#base) continue;
        this.sink.piece({ text: this.#piece + text.slice(from, at + 1), line: this.#pieceLine });
        this.#base = -1;
        this.#piece = '';
      }
    }
    if (this.#base >= 0) this.#piece += text.slice(from);
    if (this.#piece.length > LONGEST) this.#giveUp();
  }

  end(): void {
    if (this.#base >= 0) this.#giveUp();
  }

  #inText(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (code === 92) this.#isEscaped = true;
    else if (code === 34) this.#isText = false;
    else if (this.#name.length < 10) this.#name += String.fromCharCode(code);
  }

  /** Notes an opened bracket; whether a piece begins with it. */
  #opens(code: number): boolean {
    const isList = code === 91;
    const isWrapping = this.#base === 0 && LISTS.includes(this.#name);
    // What looked like an object at the top is only wrapped around the list that is wanted.
    if (isWrapping) this.#base = -1;
    const begins = this.#base < 0 && !isList && (isWrapping || this.#open === '' || /^\[+$/.test(this.#open) || this.#open.endsWith('['));
    if (begins) {
      this.#base = this.#open.length;
      this.#pieceLine = this.#line;
    }
    this.#open += isList ? '[' : '{';
    return begins;
  }

  /** A line of JSON lines that ends before its object does must not swallow those behind it. */
  #cutShort(rest: string): void {
    this.sink.broken({ text: (this.#piece + rest).slice(0, KEPT), line: this.#pieceLine });
    this.#piece = '';
    this.#base = -1;
    this.#open = '';
    this.#isText = false;
  }

  #giveUp(): void {
    this.sink.broken({ text: this.#piece.slice(0, KEPT), line: this.#pieceLine });
    this.#piece = '';
    this.#base = -1;
  }
}
