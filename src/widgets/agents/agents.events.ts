import type { ColumnArrangement } from '../../table/column-arrangement.js';

/** The user picked an agent, or let the picked one go. */
export class CockpitAgentSelect extends Event {
  static readonly type = 'cockpit-agent-select';

  /**
   * @param agent - Id of the agent; `undefined` when none is picked any more.
   * @param name - The name as the source shows it, masked where the source masks.
   * @param agents - Ids of all who are picked, in the order they were.
   */
  constructor(
    readonly agent: string | undefined,
    readonly name: string | undefined,
    readonly agents: readonly string[] = agent === undefined ? [] : [agent],
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

/** The menu of a row opens: a page adds entries of its own, which stand below ours. */
export class CockpitRowMenu extends Event {
  static readonly type = 'cockpit-row-menu';
  /** What was added. */
  readonly entries: { readonly label: string; readonly run: () => void }[] = [];

  /**
   * @param agent - Id of the agent whose row it is.
   * @param column - Id of the column it was opened in.
   */
  constructor(
    readonly agent: string,
    readonly column: string,
  ) {
    super(CockpitRowMenu.type, { bubbles: true, composed: true });
  }

  /** Adds an entry. @param run - Called when it is chosen. */
  add(label: string, run: () => void): void {
    this.entries.push({ label, run });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitAgentSelect.type]: CockpitAgentSelect;
    [CockpitRowMenu.type]: CockpitRowMenu;
    [CockpitColumnsArrange.type]: CockpitColumnsArrange;
  }
}
