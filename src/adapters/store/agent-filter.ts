import { AdapterError } from '../../domain/adapter.js';
import type { CounterId } from '../../domain/counter.js';
import type { RowFilter } from '../../domain/query.js';
import { hasAnyOf, holdsText, isWithin } from '../../metrics/row-test.js';
import type { Dictionary } from './dictionary.js';
import type { OrderKeys } from './order-by-number.js';

/** What agents are filtered by, each by the agent's code. */
export interface FilteredAgents {
  readonly agents: Dictionary;
  readonly groups: Dictionary;
  /** Code of each agent's group; 0 for none. */
  readonly mainGroups: () => Uint32Array;
  /** Numbers of a counter or a metric, `NaN` for nothing to measure. */
  readonly numbers: (filter: RowFilter & { readonly least?: number }) => OrderKeys;
  readonly provided: readonly CounterId[];
}

/** The agents that pass all filters, in the order they came. @throws AdapterError `unsupported` for a column that agents do not have. */
export function filteredAgents(codes: Uint32Array, where: readonly RowFilter[], from: FilteredAgents): Uint32Array {
  let kept = codes;
  for (const filter of where) {
    const isKept = testOf(filter, from);
    kept = kept.filter(isKept);
  }
  return kept;
}

function testOf(filter: RowFilter, { agents, groups, mainGroups, numbers, provided }: FilteredAgents): (code: number) => boolean {
  if (!('column' in filter)) {
    const values = numbers(filter);
    return (code) => isWithin(values[code], filter);
  }
  const { column } = filter;
  const isNumber = (provided as readonly string[]).includes(column);
  if (!isNumber && !['agent', 'name', 'skillGroup'].includes(column)) throw new AdapterError('unsupported', `filter by ${column}`);
  if (!('contains' in filter) && !('anyOf' in filter)) {
    if (!isNumber) return () => false;
    const values = numbers(filter);
    return (code) => isWithin(values[code], filter);
  }
  const isPassing = 'contains' in filter ? (text: string, label: string) => holdsText(text, label, filter.contains) : anyOf(new Set(filter.anyOf));
  if (isNumber) {
    const values = numbers({ column });
    return (code) => isPassing(String(values[code]), String(values[code]));
  }
  if (column === 'agent') return (code) => isPassing(agents.id(code), agents.label(code));
  if (column === 'name') return (code) => isPassing(agents.label(code), agents.label(code));
  const main = mainGroups();
  return (code) => {
    const group = main[code] ?? 0;
    return groups.id(group) !== '' && isPassing(groups.id(group), groups.label(group));
  };
}

function anyOf(wanted: ReadonlySet<string>): (text: string) => boolean {
  return (text) => hasAnyOf(text, wanted);
}
