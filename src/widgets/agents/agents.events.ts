import type { ColumnArrangement } from '../../table/column-arrangement.js';

/** The user picked an agent, or let the picked one go. */
export class CockpitAgentSelect extends Event {
  static readonly type = 'cockpit-agent-select';

  /**
   * @param agent - Id of the agent; `undefined` when none is picked any more.
   * @param name - The name as the source shows it, masked where the source masks.
   */
  constructor(
    readonly agent: string | undefined,
    readonly name: string | undefined,
  ) {
    super(CockpitAgentSelect.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The user arranged the columns: pinned, hid, moved or resized some. Prevented, they stay as they were. */
export class CockpitColumnsArrange extends Event {
  static readonly type = 'cockpit-columns-arrange';

  /** @param arrangement - How they are arranged now: plain JSON, to be kept and given back by the property of that name. */
  constructor(readonly arrangement: ColumnArrangement) {
    super(CockpitColumnsArrange.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitAgentSelect.type]: CockpitAgentSelect;
    [CockpitColumnsArrange.type]: CockpitColumnsArrange;
  }
}
