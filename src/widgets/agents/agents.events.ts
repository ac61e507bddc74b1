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

declare global {
  interface HTMLElementEventMap {
    [CockpitAgentSelect.type]: CockpitAgentSelect;
  }
}
