import { share, wholeNumber } from './argument.js';

/**
 * People to schedule so that `agents` are at work when a share of paid time is lost to breaks, training and absence.
 *
 * Shrinkage divides: 14 at 30 % are 20, not 14 times 1.3. The slack of 1e-9 takes back what floating point adds: 21 / (1 - 0.3) is 30.
 *
 * @throws RangeError `invalid shrinkage: …` outside 0..1, 1 excluded: nobody would ever be there.
 */
export function scheduledHeadcount(agents: number, shrinkage: number): number {
  wholeNumber('agents', agents);
  share('shrinkage', shrinkage, '[0,1)');
  return Math.max(0, Math.ceil(agents / (1 - shrinkage) - 1e-9));
}
