import type { GroupsMessages } from './groups-messages.js';

export const groupsZhTW: GroupsMessages = {
  group: (column) => `依${column}分組`,
  ungroup: '取消分組',
  by: (column) => `依${column}分組`,
  remove: (column) => `取消依${column}分組`,
  foldAll: '全部收合',
  unfoldAll: '全部展開',
  fold: '收合該組',
  unfold: '展開該組',
  pick: '選取該組坐席',
  menu: '分組',
  headline: (name, count) => `${name}（${count}）`,
  noRollUp: '無小計：這一欄的數沒有合計規則',
  lacking: '無小計：組內有坐席缺少這項資料',
  refused: '該資料來源不支援坐席分組',
  tooMany: '坐席過多，無法一次選取',
  said: {
    grouped: (column) => `已依${column}分組`,
    ungrouped: '已取消分組',
    folded: (name) => `${name}已收合`,
    unfolded: (name) => `${name}已展開`,
    allFolded: '所有分組已收合',
    allUnfolded: '所有分組已展開',
  },
};
