import type { EpochMs } from '../../domain/time.js';
import { isZone, type Zone } from '../../domain/zone.js';
import type { Thresholds } from './queue-counts.js';

export interface TwilioOptions extends Partial<Thresholds> {
  /**
   * Gets what lies under a path of the workspace, such as `TaskQueues/WQ…/CumulativeStatistics?StartDate=…`, as parsed JSON. It knows
   * the key, which a page never does: `twilioDoor` of the gateway, or an endpoint of your own.
   */
  readonly get: (path: string, signal: AbortSignal) => Promise<unknown>;
  /** IANA name of the zone in which days begin; Twilio has none. */
  readonly zone: Zone;
  /** The present instant. */
  readonly now: () => EpochMs;
  readonly name?: string;
  /** How often new numbers are due, ms; 30,000 when absent. */
  readonly pollMs?: number;
  /** How far back questions may reach, h; 24 when absent. */
  readonly historyHours?: number;
}

export type TwilioSettings = Required<TwilioOptions>;

/** @throws RangeError `invalid zone: …`, `invalid pollMs: …` and the like. */
export function checkedTwilio(options: TwilioOptions): TwilioSettings {
  const settings = { name: 'Twilio TaskRouter', pollMs: 30_000, historyHours: 24, serviceThresholdSeconds: 20, shortAbandonSeconds: 5, ...options };
  if (!isZone(settings.zone)) throw new RangeError(`invalid zone: ${String(settings.zone)}`);
  for (const name of ['pollMs', 'historyHours', 'serviceThresholdSeconds', 'shortAbandonSeconds'] as const) if (!(settings[name] > 0)) throw new RangeError(`invalid ${name}: ${settings[name]}`);
  return settings;
}
