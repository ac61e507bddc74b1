import { amount, items, part, word } from './payload.js';

/** Whether workers in an activity may be given tasks, by its sid. Its name is free text, in any language, and says nothing. */
export type Availability = ReadonlyMap<string, boolean>;

/** Out of the list of activities; those that do not say are left out. */
export function availability(payload: unknown): Availability {
  return new Map(items(payload, 'activities').flatMap((activity) => {
    const [sid, isAvailable] = [word(activity, 'sid'), part(activity, 'available')];
    return sid !== undefined && typeof isAvailable === 'boolean' ? [[sid, isAvailable] as const] : [];
  }));
}

/** Workers in activities in which they may be given tasks; `undefined` unless it is known of every activity with anybody in it. */
export function availableWorkers(realtime: unknown, known: Availability): number | undefined {
  let count = 0;
  const activities = items(realtime, 'activity_statistics');
  if (activities.length === 0) return undefined;
  for (const activity of activities) {
    const [workers, isAvailable] = [amount(activity, 'workers'), known.get(word(activity, 'sid') ?? '')];
    if (workers === undefined || (workers > 0 && isAvailable === undefined)) return undefined;
    if (isAvailable) count += workers;
  }
  return count;
}
