/** Where each row of the data stands among those shown; made when it is first asked for, 4 bytes a row. */
export class RowPlaces {
  readonly #places: Int32Array | undefined;

  /** @param rows - Positions in the data, in the order shown; the data's own order when absent. */
  constructor(rows: Uint32Array | undefined) {
    if (!rows) return;
    let most = -1;
    for (const row of rows) if (row > most) most = row;
    this.#places = new Int32Array(most + 1).fill(-1);
    for (let at = 0; at < rows.length; at++) this.#places[rows[at] as number] = at;
  }

  /** The place of a row of the data; -1 where it is not shown. */
  of(row: number): number {
    return this.#places ? (this.#places[row] ?? -1) : row;
  }
}
