import { AdapterError, type AnyAnswer, type SourceDescription } from '../domain/adapter.js';
import { isCounterId } from '../domain/counter.js';
import { errorText } from '../domain/error-text.js';
import type { PlanCommand, PlanReply } from '../domain/plan.js';
import { MESSAGES, type MessageName } from './message-shapes.js';
import type { ActReply, ActRequest, DescribeReply, FailureReply, Greeting, LiveChange, LiveFailure, LiveRequest, NoteRequest, NotesReply, QueryLine, QueryRequest } from './messages.js';
import { replyShapes } from './plan-shape.js';

interface Decoded {
  readonly DescribeReply: DescribeReply;
  readonly QueryRequest: QueryRequest;
  readonly QueryLine: QueryLine;
  readonly LiveRequest: LiveRequest;
  readonly Greeting: Greeting;
  readonly LiveChange: LiveChange;
  readonly LiveFailure: LiveFailure;
  readonly ActRequest: ActRequest;
  readonly ActReply: ActReply;
  readonly NoteRequest: NoteRequest;
  readonly NotesReply: NotesReply;
  readonly FailureReply: FailureReply;
}

/**
 * A message out of its JSON text.
 *
 * @throws AdapterError `invalid` with the place of what is wrong, such as `QueryRequest.queries[0].query.limit: missing`.
 */
export function decode<N extends MessageName>(name: N, text: string): Decoded[N] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AdapterError('invalid', `${name}: ${errorText(error)}`);
  }
  const problem = MESSAGES[name].problem(value, name);
  if (problem !== undefined) throw new AdapterError('invalid', problem);
  return value as Decoded[N];
}

/** The reply to a command. @throws AdapterError `invalid` where it is that of another, or none. */
export function decodeReply<C extends PlanCommand>(command: C, text: string): PlanReply<C> {
  const { reply } = decode('ActReply', text);
  const problem = replyShapes[command.command].problem(reply, 'ActReply.reply');
  if (problem !== undefined) throw new AdapterError('invalid', problem);
  return reply as PlanReply<C>;
}

/** A description with the counters that this library knows; a newer source may have more. */
export function knownCounters(source: SourceDescription): SourceDescription {
  return { ...source, counters: source.counters.filter(isCounterId) };
}

/** Whether an answer is one to this question: a counting one to a count, a page to rows. */
export function isAnswerTo(query: { readonly kind: AnyAnswer['kind'] }, answer: AnyAnswer): boolean {
  return answer.kind === query.kind;
}
