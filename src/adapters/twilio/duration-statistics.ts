import { amount } from './payload.js';

/** Seconds of several contacts or stays, as Twilio sums them up. */
export interface DurationStatistics {
  readonly total: number | undefined;
  /** `undefined` where it is not there, or below the shortest or the mean, as in Twilio's own example of activities (max 0, min 900): then it is no maximum. */
  readonly max: number | undefined;
}

export function durationStatistics(payload: unknown): DurationStatistics {
  const [total, max] = [amount(payload, 'total'), amount(payload, 'max')];
  const least = Math.max(amount(payload, 'min') ?? 0, amount(payload, 'avg') ?? 0);
  return { total, max: max !== undefined && max >= least ? max : undefined };
}
