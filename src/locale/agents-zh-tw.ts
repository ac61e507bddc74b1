import type { AgentsMessages, Messages } from './messages.js';

export const agentsZhTW: AgentsMessages = {
  agent: '座席',
  columns: { name: '姓名', skillGroup: '技能組', state: '狀態' },
  table: '坐席列表',
  search: '搜尋姓名或工號',
  clear: '清除搜尋',
  total: (count) => `共 ${count} 名坐席`,
  found: (count) => `找到 ${count} 名坐席`,
  sorted: (column, direction) => `已按${column}${direction === 'ascending' ? '升冪' : '降冪'}排列`,
  thenSorted: (column, direction) => `，再按${column}${direction === 'ascending' ? '升冪' : '降冪'}`,
  sortKey: (rank, direction) => `第 ${rank} 排序欄，${direction === 'ascending' ? '升冪' : '降冪'}`,
  unsorted: '已恢復原有順序',
  totals: '合計',
  nobody: '這段時間沒有坐席接待記錄，換一個時間範圍或技能組試試',
  nobodyFound: (text) => `沒有姓名或工號包含「${text}」的坐席`,
  sample: (count) => `n=${count}`,
  unknownState: '未知狀態',
  cellFailed: (detail) => `出錯：${detail}`,
};

export const agentStatesZhTW: Messages['agentStates'] = {
  ready: '待命',
  talking: '通話中',
  holding: '保留',
  wrapUp: '後處理',
  notReady: '未就緒',
  offline: '離線',
};
