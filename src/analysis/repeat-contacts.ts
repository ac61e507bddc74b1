/** A contact as far as a repeat of it can be told. */
export interface ReasonedContact {
  readonly customer: string;
  readonly reason: string;
  /** In the unit of the window. */
  readonly at: number;
}

export interface RepeatCount {
  /** Contacts whose window is over. */
  readonly eligible: number;
  /** Of those, how many came again. */
  readonly repeats: number;
  /** Share that did not come again, 0..1; undefined while no window is over. */
  readonly fcr: number | undefined;
  /** Contacts whose window is still open: a result with many of them is provisional. */
  readonly censored: number;
}

/**
 * First contact resolution by repeats: a contact was resolved if the same customer did not come for the same reason
 * within the window after it.
 *
 * @param now - Contacts later than `now - window` are not judged yet.
 * @param window - Such as 7 for contacts told in days; above 0.
 * @throws RangeError `invalid window: …`, `invalid contact: …`.
 */
export function repeatContacts(contacts: readonly ReasonedContact[], now: number, window: number): RepeatCount {
  if (!(window > 0)) throw new RangeError(`invalid window: ${window}`);
  const times = new Map<string, number[]>();
  for (const { customer, reason, at } of contacts) {
    if (!Number.isFinite(at)) throw new RangeError(`invalid contact: ${customer} at ${at}`);
    const key = JSON.stringify([customer, reason]);
    const known = times.get(key);
    if (known) known.push(at);
    else times.set(key, [at]);
  }
  let eligible = 0;
  let repeats = 0;
  for (const list of times.values()) {
    list.sort((a, b) => a - b);
    list.forEach((at, index) => {
      if (at + window > now) return;
      eligible++;
      // Two at one instant are no repeat of each other.
      const next = list.slice(index + 1).find((later) => later > at);
      if (next !== undefined && next <= at + window) repeats++;
    });
  }
  return { eligible, repeats, fcr: eligible > 0 ? 1 - repeats / eligible : undefined, censored: contacts.length - eligible };
}
