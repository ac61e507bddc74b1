import type { ReactiveElement } from 'lit';
import { SlicesController } from '../../controllers/slices-controller.js';
import type { Column } from '../../table/column.js';
import type { AgentRows } from './agent-rows.js';
import { addUpRows } from './agents-picture.js';

/** What of a whole result's arranging and adding up takes longer than a frame: in slices, the arranging first, since somebody waits for it. */
export class RowWork {
  readonly #host: ReactiveElement;
  readonly #arranged: () => void;
  readonly #adding: SlicesController;
  readonly #arranging: SlicesController;

  /** @param arranged - Called once many rows stand as they were asked to. */
  constructor(host: ReactiveElement, arranged: () => void) {
    this.#host = host;
    this.#arranged = arranged;
    this.#adding = new SlicesController(host);
    this.#arranging = new SlicesController(host, true);
  }

  /** Does as much of arranging that has just begun as somebody who waits for it does not notice. */
  hurry(step: () => boolean): void {
    this.#arranging.hurry(step);
  }

  /** To be called in every `willUpdate`, once the rows are arranged as far as they are at once. */
  goOn(rows: AgentRows, columns: readonly Column[]): void {
    if (rows.isAtWork)
      this.#arranging.run(() => {
        const isDone = rows.goOn(columns);
        if (isDone) this.#arranged();
        return isDone;
      });
    else if (rows.isTotalDue)
      this.#adding.run(() => {
        const isDone = addUpRows(rows, columns);
        if (isDone) this.#host.requestUpdate();
        return isDone;
      });
  }
}
