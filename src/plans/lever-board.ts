import { leverKey, type Lever, type Plan } from '../domain/plan.js';

/** The running centre, as far as plans may touch it. Either may throw: the step then failed, and says why. */
export interface Levers {
  readonly read: (lever: Lever) => number;
  /** @param queued - What happens to contacts that already wait. */
  readonly write: (lever: Lever, value: number, queued: Plan['queued']) => void;
}

/** Levers with a count of how often each was set: equal values are not equal decisions. */
export class LeverBoard {
  readonly #levers: Levers;
  readonly #versions = new Map<string, number>();

  constructor(levers: Levers) {
    this.#levers = levers;
  }

  read(lever: Lever): number {
    return this.#levers.read(lever);
  }

  /** @returns The version that this leaves behind. */
  set(lever: Lever, value: number, queued: Plan['queued']): number {
    this.#levers.write(lever, value, queued);
    return this.touched(lever);
  }

  /** Somebody has set it, here or past the ledger. */
  touched(lever: Lever): number {
    const version = this.versionOf(lever) + 1;
    this.#versions.set(leverKey(lever), version);
    return version;
  }

  versionOf(lever: Lever): number {
    return this.#versions.get(leverKey(lever)) ?? 0;
  }

  /** How the levers of a plan stand, as one text: another text means that somebody has set one. */
  etagOf({ steps }: Plan): string {
    return steps.map(({ do: { lever } }) => `${leverKey(lever)}@${this.versionOf(lever)}`).join(' ');
  }
}
