import type { AgentsMessages, Messages } from './messages.js';

export const agentsZhCN: AgentsMessages = {
  agent: '坐席',
  columns: { name: '姓名', skillGroup: '技能组', state: '状态' },
  table: '坐席列表',
  search: '搜索姓名或工号',
  clear: '清除搜索',
  total: (count) => `共 ${count} 名坐席`,
  found: (count) => `找到 ${count} 名坐席`,
  sorted: (column, direction) => `已按${column}${direction === 'ascending' ? '升序' : '降序'}排列`,
  thenSorted: (column, direction) => `，再按${column}${direction === 'ascending' ? '升序' : '降序'}`,
  sortKey: (rank, direction) => `第 ${rank} 排序列，${direction === 'ascending' ? '升序' : '降序'}`,
  unsorted: '已恢复原有顺序',
  totals: '合计',
  nobody: '这段时间没有坐席接待记录，换一个时间范围或技能组试试',
  nobodyFound: (text) => `没有姓名或工号包含“${text}”的坐席`,
  sample: (count) => `n=${count}`,
  unknownState: '未知状态',
  cellFailed: (detail) => `出错：${detail}`,
};

export const agentStatesZhCN: Messages['agentStates'] = {
  ready: '空闲',
  talking: '通话中',
  holding: '挂起',
  wrapUp: '整理',
  notReady: '示忙',
  offline: '离线',
};
