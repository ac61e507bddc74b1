import { BETWEEN, type Dialect } from '../contacts/dialect.js';

/** What a text in quotes must not have in it as it stands. */
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\0': '\\0', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

const quote = (text: string) => `'${text.replace(/[\\'\0\n\r\t\b\f]/g, (character) => ESCAPED[character] ?? character)}'`;

/** Servers before bound parameters, such as Debian's 18.16: texts are quoted. */
export const CLICK_HOUSE_QUOTED: Dialect = {
  quote,
  countIf: (condition) => `countIf(${condition})`,
  // Sums of what may be NULL are NULL where nothing is summed.
  sumIf: (value, condition) => `coalesce(sumIf(${value}, ${condition}), 0)`,
  double: (value) => `toFloat64(${value})`,
  // The type of a remainder is as wide as that of the divisor, but signed: 60,000 fits into two bytes, what is left by it does not.
  remainder: (value, divisor) => `${value} % toInt64(${divisor})`,
  contains: (text, part) => `position(${text}, ${part}) > 0`,
  hasPart: (text, list) => `arrayExists(part -> part IN (${list}), splitByChar(',', replaceRegexpAll(${text}, ${quote(BETWEEN)}, ',')))`,
  numberText: (value) => `toString(toFloat64(${value}))`,
  lower: (text) => `lowerUTF8(${text})`,
  length: (text) => `lengthUTF8(${text})`,
  position: (text, list) => (list.length === 0 ? '0' : `toInt64(indexOf([${list.map(quote).join(', ')}], toString(${text})))`),
  among: 'GLOBAL IN',
  mostOf: (value, score) => `argMax(${value}, ${score})`,
};

/** Today's servers: texts travel as parameters, apart from the statement. */
export const CLICK_HOUSE_BOUND: Dialect = { ...CLICK_HOUSE_QUOTED, place: (name) => `{${name}:String}` };
