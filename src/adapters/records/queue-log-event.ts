/**
 * Events of an Asterisk `queue_log`, old dialects (1.2 on) and new (12 on): `time|call|queue|agent|event|data…`.
 * Older ones leave out the last data, so that what is missing is computed from the times instead.
 * Source: the documentation of app_queue and the log calls in its source.
 */

/** What happens to a call that is in a queue, and where the figures stand among its data; positions from 0, from the end when negative. */
export type CallEventRule =
  | { readonly does: 'connect'; readonly wait: number }
  | { readonly does: 'complete'; readonly talk: number; readonly transferred?: boolean }
  | { readonly does: 'abandon'; readonly wait: number }
  | { readonly does: 'leave'; readonly wait: number };

/** What an event does: a call enters a queue, something happens to it there, or nothing that tells how it went, which is counted by name. */
export type EventRule = { readonly does: 'enter' } | CallEventRule | { readonly does: 'nothing'; readonly rule: string };

const nothing = (rule: string, ...events: string[]) => events.map((event) => [event, { does: 'nothing', rule }] as const);

/** Every event known; one that is not is set aside. */
export const EVENTS: ReadonlyMap<string, EventRule> = new Map<string, EventRule>([
  ['ENTERQUEUE', { does: 'enter' }],
  ['CONNECT', { does: 'connect', wait: 0 }],
  ['COMPLETEAGENT', { does: 'complete', talk: 1 }],
  ['COMPLETECALLER', { does: 'complete', talk: 1 }],
  // extension|context, then hold time and call time where they are written.
  ['TRANSFER', { does: 'complete', talk: 3, transferred: true }],
  ['BLINDTRANSFER', { does: 'complete', talk: 3, transferred: true }],
  // How and to what, of varying length, then hold time|call time|position.
  ['ATTENDEDTRANSFER', { does: 'complete', talk: -2, transferred: true }],
  ['ABANDON', { does: 'abandon', wait: 2 }],
  ['EXITEMPTY', { does: 'leave', wait: 2 }],
  ['EXITWITHTIMEOUT', { does: 'leave', wait: 2 }],
  ['EXITWITHKEY', { does: 'leave', wait: 3 }],
  ['SYSCOMPAT', { does: 'leave', wait: -99 }],
  ...nothing('ring-no-answer', 'RINGNOANSWER', 'RINGCANCELED', 'AGENTDUMP'),
  ...nothing('call-detail', 'DID', 'INFO', 'CALLSTATUS', 'TRANSFERREQUEST'),
  ...nothing('system', 'QUEUESTART', 'CONFIGRELOAD', 'QUEUESTOP'),
  ...nothing('agent-session', 'ADDMEMBER', 'REMOVEMEMBER', 'MEMBERPENALTY', 'PENALTY', 'PAUSE', 'UNPAUSE', 'PAUSEALL', 'UNPAUSEALL', 'PAUSEREASON'),
  ...nothing('agent-session', 'AGENTLOGIN', 'AGENTLOGOFF', 'AGENTCALLBACKLOGIN', 'AGENTCALLBACKLOGOFF'),
]);

/** Whole or fractional seconds at a position of the data; `undefined` where none are written. */
export function figureAt(data: readonly string[], position: number): number | undefined {
  const text = data.at(position)?.trim() ?? '';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
