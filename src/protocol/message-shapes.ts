import type { ReasonCode } from '../domain/loadable.js';
import { answerShape } from './answer-shape.js';
import { descriptionShape } from './description-shape.js';
import type { ActReply, ActRequest, AskedQuery, DescribeReply, FailureReply, Greeting, LiveChange, LiveFailure, LiveRequest, NoteRequest, NotesReply, QueryRequest, WatchedQuery, WireFailure } from './messages.js';
import { MOST_QUERIES, PROTOCOL } from './messages.js';
import { deedShape, notesShape } from './note-shape.js';
import { commandShape, replyShapes } from './plan-shape.js';
import { queryShape } from './query-shape.js';
import { choice, closed, either, flag, list, name, number, open, optional, tagged, text, whole, type Shape } from './shape.js';

const CODES: Readonly<Record<ReasonCode, true>> = {
  late: true,
  'catching-up': true,
  disconnected: true,
  unauthorised: true,
  forbidden: true,
  'not-found': true,
  unsupported: true,
  'unlike-thresholds': true,
  'too-large': true,
  invalid: true,
  conflict: true,
  'rate-limited': true,
  timeout: true,
  unavailable: true,
  internal: true,
};

export const REASON_CODES = Object.keys(CODES) as readonly ReasonCode[];

const failure = open<WireFailure>({ code: choice(...REASON_CODES), detail: text, retryAfterMs: optional(number) });

/** As `Change`. */
const changeShape = tagged('kind', {
  reset: open<{ kind: string; answer: object }>({ kind: choice('reset'), answer: answerShape }),
  merge: open<{ kind: string; answer: object }>({ kind: choice('merge'), answer: answerShape }),
  beat: open<{ kind: string; asOf: number }>({ kind: choice('beat'), asOf: number }),
  gap: open<{ kind: string }>({ kind: choice('gap') }),
});

const asked = closed<AskedQuery>({ id: name, query: queryShape, priority: optional(choice('visible', 'soon', 'idle')) });
const watched = closed<WatchedQuery>({ id: name, query: queryShape, after: optional(name) });

/** A list of at most `MOST_QUERIES`, with distinct ids, which JSON Schema cannot say. */
function batch(of: Shape): Shape {
  const all = list(of, 1);
  return {
    schema: { ...all.schema, maxItems: MOST_QUERIES },
    problem(value, path) {
      const problem = all.problem(value, path);
      if (problem !== undefined) return problem;
      const ids = (value as readonly { readonly id: string }[]).map(({ id }) => id);
      if (ids.length > MOST_QUERIES) return `${path}: more than ${MOST_QUERIES}`;
      return new Set(ids).size < ids.length ? `${path}: two have one id` : undefined;
    },
  };
}

/** Every message of the protocol by its name in the schema. */
export const MESSAGES = {
  DescribeReply: open<DescribeReply>({ protocol: choice(PROTOCOL), source: descriptionShape, can: open<DescribeReply['can']>({ live: flag, act: flag, notes: optional(flag) }) }),
  QueryRequest: closed<QueryRequest>({ queries: batch(asked) }),
  QueryLine: either(open<{ id: string; error: object }>({ id: name, error: failure }), open<{ id: string; answer: object }>({ id: name, answer: answerShape })),
  LiveRequest: closed<LiveRequest>({ watches: batch(watched) }),
  Greeting: open<Greeting>({ protocol: choice(PROTOCOL), heartbeatMs: whole(1) }),
  LiveChange: open<LiveChange>({ watch: name, at: optional(name), after: optional(name), change: changeShape }),
  LiveFailure: open<LiveFailure>({ watch: optional(name), error: failure }),
  ActRequest: closed<ActRequest>({ command: commandShape }),
  ActReply: open<ActReply>({ reply: either(replyShapes.start, replyShapes.preview, replyShapes.book) }),
  NoteRequest: closed<NoteRequest>({ deed: deedShape }),
  NotesReply: open<NotesReply>({ notes: notesShape }),
  FailureReply: open<FailureReply>({ error: failure }),
} as const satisfies Record<string, Shape>;

export type MessageName = keyof typeof MESSAGES;
