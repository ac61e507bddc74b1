import { AGENT_STATES } from '../src/domain/agent.js';
import type { PackedRows } from '../src/domain/answer.js';
import { DAY_MS, HOUR_MS } from '../src/domain/time.js';
import type { RowsChange } from '../src/table/live-rows.js';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅鹏辉建国文波宇浩欣雨晨佳';
export const SKILL_GROUPS = ['账单咨询', '投诉受理', '信用卡挂失', '贷款', '技术支持', '积分兑换'];
/** Names made in one go: a few milliseconds. */
const AT_A_TIME = 20_000;

/** Agents out of nothing, as many as one likes, who go from state to state. The same at every visit. */
export class Crowd {
  readonly #size: number;
  readonly #start: number;
  readonly #random = mulberry(20261128);
  #answered = new Float64Array(0);
  #talk = new Float64Array(0);

  /** @param start - The crowd's clock at the beginning. */
  constructor(size: number, start: number) {
    this.#size = size;
    this.#start = start;
  }

  /** All of them; the page lives meanwhile. */
  async gather(): Promise<PackedRows> {
    const size = this.#size;
    const random = this.#random;
    const agent = new Array<string>(size);
    const name = new Array<string>(size);
    const skillGroup = new Array<string>(size);
    const state = new Array<string>(size);
    const numbers = { stateSince: new Float64Array(size), answered: new Float64Array(size), handled: new Float64Array(size), talk: new Float64Array(size), hold: new Float64Array(size), wrapUp: new Float64Array(size), ready: new Float64Array(size) };
    for (let row = 0; row < size; row++) {
      if (row % AT_A_TIME === 0) await new Promise((resolve) => setTimeout(resolve));
      const answered = Math.floor(random() * 60);
      agent[row] = `A${String(row).padStart(7, '0')}`;
      name[row] = pick(SURNAMES, random() ** 2) + pick(GIVEN, random()) + (random() < 0.7 ? pick(GIVEN, random()) : '');
      skillGroup[row] = pick(SKILL_GROUPS, random() ** 1.4);
      state[row] = pick(AGENT_STATES, random() ** 1.5);
      numbers.stateSince[row] = this.#start - Math.floor(random() ** 3 * HOUR_MS);
      numbers.answered[row] = numbers.handled[row] = answered;
      numbers.talk[row] = answered * (90 + Math.floor(random() * 240));
      numbers.hold[row] = answered * Math.floor(random() * 30);
      numbers.wrapUp[row] = answered * (10 + Math.floor(random() * 90));
      numbers.ready[row] = Math.floor(random() * 6000);
    }
    this.#answered = numbers.answered.slice();
    this.#talk = numbers.talk.slice();
    const day = Math.floor(this.#start / DAY_MS) * DAY_MS;
    return { kind: 'rows', asOf: this.#start, zone: 'Asia/Shanghai', completeness: 'full', revision: 0, range: { start: day, end: day + DAY_MS }, total: size, offset: 0, length: size, columns: { agent, name, skillGroup, state, ...numbers } };
  }

  /** So many of them enter another state; who comes from a call has one more. */
  move(count: number, elapsedMs: number): RowsChange {
    const rows = Array.from({ length: count }, () => Math.floor(this.#random() * this.#size));
    const asOf = this.#start + elapsedMs;
    const states = rows.map(() => pick(AGENT_STATES, this.#random() ** 1.5));
    for (const [at, row] of rows.entries()) {
      if (states[at] !== 'wrapUp') continue;
      this.#answered[row] = (this.#answered[row] ?? 0) + 1;
      this.#talk[row] = (this.#talk[row] ?? 0) + Math.floor(60 + this.#random() * 240);
    }
    return {
      keys: rows.map((row) => `A${String(row).padStart(7, '0')}`),
      columns: { state: states, stateSince: rows.map(() => asOf), answered: rows.map((row) => this.#answered[row]), handled: rows.map((row) => this.#answered[row]), talk: rows.map((row) => this.#talk[row]) },
      asOf,
      // The table has them for itself: to copy columns of a million at their first change would hold the page up.
      inPlace: true,
    };
  }
}

function pick<T>(list: ArrayLike<T>, share: number): T {
  return list[Math.floor(share * list.length)] as T;
}

/** Small, and the same everywhere. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
