import { LEAST_SAMPLE } from '../domain/least-sample.js';
import type { Measure } from '../domain/reading.js';
import type { Column } from './column.js';

/** Whether a column's number stands on so few contacts that it is not shown. */
export function isTooSmall(column: Column, { denominator }: Measure): boolean {
  return column.kind === 'metric' && column.sample === true && denominator !== undefined && denominator > 0 && denominator < LEAST_SAMPLE;
}
