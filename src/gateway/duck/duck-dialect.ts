import { BETWEEN, type Dialect } from '../contacts/dialect.js';

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const DUCK: Dialect = {
  quote,
  place: (name) => `$${name}`,
  countIf: (condition) => `count(*) FILTER (${condition})`,
  sumIf: (value, condition) => `coalesce(sum(${value}) FILTER (${condition}), 0)`,
  double: (value) => `(${value})::DOUBLE`,
  remainder: (value, divisor) => `${value} % ${divisor}`,
  contains: (text, part) => `contains(${text}, ${part})`,
  hasPart: (text, list) => `list_has_any(regexp_split_to_array(${text}, ${quote(BETWEEN)}), [${list}])`,
  numberText: (value) => `regexp_replace((${value})::DOUBLE::VARCHAR, '\\.0$', '')`,
  lower: (text) => `lower(${text})`,
  length: (text) => `length(${text})`,
  position: (text, list) => `coalesce(list_position([${list.map(quote).join(', ')}]::VARCHAR[], ${text}), 0)`,
  among: 'IN',
  mostOf: (value, score) => `arg_max(${value}, ${score})`,
};
