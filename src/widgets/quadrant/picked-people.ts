import type { Standings } from '../../domain/standings.js';
import type { Subject } from './agreement-talk.js';

const MOST_HISTORIES = 12;

/** Which rows are picked, found once for each selection and each set of standings. */
export class PickedPeople {
  #ids: readonly string[] = [];
  #of: Standings | undefined;
  #coming: { readonly ids: readonly string[]; readonly mask: Uint8Array; readonly of: Standings } | undefined;

  /** 1 for each row picked; undefined where none is. */
  mask: Uint8Array | undefined;
  count = 0;
  /** The row of the one person picked; undefined for none and for several. */
  only: number | undefined;

  /** The rows picked, where they are few enough that their histories can be told apart. */
  few: readonly number[] = [];

  /** The one person picked, with what is known of them; undefined for none and for several. */
  get subject(): Subject | undefined {
    const agent = this.only === undefined ? undefined : this.#of?.agents[this.only];
    return agent === undefined ? undefined : { agent, ratings: this.#of?.ratings?.get(agent) ?? {}, trail: this.#of?.trails?.get(agent) ?? [] };
  }

  /** Who is picked when one more is: alone, or with those picked before; whoever was is let go. */
  toggled(id: string, isAdded: boolean): readonly string[] {
    const isPicked = this.#ids.includes(id);
    if (isAdded) return isPicked ? this.#ids.filter((other) => other !== id) : [...this.#ids, id];
    return isPicked && this.#ids.length === 1 ? [] : [id];
  }

  /** Who is picked when those marked are; their rows are kept until the selection comes back from the board. */
  within(inside: Uint8Array, isAdded: boolean, of: Standings): readonly string[] {
    const before = isAdded ? this.mask : undefined;
    const mask = before ? inside.map((is, at) => is | (before[at] ?? 0)) : inside;
    const ids: string[] = [];
    for (let at = 0; at < mask.length; at++) if (mask[at]) ids.push(of.agents[at] ?? '');
    this.#coming = { ids, mask, of };
    return ids;
  }

  update(ids: readonly string[], of: Standings | undefined): void {
    if (ids === this.#ids && of === this.#of) return;
    const known = this.#coming?.ids === ids && this.#coming.of === of ? this.#coming.mask : undefined;
    [this.#ids, this.#of, this.#coming] = [ids, of, undefined];
    this.mask = ids.length > 0 && of ? (known ?? rowsOf(ids, of)) : undefined;
    this.count = this.mask ? this.mask.reduce((sum, is) => sum + is, 0) : 0;
    const first = this.count > 0 && this.mask ? this.mask.indexOf(1) : -1;
    this.few = this.mask && this.count <= MOST_HISTORIES ? Array.from(this.mask, (is, at) => (is ? at : -1)).filter((at) => at >= 0) : [];
    // Two rows of one id are one person.
    this.only = first >= 0 && (this.count === 1 || ids.length === 1) ? first : undefined;
  }
}

function rowsOf(ids: readonly string[], { agents }: Standings): Uint8Array {
  const wanted = new Set(ids);
  return Uint8Array.from(agents, (agent) => (wanted.has(agent) ? 1 : 0));
}
