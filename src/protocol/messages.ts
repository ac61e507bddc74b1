import type { AnyAnswer, Change, Priority, SourceDescription } from '../domain/adapter.js';
import type { AlertDeed, StoredNotes } from '../domain/alert-book.js';
import type { ReasonCode } from '../domain/loadable.js';
import type { PlanCommand, PlanReplies } from '../domain/plan.js';
import type { Query } from '../domain/query.js';

/** The version in every path and in every greeting. What a client of it may rely on is only added to. */
export const PROTOCOL = 1;

export const PATHS = { describe: '/v1/describe', query: '/v1/query', live: '/v1/live', act: '/v1/act', notes: '/v1/notes', note: '/v1/note' } as const;

/** Most questions in one request, and on one live stream. */
export const MOST_QUERIES = 200;

/** A failure: one of the closed set of codes, the source's own words, and when another attempt is worth while, if one is. */
export interface WireFailure {
  readonly code: ReasonCode;
  readonly detail: string;
  readonly retryAfterMs?: number;
}

/** The body of every answer that is not 200. */
export interface FailureReply {
  readonly error: WireFailure;
}

/** What `GET /v1/describe` replies. */
export interface DescribeReply {
  readonly protocol: number;
  readonly source: SourceDescription;
  /** Which of the other doors there are. Without `live` a client asks again at the source's cadence. */
  readonly can: { readonly live: boolean; readonly act: boolean; readonly notes?: boolean };
}

/** What is sent to `POST /v1/query`. */
export interface QueryRequest {
  readonly queries: readonly AskedQuery[];
}

export interface AskedQuery {
  /** The client's name for it, distinct within the request. */
  readonly id: string;
  readonly query: Query;
  readonly priority?: Priority;
}

/** One line of what it replies: each question once, in any order, as soon as it is answered. */
export type QueryLine = { readonly id: string; readonly answer: AnyAnswer } | { readonly id: string; readonly error: WireFailure };

/** What is sent to `POST /v1/live`. */
export interface LiveRequest {
  readonly watches: readonly WatchedQuery[];
}

export interface WatchedQuery {
  /** The client's name for it, distinct within the request. */
  readonly id: string;
  readonly query: Query;
  /** Its position: goes on with what came after it where the server still knows, with a reset where not. Without one: a reset. */
  readonly after?: string;
}

/** The first event of a live stream, `hello`. */
export interface Greeting {
  readonly protocol: number;
  /** At the latest so often something is sent, if only a comment. Silence for several times as long is a dead line. */
  readonly heartbeatMs: number;
}

/** An event `change` of a live stream. */
export interface LiveChange {
  readonly watch: string;
  /** The position of this question after the change; absent of a beat, which moves none. */
  readonly at?: string;
  /** Its position before: a client that stands elsewhere has missed something. Absent of a reset, which needs nothing before it. */
  readonly after?: string;
  readonly change: Change;
}

/** An event `failure`: this question is no longer watched; without `watch`, the whole stream ends with it. */
export interface LiveFailure {
  readonly watch?: string;
  readonly error: WireFailure;
}

/** What is sent to `POST /v1/act`. */
export interface ActRequest {
  readonly command: PlanCommand;
}

/** What it replies; which reply it is follows from the command. */
export interface ActReply {
  readonly reply: PlanReplies[PlanCommand['command']];
}

/** What is sent to `POST /v1/note`. */
export interface NoteRequest {
  readonly deed: AlertDeed;
}

/** What it replies, and `GET /v1/notes`: all notes by then. */
export interface NotesReply {
  readonly notes: StoredNotes;
}
