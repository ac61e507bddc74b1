import type { CountsAnswer, RowsAnswer } from '../src/domain/answer.js';
import { intoGroup, intoSlot, pathTo, type DrillPath } from '../src/domain/drill.js';
import type { Loadable } from '../src/domain/loadable.js';
import type { MetricId } from '../src/domain/metric.js';
import type { Interval } from '../src/domain/time.js';
import { drillList, type DrillList } from '../src/widgets/drill/drill-list.js';
import { answerOf, BEFORE, MONDAY, NOW, type Row } from './contribution-changes.js';

const HALF_HOUR = 1_800_000;
const WEEK = 7 * 86_400_000;
/** When the source answered: 13:10. */
const AS_OF = MONDAY + 13 * 3_600_000 + 600_000;
const GROUPS = ['贷款咨询', '信用卡', '账户查询', '投诉处理', '理财', '网点预约'];

/** One level of the way down, as a page hands it to the element. */
export interface Level {
  readonly path: DrillPath;
  readonly list: Loadable<DrillList>;
  readonly contacts?: Loadable<RowsAnswer>;
}

function listOf(path: DrillPath, now: CountsAnswer, before: CountsAnswer | undefined): Loadable<DrillList> {
  return drillList(path, 'PT30M', 'P1W', [{ status: 'ready', value: now }, ...(before ? [{ status: 'ready' as const, value: before }] : [])], undefined);
}

const row = (id: string, offered: number, answered: number): Row => ({ id, counts: { offered, answered, talk: answered * 200, wrapUp: answered * 30 } });

/** Skill groups of a day on which the loans were bad; of as many groups, with a target or not, compared or not. */
export function groups(differs: { readonly metric?: MetricId; readonly target?: number; readonly count?: number; readonly isCompared?: boolean; readonly isCalm?: boolean } = {}): Level {
  const { metric = 'answerRate', target, count = GROUPS.length, isCompared = true, isCalm = false } = differs;
  const path = pathTo({ choice: { metric }, scope: {}, target }, {});
  const nameOf = (at: number) => (count > GROUPS.length && at === 1 ? '华东区信用卡金卡客户服务投诉二线处理专席技能组' : (GROUPS[at] ?? `技能组 ${at + 1}`));
  const of = (lost: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => {
      const offered = 180 + ((at * 97) % 310);
      return row(nameOf(at), offered, Math.round(offered * (1 - lost(at))));
    });
  const usual = (at: number) => 0.04 + ((at * 7) % 5) / 100;
  const now = answerOf(NOW, 'skillGroup', of((at) => usual(at) + (isCalm ? 0 : at === 0 ? 0.38 : at === 3 ? 0.06 : ((at % 3) - 1) / 100)), { asOf: AS_OF });
  return { path, list: listOf(path, now, isCompared ? answerOf(BEFORE, 'skillGroup', of(usual)) : undefined) };
}

/** Half hours of the loans, from 08:00 to 13:30; the late morning is bad. */
export function slots(): Level {
  const path = intoGroup(groups({ target: 0.8 }).path, '贷款咨询');
  const of = (start: number, depth: number) =>
    Array.from({ length: 11 }, (_, at): Row => {
      const from = start + (16 + at) * HALF_HOUR;
      const offered = 36 + ((at * 13) % 22);
      const { counts } = row('', offered, Math.round(offered * (0.95 - depth * Math.exp(-((at - 5) ** 2) / 3))));
      return { slot: { start: from, end: from + HALF_HOUR }, counts };
    });
  const [now, before] = [answerOf(NOW, 'slot', of(MONDAY, 0.55), { asOf: AS_OF }), answerOf(BEFORE, 'slot', of(MONDAY - WEEK, 0))];
  return { path, list: listOf(path, now, before) };
}

/** Calls of the worst half hour. */
export function contacts(count = 24): Level {
  const slot: Interval = { start: MONDAY + 21 * HALF_HOUR, end: MONDAY + 22 * HALF_HOUR };
  const path = intoSlot(slots().path, slot);
  const isLost = (at: number) => at % 5 < 3;
  const answered = Array.from({ length: count }, (_, at) => at).filter((at) => !isLost(at)).length;
  const column = <T>(of: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => of(at));
  const page: RowsAnswer = {
    kind: 'rows',
    range: slot,
    asOf: AS_OF,
    zone: 'Asia/Shanghai',
    completeness: 'full',
    revision: 0,
    total: count,
    offset: 0,
    length: count,
    columns: {
      id: column((at) => `1124${String(1000 + at * 37)}`),
      offeredAt: column((at) => slot.start + at * 71_000),
      outcome: column((at) => (isLost(at) ? 'abandoned' : 'answered')),
      skillGroup: column(() => '贷款咨询'),
      channel: column((at) => (at % 4 ? '电话' : '在线客服')),
      waitSeconds: column((at) => 12 + ((at * 29) % 170)),
      talkSeconds: column((at) => (isLost(at) ? null : 140 + ((at * 53) % 300))),
      agent: column((at) => (isLost(at) ? null : `工号 ${1001 + (at % 7)}`)),
    },
  };
  return {
    path,
    list: listOf(path, answerOf(slot, 'skillGroup', [row('贷款咨询', count, answered)], { asOf: AS_OF }), answerOf({ start: slot.start - WEEK, end: slot.end - WEEK }, 'skillGroup', [row('贷款咨询', 38, 36)])),
    contacts: { status: 'ready', value: page },
  };
}

/** Nothing came in. */
export function nothing(): Level {
  const { path } = groups();
  return { path, list: listOf(path, answerOf(NOW, 'skillGroup', [], { asOf: AS_OF }), undefined) };
}
