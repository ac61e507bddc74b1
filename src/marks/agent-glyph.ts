import type { AgentState } from '../domain/agent.js';

/**
 * Outline of an agent state's glyph in a box of 12 x 12, to be filled. Each state has a shape of its own, so that it
 * is told without colour: ready a ring, talking a disc, holding two bars, wrap-up a pen, not ready a diamond,
 * offline a dash.
 */
export const AGENT_GLYPHS: Readonly<Record<AgentState, string>> = {
  ready: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM6 3a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
  talking: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
  holding: 'M2 1.5h3v9h-3zM7 1.5h3v9h-3z',
  wrapUp: 'M8.6 1.2l2.2 2.2-6.6 6.6-3 .8.8-3z',
  notReady: 'M6 .5l5.5 5.5-5.5 5.5-5.5-5.5zM6 3.3l-2.7 2.7 2.7 2.7 2.7-2.7z',
  offline: 'M1.5 5h9v2h-9z',
};
