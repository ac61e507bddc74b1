import { AdapterError, type DataAdapter, type RequestContext } from '../../domain/adapter.js';
import type { Plan, PlanBook, PlanCommand, PlanReply } from '../../domain/plan.js';
import { isWithin, type Scope } from './scope.js';

/** Whether everything that a plan touches is within a scope. */
function isPlanWithin(scope: Scope, { skillGroup, preconditions = [], steps }: Plan): boolean {
  const touched = [skillGroup, ...preconditions.map((each) => each.skillGroup), ...steps.flatMap(({ do: { lever } }) => [lever.skillGroup, ...(lever.to === undefined ? [] : [lever.to])])];
  return touched.every((group) => isWithin(scope, group));
}

/** Does what a command says for somebody of a scope, in his name. @throws AdapterError `forbidden` beyond it, or as the source. */
export async function actWithin<C extends PlanCommand>(act: NonNullable<DataAdapter['act']>, scope: Scope, by: string, command: C, context: RequestContext): Promise<PlanReply<C>> {
  const forbidden = () => new AdapterError('forbidden', 'the plan touches skill groups beyond yours');
  if ('plan' in command && !isPlanWithin(scope, command.plan)) throw forbidden();
  if ('run' in command && scope.skillGroups) {
    const { runs } = await act({ command: 'book' }, context);
    if (!runs.some(({ id, plan }) => id === command.run && isPlanWithin(scope, plan))) throw forbidden();
  }
  // Who somebody says he is does not go into an audit log where it is known.
  const reply = await act('by' in command && by !== '' ? { ...command, by } : command, context);
  return command.command === 'book' ? (bookWithin(reply as PlanBook, scope) as PlanReply<C>) : reply;
}

/** The audit log is a chain over all groups: without some of its links it proves nothing, so whoever may not see all of it sees none. */
function bookWithin(book: PlanBook, scope: Scope): PlanBook {
  if (scope.skillGroups === undefined) return book;
  return { ...book, catalogue: book.catalogue.filter((plan) => isPlanWithin(scope, plan)), runs: book.runs.filter(({ plan }) => isPlanWithin(scope, plan)), audit: [] };
}
