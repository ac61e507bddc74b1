import { isZone, type Zone } from '../../domain/zone.js';
import { FIELDS, type ContactField } from '../contacts/contact-table.js';

const NEEDED: readonly ContactField[] = ['id', 'offeredAt', 'skillGroup', 'outcome', 'waitSeconds'];

/** The declared model of a file of contacts, one row each: which column is what. Everything that is asked is compiled from it. */
export interface DuckModel {
  /** For people. */
  readonly name: string;
  /** A CSV file with a header, or a Parquet file. */
  readonly file: string;
  readonly zone: Zone;
  readonly columns: Readonly<Partial<Record<ContactField, string>>>;
  /** How the instant of the offer is written: a count since 1970, or a timestamp in UTC; `epoch-ms` when absent. */
  readonly clock?: 'epoch-ms' | 'epoch-s' | 'utc';
  /** Words of the outcome's column; any other sets its row aside. */
  readonly outcomes: { readonly answered: readonly string[]; readonly abandoned: readonly string[]; readonly flowOut?: readonly string[] };
  /** 20 when absent. */
  readonly serviceThresholdSeconds?: number;
  /** 5 when absent. */
  readonly shortAbandonSeconds?: number;
}

/** @throws RangeError `invalid model: …` with what is wrong with it. */
export function checkedModel(value: unknown): DuckModel {
  const wrong = (words: string) => new RangeError(`invalid model: ${words}`);
  if (typeof value !== 'object' || value === null) throw wrong('not an object');
  const { name, file, zone, columns, clock = 'epoch-ms', outcomes, serviceThresholdSeconds = 20, shortAbandonSeconds = 5 } = value as Partial<Record<keyof DuckModel, unknown>>;
  for (const [field, text] of Object.entries({ name, file, zone })) if (typeof text !== 'string' || text === '') throw wrong(`${field} is no text`);
  if (!/\.(csv|parquet)$/i.test(file as string)) throw wrong('file ends neither in .csv nor in .parquet');
  if (!isZone(zone as string)) throw wrong(`zone ${String(zone)} is none`);
  const named = Object.entries((columns ?? {}));
  const odd = named.find(([field, column]) => !FIELDS.includes(field as ContactField) || typeof column !== 'string');
  if (odd) throw wrong(`columns.${odd[0]} is none`);
  const missing = NEEDED.find((field) => !named.some(([known]) => known === field));
  if (missing !== undefined) throw wrong(`columns.${missing} is missing`);
  if (!['epoch-ms', 'epoch-s', 'utc'].includes(clock as string)) throw wrong(`clock ${String(clock)} is none`);
  const words = outcomes as DuckModel['outcomes'] | undefined;
  for (const kind of ['answered', 'abandoned'] as const) if (!isTexts(words?.[kind])) throw wrong(`outcomes.${kind} is no list of texts`);
  if (words?.flowOut !== undefined && !isTexts(words.flowOut)) throw wrong('outcomes.flowOut is no list of texts');
  for (const [field, seconds] of Object.entries({ serviceThresholdSeconds, shortAbandonSeconds })) if (!(typeof seconds === 'number' && seconds >= 0)) throw wrong(`${field} is no number from 0`);
  return value as DuckModel;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
