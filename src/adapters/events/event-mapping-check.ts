import type { EventMapping } from '../../domain/event-mapping.js';
import { isJsonObject } from '../../domain/json-object.js';
import { isZone } from '../../domain/zone.js';
import { FileProblemError } from '../records/file-problem-error.js';
import { clocksOf, eventColumns } from './event-fields.js';

type Loose = { readonly [P in keyof EventMapping]?: unknown };

/**
 * A mapping of an event log that came from outside, once it is known to be one.
 *
 * @throws FileProblemError `bad-mapping` that names the first thing wrong with it.
 */
export function checkedEventMapping(value: unknown): EventMapping {
  const wrong = fault(value);
  if (wrong !== undefined) throw new FileProblemError({ code: 'bad-mapping', detail: wrong });
  return value as EventMapping;
}

function fault(value: unknown): string | undefined {
  if (!isJsonObject(value)) return 'it is no object';
  const mapping: Loose = value;
  if (typeof mapping.name !== 'string') return 'name is missing';
  if (mapping.format !== 'delimited' && mapping.format !== 'json') return `format is ${shown(mapping.format)}, not "delimited" or "json"`;
  if (mapping.delimiter !== undefined && !(typeof mapping.delimiter === 'string' && /^[^"\r\n]$/.test(mapping.delimiter))) return `delimiter ${shown(mapping.delimiter)} is not one character`;
  if (typeof mapping.zone !== 'string' || !isZone(mapping.zone)) return `zone ${shown(mapping.zone)} is unknown; a source whose zone nobody stated has "floating"`;
  if (mapping.channels !== undefined && !isTexts(mapping.channels)) return `channels ${shown(mapping.channels)} is no list of texts`;
  const { columns } = mapping;
  if (!isJsonObject(columns)) return 'columns is missing';
  const missing = ['case', 'step', 'start'].find((part) => columns[part] === undefined);
  if (missing !== undefined) return `columns.${missing} is missing`;
  return columnsFault(value as unknown as EventMapping) ?? lifecycleFault(mapping.lifecycle) ?? clockFault(value);
}

function columnsFault(mapping: EventMapping): string | undefined {
  const { columns, sentimentScale: scale } = mapping;
  const strange = eventColumns(mapping).find((column: unknown) => !(typeof column === 'string' || (Number.isInteger(column) && Number(column) >= 1)));
  if (strange !== undefined) return `${shown(strange)} names no column: a name, or a number from 1`;
  if (columns.sentiment === undefined) return undefined;
  if (!isJsonObject(scale)) return 'sentimentScale is missing: a sentiment without its scale means nothing';
  const { name, min, max } = scale;
  return typeof name === 'string' && typeof min === 'number' && typeof max === 'number' && min < max ? undefined : `sentimentScale ${shown(scale)} has no name, min and max`;
}

function lifecycleFault(lifecycle: unknown): string | undefined {
  if (lifecycle === undefined) return undefined;
  if (!isJsonObject(lifecycle) || lifecycle['column'] === undefined) return 'lifecycle.column is missing';
  const missing = ['start', 'complete'].find((part) => !Array.isArray(lifecycle[part]));
  return missing === undefined ? undefined : `lifecycle.${missing} is no list`;
}

/** Every `clock` anywhere in the mapping has to be a pattern, or a list of them. */
function clockFault(value: object): string | undefined {
  for (const [name, part] of Object.entries(value) as [string, unknown][]) {
    if (name === 'clock') {
      try {
        clocksOf([part].flat().map(String));
      } catch {
        return `clock ${shown(part)} has no year and day`; // A pattern reports what it lacks only by throwing.
      }
    } else if (isJsonObject(part)) {
      const inner = clockFault(part);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
