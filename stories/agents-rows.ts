import { AGENT_STATES } from '../src/domain/agent.js';
import type { Cell, RowsAnswer } from '../src/domain/answer.js';
import { DAY_MS, HOUR_MS } from '../src/domain/time.js';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅鹏辉建国文波宇浩欣雨晨佳';
const GROUPS = ['账单咨询', '投诉受理', '信用卡挂失', '贷款', '技术支持', '信用卡境外消费与积分兑换专席二线'];
/** Monday 2026-11-16, 10:30 in Shanghai. */
export const AS_OF = Date.UTC(2026, 10, 16, 2, 30);

/** A number from 0 to before 1 that depends on the row and the column alone. */
function chance(row: number, column: number): number {
  let hash = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(column + 11, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

const pick = <T>(list: ArrayLike<T>, share: number): T => list[Math.floor(share * list.length)] as T;

/** What stands in one row of each column; the agents of a made-up centre, the same at every call. */
const CELLS: Readonly<Record<string, (row: number) => Cell>> = {
  agent: (row) => `A${String(row).padStart(7, '0')}`,
  name: (row) => pick(SURNAMES, chance(row, 0) ** 2) + pick(GIVEN, chance(row, 1)) + (chance(row, 2) < 0.7 ? pick(GIVEN, chance(row, 3)) : ''),
  skillGroup: (row) => pick(GROUPS, chance(row, 4) ** 1.4),
  state: (row) => pick(AGENT_STATES, chance(row, 5) ** 1.5),
  stateSince: (row) => AS_OF - Math.floor(chance(row, 6) ** 3 * HOUR_MS),
  answered: (row) => Math.floor(chance(row, 7) * 60),
  handled: (row) => Math.floor(chance(row, 7) * 60),
  talk: (row) => Math.floor(chance(row, 7) * 60) * (90 + Math.floor(chance(row, 8) * 240)),
  hold: (row) => Math.floor(chance(row, 7) * 60) * Math.floor(chance(row, 9) * 30),
  wrapUp: (row) => Math.floor(chance(row, 7) * 60) * (10 + Math.floor(chance(row, 10) * 90)),
  transferred: (row) => Math.floor(Math.floor(chance(row, 7) * 60) * chance(row, 11) * 0.2),
  ready: (row) => Math.floor(chance(row, 12) * 6000),
  surveyed: (row) => Math.floor(Math.floor(chance(row, 7) * 60) * 0.3),
  satisfied: (row) => Math.floor(Math.floor(chance(row, 7) * 60) * 0.3 * (0.7 + 0.3 * chance(row, 13))),
};

/** A column that makes each cell when it is asked for, as a source with a million rows would. */
function lazyColumn(length: number, cell: (row: number) => Cell): readonly Cell[] {
  return new Proxy([] as Cell[], {
    get: (target, key, receiver) => {
      if (key === 'length') return length;
      const row = typeof key === 'string' ? Number(key) : NaN;
      return Number.isInteger(row) ? cell(row) : (Reflect.get(target, key, receiver) as unknown);
    },
  });
}

/** Rows `offset` to before `offset + length` of a centre with `total` agents. */
export function agentsPage(total: number, offset = 0, length = total, columns: readonly string[] = Object.keys(CELLS)): RowsAnswer {
  const count = Math.max(0, Math.min(length, total - offset));
  const cells = (name: string) => Array.from({ length: count }, (_, at) => CELLS[name]?.(offset + at) ?? null);
  return { ...provenance(total, offset, count), columns: Object.fromEntries(columns.map((name) => [name, cells(name)])) };
}

/** All agents of a centre, in lazy columns. */
export function lazyAgents(total: number, columns: readonly string[] = Object.keys(CELLS)): RowsAnswer {
  return {
    ...provenance(total, 0, total),
    columns: Object.fromEntries(columns.map((name) => [name, lazyColumn(total, CELLS[name] ?? (() => null))])),
  };
}

function provenance(total: number, offset: number, length: number): Omit<RowsAnswer, 'columns'> {
  const start = AS_OF - 2.5 * HOUR_MS;
  return { kind: 'rows', asOf: AS_OF, zone: 'Asia/Shanghai', completeness: 'full', revision: 0, range: { start, end: start + DAY_MS }, total, offset, length };
}
