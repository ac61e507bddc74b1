import { agentStateOf } from '../../domain/agent.js';
import type { Cell } from '../../domain/answer.js';
import type { Messages } from './messages.js';

/** The word for a state. */
export function stateText(named: Cell, messages: Messages): string {
  const state = agentStateOf(named);
  return state ? messages.agentStates[state] : messages.agents.unknownState;
}
