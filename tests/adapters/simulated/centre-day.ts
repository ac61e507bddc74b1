import { Centre } from '../../../src/adapters/simulated/centre.js';
import type { Surge } from '../../../src/adapters/simulated/surge.js';
import { TIME_KINDS, type TimeKind } from '../../../src/adapters/simulated/time-log.js';
import type { Contact } from '../../../src/domain/contact.js';
import type { EpochMs } from '../../../src/domain/time.js';

export const ZONE = 'Asia/Shanghai';
/** Thursday 2026-11-19, midnight in Shanghai. */
export const MIDNIGHT = Date.UTC(2026, 10, 18, 16);

/** A centre with everything it recorded. */
export class CentreDay {
  readonly records: Contact[] = [];
  readonly centre: Centre;

  constructor(seed: number, { agents = 80, surges = [], origin = MIDNIGHT }: { agents?: number; surges?: readonly Surge[]; origin?: EpochMs } = {}) {
    this.centre = new Centre({ seed, zone: ZONE, agents, origin }, (contact) => this.records.push(contact));
    for (const surge of surges) this.centre.surge(surge);
  }

  /** All stretches of agents' time so far. */
  get stretches(): { agent: number; kind: TimeKind; start: EpochMs; end: EpochMs }[] {
    const stretches: { agent: number; kind: TimeKind; start: EpochMs; end: EpochMs }[] = [];
    this.centre.log.each(MIDNIGHT, this.centre.now, (agent, kind, start, end) => void stretches.push({ agent, kind: TIME_KINDS[kind] as TimeKind, start, end }));
    return stretches;
  }

  /** Everything that can be seen of it, as text. */
  get picture(): string {
    const { floor, desks, now } = this.centre;
    return JSON.stringify([
      this.records,
      this.stretches,
      [...floor.open],
      desks.map(({ state, stateSince }) => [state, stateSince]),
      [floor.offered, floor.answered, floor.abandoned, floor.flowOut, now],
    ]);
  }

  /** Share of the group's contacts offered within minutes `from` to `to` after midnight that were answered, with their number. */
  answered(group: string, from: number, to: number): { rate: number; n: number } {
    const offered = this.records.filter(
      ({ skillGroup, offeredAt }) => skillGroup === group && offeredAt >= MIDNIGHT + from * 60_000 && offeredAt < MIDNIGHT + to * 60_000,
    );
    return { rate: offered.filter(({ outcome }) => outcome === 'answered').length / offered.length, n: offered.length };
  }
}
