/** What an agent is doing, as the switch reports it. */
export const AGENT_STATES = ['ready', 'talking', 'holding', 'wrapUp', 'notReady', 'offline'] as const;

export type AgentState = (typeof AGENT_STATES)[number];

/** The state that a cell or an id names; undefined for none that is known. */
export function agentStateOf(named: unknown): AgentState | undefined {
  return AGENT_STATES.find((state) => state === named);
}
