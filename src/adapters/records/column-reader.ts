import type { Outcome } from '../../domain/contact.js';
import type { Column, ContactColumns, FlagColumn, Mapping, OutcomeRule } from '../../domain/mapping.js';
import type { Header } from './header.js';
import { instantReader, textReader } from './instant-column.js';
import { secondsReader, type SecondsReader } from './seconds-column.js';
import { Verdict, type RecordReader } from './verdict.js';
import { wordTable } from './word-table.js';

const OUTCOMES = ['answered', 'abandoned', 'flowOut'] as const satisfies readonly Outcome[];

type TextReader = (fields: readonly string[]) => string;
type SecondsPart = 'waitSeconds' | 'talkSeconds' | 'holdSeconds' | 'wrapUpSeconds';

/**
 * Reads records by declared columns. Everything that a declaration says is resolved here once,
 * so that a record costs a few look-ups.
 *
 * @throws RangeError `invalid …` for a mapping without columns or outcome, or with a clock that is none.
 */
export function columnReader(mapping: Mapping, header: Header): RecordReader {
  const { columns, outcome } = mapping;
  if (!columns || !outcome) throw new RangeError('invalid mapping: without columns and outcome');
  const verdict = new Verdict();
  const { contact } = verdict;
  const id = columns.id === undefined ? undefined : textReader(columns.id, header);
  const offeredAt = instantReader(columns.offeredAt, mapping, header);
  const groupColumn = typeof columns.skillGroup === 'object' ? '' : String(columns.skillGroup);
  const skillGroup = memberReader(columns.skillGroup, header);
  const channel = columns.channel === undefined ? undefined : memberReader(columns.channel, header);
  const agent = columns.agent === undefined ? undefined : textReader(columns.agent, header);
  const outcomeOf = outcomeReader(outcome, header);
  const transferred = flagReader(columns.transferred, header);
  const satisfied = flagReader(columns.satisfied, header);
  const seconds = secondsReaders(columns, mapping, header);

  return {
    read(fields, line) {
      const ending = outcomeOf(fields);
      if (typeof ending === 'object') return verdict.ignore(ending.ignored);
      const group = skillGroup(fields);
      if (group === '') return verdict.setAside('empty-field', groupColumn);
      const clock = offeredAt.text(fields);
      const at = offeredAt.read(clock);
      if (Number.isNaN(at)) return verdict.setAside('clock', `${offeredAt.name}: ${clock}`);
      for (const { part, reader } of seconds) {
        const value = reader.read(fields);
        if (value === undefined && part === 'waitSeconds') return verdict.setAside('empty-field', reader.name);
        if (value !== undefined && !(value >= 0 && value < Infinity)) {
          return verdict.setAside('duration', `${reader.name}: ${reader.text(fields)}`);
        }
        contact[part] = value as number;
      }
      if (ending === '') return verdict.setAside('outcome', outcomeText(outcome, fields, header));
      contact.id = id ? id(fields) : String(line);
      contact.offeredAt = at;
      contact.skillGroup = group;
      contact.channel = channel?.(fields) || undefined;
      contact.outcome = ending;
      contact.agent = agent?.(fields) || undefined;
      contact.transferred = transferred?.(fields);
      contact.satisfied = satisfied?.(fields);
      return verdict.isContact();
    },
  };
}

function secondsReaders(columns: ContactColumns, mapping: Mapping, header: Header): { part: SecondsPart; reader: SecondsReader }[] {
  const parts: readonly SecondsPart[] = ['waitSeconds', 'talkSeconds', 'holdSeconds', 'wrapUpSeconds'];
  const declared = [columns.wait, columns.talk, columns.hold, columns.wrapUp];
  return parts.flatMap((part, index) => {
    const reader = secondsReader(declared[index], mapping, header);
    return reader ? [{ part, reader }] : [];
  });
}

function memberReader(part: Column | { readonly value: string }, header: Header): TextReader {
  if (typeof part !== 'object') return textReader(part, header);
  const { value } = part;
  return () => value;
}

/** The outcome, the name of the rule by which a record is left out, or nothing for a text that no rule names. */
function outcomeReader(rule: OutcomeRule, header: Header): (fields: readonly string[]) => Outcome | { ignored: string } | '' {
  if ('answeredWhenFilled' in rule) {
    const text = textReader(rule.answeredWhenFilled, header);
    return (fields) => (text(fields) === '' ? 'abandoned' : 'answered');
  }
  const text = textReader(rule.column, header);
  const outcomes = OUTCOMES.flatMap((outcome) => (rule[outcome] ?? []).map((word) => [word, outcome] as const));
  const ignored = Object.entries(rule.ignored ?? {}).flatMap(([name, words]) => words.map((word) => [word, { ignored: name }] as const));
  const meaning = wordTable<Outcome | { ignored: string }>([...outcomes, ...ignored]);
  return (fields) => meaning(text(fields)) ?? '';
}

function outcomeText(rule: OutcomeRule, fields: readonly string[], header: Header): string {
  const column = 'column' in rule ? rule.column : rule.answeredWhenFilled;
  return `${column}: ${textReader(column, header)(fields)}`;
}

function flagReader(part: FlagColumn | undefined, header: Header): ((fields: readonly string[]) => boolean | undefined) | undefined {
  if (!part) return undefined;
  const text = textReader(part.column, header);
  const meaning = wordTable([...part.no.map((word) => [word, false] as const), ...part.yes.map((word) => [word, true] as const)]);
  return (fields) => meaning(text(fields));
}
