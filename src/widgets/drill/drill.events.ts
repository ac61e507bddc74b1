import type { Cell } from '../../domain/answer.js';

/** The user picked one contact: a page may open its recording or its ticket. */
export class CockpitContactSelect extends Event {
  static readonly type = 'cockpit-contact-select';

  /**
   * @param contact - Id of the contact; `undefined` when none is picked any more.
   * @param cells - What the source told of it, by column.
   */
  constructor(
    readonly contact: string | undefined,
    readonly cells: Readonly<Record<string, Cell>>,
  ) {
    super(CockpitContactSelect.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitContactSelect.type]: CockpitContactSelect;
  }
}
