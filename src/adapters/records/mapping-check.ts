import type { ContactColumns, Mapping } from '../../domain/mapping.js';
import type { MappingModule } from '../../domain/mapping-module.js';
import { isZone } from '../../domain/zone.js';
import { clockOf } from './clock.js';
import { FileProblemError } from './file-problem-error.js';

type Loose = { readonly [P in keyof MappingModule]?: unknown };

const ENCODINGS = ['auto', 'utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'latin1'];
const PARTS: readonly (keyof ContactColumns)[] = ['offeredAt', 'skillGroup', 'wait'];

/**
 * A mapping that came from outside, once it is known to be one.
 *
 * @throws FileProblemError `bad-mapping` that names the first thing wrong with it.
 */
export function checkedMapping(value: unknown): Mapping | MappingModule {
  const wrong = fault(value);
  if (wrong !== undefined) throw new FileProblemError({ code: 'bad-mapping', detail: wrong });
  return value as Mapping | MappingModule;
}

function fault(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no object';
  const mapping = value as Loose;
  if (typeof mapping.name !== 'string') return 'name is missing';
  if (mapping.format !== 'delimited' && mapping.format !== 'queue-log') return `format is ${shown(mapping.format)}, not "delimited" or "queue-log"`;
  if (mapping.delimiter !== undefined && !(typeof mapping.delimiter === 'string' && /^[^"\r\n]$/.test(mapping.delimiter))) return `delimiter ${shown(mapping.delimiter)} is not one character`;
  if (typeof mapping.zone !== 'string' || !isZone(mapping.zone)) return `zone ${shown(mapping.zone)} is unknown; a source whose zone nobody stated has "floating"`;
  if (mapping.encoding !== undefined && !ENCODINGS.some((each) => each === mapping.encoding)) return `encoding ${shown(mapping.encoding)} is none of ${ENCODINGS.join(', ')}`;
  for (const name of ['serviceThresholdSeconds', 'shortAbandonSeconds'] as const) {
    const seconds = mapping[name];
    if (seconds !== undefined && !(typeof seconds === 'number' && seconds >= 0)) return `${name} ${shown(seconds)} is no number of seconds`;
  }
  return clockFault(value) ?? (mapping.format === 'queue-log' || typeof mapping.read === 'function' ? undefined : columnsFault(mapping));
}

function columnsFault({ columns, outcome }: Loose): string | undefined {
  if (typeof columns !== 'object' || columns === null) return 'columns is missing';
  const missing = PARTS.find((part) => (columns as Record<string, unknown>)[part] === undefined);
  if (missing) return `columns.${missing} is missing`;
  if (typeof outcome !== 'object' || outcome === null) return 'outcome is missing';
  return 'column' in outcome || 'answeredWhenFilled' in outcome ? undefined : 'outcome names no column';
}

/** Every `clock` anywhere in the mapping has to be a pattern. */
function clockFault(value: object): string | undefined {
  for (const [name, part] of Object.entries(value) as [string, unknown][]) {
    if (name === 'clock') {
      try {
        clockOf(String(part));
      } catch {
        return `clock ${shown(part)} has no year and day`; // A pattern reports what it lacks only by throwing.
      }
    } else if (typeof part === 'object' && part !== null) {
      const inner = clockFault(part);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
