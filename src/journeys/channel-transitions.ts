import { withoutRepeats } from './ping-pong.js';
import { textOrder } from './text-order.js';

/** Journeys that went from one channel to another at one step, from 0. */
export interface ChannelLink {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Journeys that were in a channel last, as far as they are followed. */
export interface ChannelEnd {
  readonly step: number;
  readonly channel: string;
  readonly count: number;
  /** Of these, the ones that went on beyond the last step that is followed: no drop-off. */
  readonly beyond: number;
}

export interface ChannelTransitions {
  readonly links: readonly ChannelLink[];
  readonly ends: readonly ChannelEnd[];
}

/**
 * How journeys change channels. A stay in one channel is one step, however many events it has; a node is a channel
 * at a step, so that nothing runs in circles and a return is drawn as the later step that it is.
 *
 * @param journeys - Channels of each journey in order.
 * @param maxSteps - Channels followed at most, a whole number from 1.
 * @throws RangeError `invalid maxSteps: …`.
 */
export function channelTransitions(journeys: Iterable<readonly string[]>, maxSteps: number): ChannelTransitions {
  if (!(Number.isInteger(maxSteps) && maxSteps >= 1)) throw new RangeError(`invalid maxSteps: ${maxSteps}`);
  const links = new Map<string, { step: number; from: string; to: string; count: number }>();
  const ends = new Map<string, { step: number; channel: string; count: number; beyond: number }>();
  for (const journey of journeys) {
    const whole = withoutRepeats(journey);
    const path = whole.slice(0, maxSteps);
    for (const [step, from] of path.slice(0, -1).entries()) {
      const to = path[step + 1] ?? '';
      const link = tallyOf(links, [step, from, to], () => ({ step, from, to, count: 0 }));
      link.count++;
    }
    const channel = path.at(-1);
    if (channel === undefined) continue;
    const step = path.length - 1;
    const end = tallyOf(ends, [step, channel], () => ({ step, channel, count: 0, beyond: 0 }));
    end.count++;
    if (whole.length > path.length) end.beyond++;
  }
  return {
    links: [...links.values()].sort((a, b) => a.step - b.step || textOrder(a.from, b.from) || textOrder(a.to, b.to)),
    ends: [...ends.values()].sort((a, b) => a.step - b.step || textOrder(a.channel, b.channel)),
  };
}

function tallyOf<T>(tallies: Map<string, T>, parts: readonly (string | number)[], make: () => T): T {
  const key = JSON.stringify(parts);
  const known = tallies.get(key);
  if (known) return known;
  const tally = make();
  tallies.set(key, tally);
  return tally;
}
