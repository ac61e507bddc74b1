import type { AnsweredGroups } from '../../domain/answer.js';
import type { CounterId } from '../../domain/counter.js';
import type { RowsQuery } from '../../domain/query.js';
import type { AgentTotals } from './agent-sums.js';
import type { ContactColumns } from './contact-columns.js';
import { Recent } from './recent.js';
import { rowsWithin, type Selection } from './selection.js';

/** Agents with any contact in a selection, in a question's order, by code. */
export interface AgentRanking {
  readonly codes: Uint32Array;
  /** No agent has more contacts than this. */
  readonly most: number;
  /** Where they are grouped. */
  readonly groups?: AnsweredGroups;
}

/**
 * What pages of one question share, so that only the first page pays for counting and sorting. A reader scrolls
 * through one table, and looks at few; a contacts' ranking takes 4 bytes a contact, so one is kept.
 */
export class PageMemory {
  readonly totals = new Recent<AgentTotals>(1);
  readonly agents = new Recent<AgentRanking>(4);
  readonly contacts = new Recent<Uint32Array>(1);

  /** To be called when contacts became visible, or members got other names. */
  clear(): void {
    this.totals.clear();
    this.agents.clear();
    this.contacts.clear();
  }
}

/** Equal for selections of the same rows. */
export function selectionKey(columns: ContactColumns, { filters = {} }: RowsQuery, { range, asOf, knownAt }: Selection): string {
  // The clock itself matters only where an outcome must have been decided by then: else it cuts rows off, as the range does.
  return JSON.stringify([rowsWithin(columns, range, asOf), knownAt === 'decided' ? asOf : knownAt, filters]);
}

/** Equal for questions of the same things in the same order. A field that a contact brought changes what can be measured. */
export function rankingKey(selection: string, { order, search, where, groupBy }: RowsQuery, provided: readonly CounterId[]): string {
  return JSON.stringify([selection, order ?? [], search ?? '', where ?? [], groupBy, provided]);
}
