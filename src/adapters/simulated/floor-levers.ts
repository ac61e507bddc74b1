import { leverKey, type Lever, type Plan } from '../../domain/plan.js';
import type { Levers } from '../../plans/lever-board.js';
import type { Desk } from './desk.js';
import type { EventQueue } from './event-queue.js';
import type { Floor } from './floor.js';
import { RandomStream } from './random-stream.js';
import { SKILL_GROUPS } from './skill-groups.js';

/** When a caller who was promised a call back is called, minutes from then. */
const CALL_BACK_MINUTES = [45, 75] as const;

/** What plans have set on the floor: who is led elsewhere, and who helps out. Chance is asked only where a lever stands. */
export class FloorLevers implements Levers {
  readonly #queue: EventQueue;
  readonly #desks: readonly Desk[];
  readonly #floor: Floor;
  readonly #stream: RandomStream;
  readonly #values = new Map<string, number>();
  readonly #calledIn = new Map<string, Set<Desk>>();
  /** Contacts that never came to a line, since the beginning. */
  diverted = 0;
  calledBack = 0;

  constructor(seed: number, queue: EventQueue, desks: readonly Desk[], floor: Floor) {
    this.#queue = queue;
    this.#desks = desks;
    this.#floor = floor;
    this.#stream = new RandomStream(seed, 'levers');
  }

  /** @throws RangeError `invalid skill group: …` for a group that is not here. */
  read(lever: Lever): number {
    groupsOf(lever);
    return this.#values.get(leverKey(lever)) ?? 0;
  }

  /** @throws RangeError `invalid skill group: …`, `invalid share: …`, `invalid agents: …`, or what else the floor cannot do. */
  write(lever: Lever, value: number, queued: Plan['queued'] = 'finish'): void {
    const { group, to } = groupsOf(lever);
    check(lever, value);
    const before = this.read(lever);
    if (lever.kind === 'transfer') this.#lend(group, to, value);
    else if (lever.kind === 'overtime') this.#callIn(lever, group, value);
    else if (lever.kind === 'overflow') this.#floor.overflow(group, value > 0 ? { to, afterMs: 1000 * value, includesWaiting: queued === 'include' } : undefined);
    if (before !== value) this.#values.set(leverKey(lever), value);
  }

  /** A customer turns up: most go to the floor, some elsewhere. */
  arrive(group: number): void {
    const skillGroup = SKILL_GROUPS[group]?.id ?? '';
    if (this.#happens({ kind: 'divert', skillGroup })) this.diverted++;
    else if (this.#happens({ kind: 'callback', skillGroup })) this.#promise(group);
    else this.#floor.offer(group);
  }

  #happens(lever: Lever): boolean {
    const share = this.#values.get(leverKey(lever)) ?? 0;
    return share > 0 && this.#stream.chance(share);
  }

  #promise(group: number): void {
    this.calledBack++;
    this.#queue.at(this.#queue.now + Math.round(60_000 * this.#stream.between(...CALL_BACK_MINUTES)), () => this.#floor.offer(group));
  }

  /** Agents at work first, so that help is there at once. */
  #lend(group: number, to: number, count: number): void {
    const own = this.#desks.filter(({ profile }) => !profile.isGeneralist && profile.skillGroup === group);
    const lent = own.filter((desk) => desk.lentTo === to);
    for (const desk of lent.slice(count)) desk.lentTo = undefined;
    const spare = own.filter((desk) => desk.lentTo === undefined && desk.isStaffed);
    if (count - lent.length > spare.length) throw new RangeError(`invalid agents: ${count} of ${SKILL_GROUPS[group]?.id}, where ${lent.length + spare.length} are at work`);
    for (const desk of spare.slice(0, Math.max(0, count - lent.length))) desk.lentTo = to;
    this.#floor.regroup();
  }

  #callIn(lever: Lever, group: number, count: number): void {
    const key = leverKey(lever);
    const extra = this.#calledIn.get(key) ?? new Set<Desk>();
    this.#calledIn.set(key, extra);
    for (const desk of [...extra].slice(count)) {
      extra.delete(desk);
      desk.leave(this.#queue.now);
    }
    const home = this.#desks.filter(({ profile, isStaffed }) => !profile.isGeneralist && profile.skillGroup === group && !isStaffed);
    if (count - extra.size > home.length) throw new RangeError(`invalid agents: ${count} of ${SKILL_GROUPS[group]?.id}, where ${extra.size + home.length} can be called in`);
    for (const desk of home.slice(0, Math.max(0, count - extra.size))) {
      extra.add(desk);
      desk.enter('ready', this.#queue.now);
      this.#floor.serve(desk);
    }
  }
}

function groupsOf({ skillGroup, to = skillGroup }: Lever): { readonly group: number; readonly to: number } {
  const indexOf = (id: string) => {
    const index = SKILL_GROUPS.findIndex((group) => group.id === id);
    if (index < 0) throw new RangeError(`invalid skill group: ${id}`);
    return index;
  };
  return { group: indexOf(skillGroup), to: indexOf(to) };
}

function check({ kind }: Lever, value: number): void {
  const isShare = kind === 'divert' || kind === 'callback';
  if (isShare && !(value >= 0 && value <= 1)) throw new RangeError(`invalid share: ${value}`);
  if (kind === 'overflow' && !(value >= 0 && value < Infinity)) throw new RangeError(`invalid seconds: ${value}`);
  if ((kind === 'transfer' || kind === 'overtime') && !(Number.isInteger(value) && value >= 0)) throw new RangeError(`invalid agents: ${value}`);
}
