/** How many rows each further request adds. */
const ROWS_A_PAGE = 100;

/** Whether the table stands in the plot's place, and how many of its rows. */
export class TablePages {
  readonly #changed: () => void;
  isShown = false;
  rows = ROWS_A_PAGE;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  readonly toggle = (): void => {
    this.isShown = !this.isShown;
    this.rows = ROWS_A_PAGE;
    this.#changed();
  };

  readonly more = (): void => {
    this.rows += ROWS_A_PAGE;
    this.#changed();
  };

  /** How many the next request adds, of so many in all. */
  next(length: number): number {
    return Math.max(0, Math.min(length - this.rows, ROWS_A_PAGE));
  }
}
