import type { PackedRows } from '../../domain/answer.js';
import { COUNTERS } from '../../domain/counter.js';
import { errorText } from '../../domain/error-text.js';
import { LEAST_SAMPLE } from '../../domain/least-sample.js';
import { METRICS } from '../../metrics/index.js';
import { partsOf } from '../../metrics/row-test.js';
import type { Column } from '../../table/column.js';
import type { ExportCell } from '../../table/export-text.js';
import { isTooSmall } from '../../table/too-small.js';
import { measureAt, numberAt, rowView } from '../../table/row-values.js';
import type { LabelOf } from '../../table/sort-keys.js';
import { titleOf } from './agent-columns.js';
import type { Messages } from './messages.js';
import { stateText } from './state-text.js';

/** What a column is called in a file: with its unit, and a sample has a column of its own. What a page slots in has no text. */
export function exportHead(columns: readonly Column[], messages: Messages): readonly string[] {
  return columns.flatMap((column) => {
    const title = titleOf(column, messages);
    const seconds = `${title} (${messages.table.export.seconds})`;
    switch (column.kind) {
      case 'slot':
        return [];
      case 'state':
        return [title, `${title} (${messages.table.export.seconds})`];
      case 'elapsed':
        return [seconds];
      case 'metric':
      case 'bar':
        return [METRICS[column.choice.metric].unit === 'seconds' ? seconds : title, ...(column.kind === 'metric' && column.sample ? [`${title} n`] : [])];
      case 'counter':
        return [COUNTERS[column.counter].unit === 'seconds' ? seconds : title];
      case 'number':
        return [column.unit === 'seconds' ? seconds : title];
      default:
        return [title];
    }
  });
}

/** One row as it leaves the table: numbers as they are, words as people read them, never cut. */
export function exportRow(columns: readonly Column[], { columns: cells, asOf }: PackedRows, at: number, labelOf: LabelOf, messages: Messages): readonly ExportCell[] {
  const text = (name: string) => {
    const cell = cells[name]?.[at] ?? (name === 'name' ? cells['agent']?.[at] : null) ?? null;
    return cell === null ? null : labelOf(name, String(cell));
  };
  const since = (name: string) => {
    const instant = numberAt(cells, name, at);
    return instant === undefined ? null : Math.round((asOf - instant) / 1000);
  };
  return columns.flatMap((column): readonly ExportCell[] => {
    switch (column.kind) {
      case 'slot':
        return [];
      case 'text':
        return [text(column.column)];
      case 'state': {
        const cell = cells[column.column]?.[at] ?? null;
        return [cell === null ? null : stateText(cell, messages), since(column.since)];
      }
      case 'elapsed':
        return [since(column.column)];
      case 'chips': {
        const cell = cells[column.column]?.[at] ?? null;
        return [cell === null ? null : partsOf(String(cell)).map((part) => labelOf(column.column, part)).join('; ')];
      }
      case 'metric':
      case 'bar': {
        const measured = measureAt(cells, column.choice, at);
        if (isTooSmall(column, measured)) return [null, `< ${LEAST_SAMPLE}`];
        return [rounded(measured.value), ...(column.kind === 'metric' && column.sample ? [measured.denominator ?? null] : [])];
      }
      case 'counter':
        return [rounded(numberAt(cells, column.counter, at))];
      case 'number':
        return [rounded(numberAt(cells, column.column, at))];
      case 'sparkline':
        return [text(column.column)];
      case 'custom':
        try {
          return [String(column.write(rowView(cells, at)))];
        } catch (error) {
          return [messages.agents.cellFailed(errorText(error))];
        }
    }
  });
}

/** Beyond six places nobody measured anything. */
function rounded(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Math.round(value * 1e6) / 1e6;
}
