/** A place in the log of one server's life: events of another life, or a text that is none, cannot be compared with it. */
export interface Position {
  readonly life: string;
  readonly number: number;
}

const PATTERN = /^([0-9a-z]{1,32})-(\d{1,15})$/;

export function positionText({ life, number }: Position): string {
  return `${life}-${number}`;
}

export function readPosition(text: string | undefined): Position | undefined {
  const match = PATTERN.exec(text ?? '');
  return match?.[1] !== undefined && match[2] !== undefined ? { life: match[1], number: Number(match[2]) } : undefined;
}

/** What a change at `at`, made after `after`, is to somebody who stands at `known`. */
export type Place = 'next' | 'seen' | 'ahead';

/**
 * @param known - `undefined` before the first change.
 * @param after - `undefined` of a reset, which needs nothing before it.
 */
export function placeOf(known: string | undefined, at: string, after: string | undefined): Place {
  const [here, there] = [readPosition(known), readPosition(at)];
  if (here && there && here.life === there.life && there.number <= here.number) return 'seen';
  return after === undefined || after === known ? 'next' : 'ahead';
}
