import type { RowsAnswer } from '../src/domain/answer.js';
import type { Column } from '../src/table/column.js';
import { agentsPage } from './agents-rows.js';

const NAME: Column = { id: 'name', kind: 'text', column: 'name', title: 'name', width: 112, align: 'start' };
const number = (id: string, title: string, column: string, heading: string): Column => ({ id, kind: 'number', column, unit: 'contacts', title, width: 120, grow: 1, align: 'end', heading });

/** Columns under two headings. */
export const HEADED: readonly Column[] = [
  NAME,
  { id: 'state', kind: 'state', column: 'state', since: 'stateSince', title: 'state', width: 140, align: 'start' },
  number('answered', '接通', 'answered', '话务'),
  number('transferred', '转接', 'transferred', '话务'),
  number('surveyed', '参评', 'surveyed', '满意度'),
  number('satisfied', '满意', 'satisfied', '满意度'),
];

/** Two hundred columns. */
export const MANY: readonly Column[] = Array.from({ length: 200 }, (_, at): Column => (at === 0 ? NAME : { id: `c${at}`, kind: 'number', column: 'answered', unit: 'contacts', title: `第 ${at} 列`, width: 112, align: 'end' }));

/** A column of every kind that a page declares. */
export const KINDS: readonly Column[] = [
  NAME,
  { id: 'state', kind: 'state', column: 'state', since: 'stateSince', title: 'state', width: 140, align: 'start' },
  { id: 'since', kind: 'elapsed', column: 'stateSince', title: '状态时长', width: 110, align: 'end' },
  { id: 'skills', kind: 'chips', column: 'skills', title: '技能', width: 230, align: 'start' },
  { id: 'load', kind: 'sparkline', column: 'load', title: '近两小时', width: 120, align: 'start' },
  { id: 'occupancy', kind: 'bar', choice: { metric: 'occupancy' }, title: 'occupancy', width: 120, align: 'end' },
  { id: 'level', kind: 'custom', title: '级别', width: 100, align: 'start', write: ({ cell }) => (Number(cell('answered')) > 30 ? '★★★' : '★'), key: ({ cell }) => (Number(cell('answered')) > 30 ? 3 : 1) },
  {
    id: 'broken',
    kind: 'custom',
    title: '失败的列',
    width: 150,
    align: 'start',
    write: () => {
      throw new Error('坏了');
    },
  },
];

/** Agents with skills and the calls of their last two hours. */
export function kindsPage(total: number): RowsAnswer {
  const page = agentsPage(total);
  const skills = ['账单', '投诉', '挂失', '贷款', '英语', '粤语'];
  return {
    ...page,
    columns: {
      ...page.columns,
      skills: Array.from({ length: total }, (_, row) => skills.filter((_skill, at) => (row * 7 + at * 3) % 5 < 2).join(',')),
      load: Array.from({ length: total }, (_, row) => Array.from({ length: 12 }, (_slot, at) => (row % 9 === 4 && at === 6 ? '' : Math.round(5 + 4 * Math.sin(row + at / 2)))).join(',')),
    },
  };
}

/** Shares with their samples, marked where chance does not explain them. */
export const FUNNELLED: readonly Column[] = [
  NAME,
  { id: 'surveyed', kind: 'number', column: 'surveyed', unit: 'contacts', title: '参评', width: 120, grow: 1, align: 'end' },
  { id: 'satisfaction', kind: 'metric', choice: { metric: 'customerSatisfaction' }, sample: true, marks: 'funnel', title: 'customerSatisfaction', width: 190, align: 'end' },
  { id: 'transfers', kind: 'metric', choice: { metric: 'transferRate' }, sample: true, marks: 'funnel', title: 'transferRate', width: 190, align: 'end' },
];

/** Agents with a few dozen surveys each, some of them far from everybody. */
export function surveyedPage(total: number): RowsAnswer {
  const page = agentsPage(total);
  const surveyed = Array.from({ length: total }, (_, row) => (row * 37) % 120);
  return { ...page, columns: { ...page.columns, surveyed, satisfied: surveyed.map((count, row) => Math.round(count * (0.8 + 0.18 * Math.sin(row * row)))) } };
}
