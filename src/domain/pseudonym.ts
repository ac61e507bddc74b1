const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Five letters and digits in place of a person: the same for the same id, wherever it stands and however rows are sorted.
 * They keep a screen from telling who somebody is; whoever knows the ids can work them out.
 */
export function pseudonymOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  // Neighbouring ids are far apart.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  hash ^= hash >>> 15;
  return Array.from({ length: 5 }, (_, digit) => LETTERS[(hash >>> (5 * digit)) & 31]).join('');
}
