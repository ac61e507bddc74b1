import type { RowsMessages } from './rows-messages.js';

export const rowsZhTW: RowsMessages = {
  filter: '篩選',
  filterCount: (count) => `${count} 個條件`,
  contains: (column) => `${column}包含`,
  least: '從',
  most: '到',
  chip: (column, what) => `${column}：${what}`,
  containing: (text) => `包含「${text}」`,
  atLeast: (value) => `≥ ${value}`,
  atMost: (value) => `≤ ${value}`,
  between: (least, most) => `${least} – ${most}`,
  orWords: (words) => words.join('、'),
  remove: (filter) => `移除篩選 ${filter}`,
  removeAll: '清除全部篩選',
  of: (shown, all) => `${shown} / ${all} 名坐席`,
  nobodyPasses: '沒有坐席符合篩選條件',
  waiting: '資料來源遲遲沒有回應，仍在等待',
  seconds: '秒',
  withoutGroup: '未分組',
};
