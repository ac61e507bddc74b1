/**
 * Any message as JSON text. What is `undefined` is left out, which means "not provided"; `NaN` in packed columns is `null`,
 * "nothing to measure"; columns of typed arrays become lists.
 *
 * @throws RangeError `invalid number: …` for an infinite one, which JSON would turn into `null` without a word.
 */
export function encode(message: unknown): string {
  return JSON.stringify(message, (_, value: unknown) => {
    if (typeof value === 'number' && (value === Infinity || value === -Infinity)) throw new RangeError(`invalid number: ${value}`);
    return ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(value as unknown as ArrayLike<number>) : value;
  });
}
