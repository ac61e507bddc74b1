import { AdapterError } from '../domain/adapter.js';
import { encode } from '../protocol/encode.js';

/** An answer or a change as JSON text. @throws AdapterError `too-large`: nobody is sent what would fill his memory. */
export function toldText(message: unknown, most: number): string {
  const text = encode(message);
  if (text.length > most) throw new AdapterError('too-large', `the answer is ${text.length} letters long, more than ${most}`);
  return text;
}
