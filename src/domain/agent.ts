/** What an agent is doing, as the switch reports it. */
export const AGENT_STATES = ['ready', 'talking', 'holding', 'wrapUp', 'notReady', 'offline'] as const;

export type AgentState = (typeof AGENT_STATES)[number];
