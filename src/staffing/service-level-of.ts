import type { ServiceLevelVariant } from '../domain/staffing.js';
import type { ErlangA } from './erlang-a.js';

/** The service level that a variant names; of all offered when none is named. Undefined where it has nobody to count. */
export function serviceLevelOf(queue: ErlangA, variant: ServiceLevelVariant = 'offered'): number | undefined {
  switch (variant) {
    case 'offered':
      return queue.slOffered;
    case 'answered':
      return queue.slAnswered;
    case 'withoutAbandonedWithin':
      return queue.slExcludingShort;
    case 'abandonedWithinGood':
      return queue.slCountingShort;
  }
}
