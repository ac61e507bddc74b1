/**
 * Refuses what is no quantity: the arguments of queueing formulas are checked once, where they come in.
 *
 * @throws RangeError `invalid name: value` for a negative number or NaN.
 */
export function quantity(name: string, value: number): number {
  if (!(value >= 0)) throw new RangeError(`invalid ${name}: ${value}`);
  return value;
}

/** @throws RangeError `invalid name: value` for anything but a whole number from 0 on. */
export function wholeNumber(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`invalid ${name}: ${value}`);
  return value;
}

/** @throws RangeError `invalid name: value` outside 0..1, or at an end that `within` leaves out. */
export function share(name: string, value: number, within: '[0,1]' | '[0,1)' | '(0,1)' = '[0,1]'): number {
  const isInside = within === '[0,1]' ? value >= 0 && value <= 1 : within === '[0,1)' ? value >= 0 && value < 1 : value > 0 && value < 1;
  if (!isInside) throw new RangeError(`invalid ${name}: ${value}`);
  return value;
}
