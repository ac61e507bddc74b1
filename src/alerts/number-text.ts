import type { Unit } from '../domain/metric.js';

const CLOCK = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/;
const NUMBER = /^([+-]?)(\d+(?:,\d{3})+|\d+)?(?:\.(\d+))?$/;
/** What people write after a number that its field says already. */
const SIGNS: Readonly<Record<Unit, RegExp>> = { ratio: /%$/, seconds: /(?:秒|s)$/i, contacts: /[通个個]$/, agents: /[人个個]$/, score: /分$/ };

/**
 * A number as people write it in a field of a unit: `80`, `80 %` or `８０％` for a ratio of 0.8, `20`, `20 秒` or `1:30` for
 * seconds, `1,200` for a count.
 *
 * @returns undefined for an empty text, the text itself for one that is no number.
 */
export function readNumber(text: string, unit: Unit = 'contacts'): number | string | undefined {
  const plain = text.normalize('NFKC').trim().replaceAll('−', '-');
  if (plain === '') return undefined;
  const clock = unit === 'seconds' ? CLOCK.exec(plain) : null;
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const match = NUMBER.exec(plain.replace(SIGNS[unit], '').trim());
  if (!match || (match[2] === undefined && match[3] === undefined)) return text;
  const [, sign = '', whole = '', part = ''] = match;
  // The decimal point is moved in the text, so that 7 % is 0.07 and not a neighbour of it.
  return Number(`${sign}${whole.replaceAll(',', '') || '0'}.${part || '0'}e${unit === 'ratio' ? -2 : 0}`);
}

/** The shortest text that `readNumber` reads as exactly this finite number. */
export function writeNumber(value: number, unit: Unit = 'contacts'): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = 1 + Number(exponent) + (unit === 'ratio' ? 2 : 0);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const part = padded.slice(at);
  return `${value < 0 ? '-' : ''}${padded.slice(0, at)}${part ? `.${part}` : ''}`;
}
