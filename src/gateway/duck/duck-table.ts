import type { ContactField, ContactTable } from '../contacts/contact-table.js';
import { DUCK } from './duck-dialect.js';
import type { DuckModel } from './duck-model.js';

const COLUMN: Readonly<Record<ContactField, string>> = {
  id: 'id', offeredAt: 'offered_at', skillGroup: 'skill_group', channel: 'channel', outcome: 'outcome', waitSeconds: 'wait', talkSeconds: 'talk', holdSeconds: 'hold', wrapUpSeconds: 'wrap_up', agent: 'agent',
};

/** The table that every question goes to. */
export const DUCK_TABLE: ContactTable = { from: 'contacts', columns: COLUMN, order: ['offered_at', 'place'] };

/** A name, or a text, as SQL writes it. Only the operator's model is ever written so: what a client sends is bound. */
const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
const literal = DUCK.quote;

/** Statements that read the file into a table, in order of offer, and shut the door to all other files behind them. */
export function loading(model: DuckModel, path: string): string[] {
  const source = /\.parquet$/i.test(path) ? `read_parquet(${literal(path)})` : `read_csv(${literal(path)}, header = true, all_varchar = true)`;
  const parts = Object.entries(COLUMN).map(([field, column]) => `${part(model, field as ContactField)} AS ${column}`);
  return [
    `CREATE TABLE read AS SELECT ${parts.join(', ')}, row_number() OVER () AS place FROM ${source}`,
    'CREATE TABLE contacts AS SELECT * FROM read WHERE id IS NOT NULL AND offered_at IS NOT NULL AND skill_group IS NOT NULL AND outcome IS NOT NULL AND wait >= 0 ORDER BY offered_at, place',
    'CREATE TABLE account AS SELECT (SELECT count(*) FROM read)::DOUBLE AS rows, (SELECT count(*) FROM contacts)::DOUBLE AS used',
    'DROP TABLE read',
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
}

function part(model: DuckModel, field: ContactField): string {
  const column = model.columns[field];
  if (column === undefined) return field.endsWith('Seconds') ? 'NULL::DOUBLE' : "''";
  const text = `nullif(${name(column)}::VARCHAR, '')`;
  if (field === 'offeredAt') return clock(model, text);
  if (field === 'outcome') {
    const words = Object.entries(model.outcomes).filter(([, list]) => list.length > 0);
    return `CASE ${words.map(([outcome, list]) => `WHEN ${text} IN (${list.map(literal).join(', ')}) THEN ${literal(outcome)}`).join(' ')} END`;
  }
  if (field.endsWith('Seconds')) return `try_cast(${text} AS DOUBLE)`;
  return field === 'channel' || field === 'agent' ? `coalesce(${text}, '')` : text;
}

function clock({ clock: how = 'epoch-ms' }: DuckModel, text: string): string {
  if (how === 'utc') return `epoch_ms(try_cast(${text} AS TIMESTAMP))`;
  return `(try_cast(${text} AS DOUBLE) * ${how === 'epoch-s' ? 1000 : 1})::BIGINT`;
}
