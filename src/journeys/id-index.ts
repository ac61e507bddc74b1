/**
 * Which row an id was first seen in. For ids that hardly ever come twice, of which a `Map` would hash, box and move each:
 * a hundred thousand cost it five times as much.
 */
export class IdIndex {
  /** By row; undefined where the row has none. */
  readonly #ids: (string | undefined)[] = [];
  /** Row and one, 0 for a free place; and the number of its id. */
  #rows: Uint32Array;
  #numbers: Uint32Array;
  #used = 0;

  /** @param capacity - Ids that are expected. */
  constructor(capacity: number) {
    const places = 1 << Math.max(4, Math.ceil(Math.log2(capacity)) + 1);
    [this.#rows, this.#numbers] = [new Uint32Array(places), new Uint32Array(places)];
  }

  id(row: number): string | undefined {
    return this.#ids[row];
  }

  /** The row that has had the id first; undefined for a new one. */
  rowOf(id: string): number | undefined {
    const row = this.#rows[this.#placeOf(id, numberOf(id))] as number;
    return row === 0 ? undefined : row - 1;
  }

  /** Notes a row's id. One that is known belongs to the row before as well. */
  add(id: string, row: number): void {
    this.#ids[row] = id;
    const number = numberOf(id);
    const place = this.#placeOf(id, number);
    if (this.#rows[place] !== 0) return;
    this.#rows[place] = row + 1;
    this.#numbers[place] = number;
    if (2 * ++this.#used > this.#rows.length) this.#grow();
  }

  #placeOf(id: string, number: number): number {
    const mask = this.#rows.length - 1;
    let place = number & mask;
    for (let row = this.#rows[place] as number; row !== 0; row = this.#rows[place] as number) {
      if (this.#numbers[place] === number && this.#ids[row - 1] === id) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [rows, numbers] = [this.#rows, this.#numbers];
    [this.#rows, this.#numbers] = [new Uint32Array(2 * rows.length), new Uint32Array(2 * rows.length)];
    const mask = this.#rows.length - 1;
    for (let at = 0; at < rows.length; at++) {
      if (rows[at] === 0) continue;
      let place = (numbers[at] as number) & mask;
      while (this.#rows[place] !== 0) place = (place + 1) & mask;
      this.#rows[place] = rows[at] as number;
      this.#numbers[place] = numbers[at] as number;
    }
  }
}

function numberOf(id: string): number {
  let number = 0x811c_9dc5;
  for (let at = 0; at < id.length; at++) number = Math.imul(number ^ id.charCodeAt(at), 0x0100_0193);
  // Low bits choose the place, and those of an FNV hash alone are poor.
  return (number ^ (number >>> 15)) >>> 0;
}
