import type { GroupsMessages } from './groups-messages.js';

export const groupsZhCN: GroupsMessages = {
  group: (column) => `按${column}分组`,
  ungroup: '取消分组',
  by: (column) => `按${column}分组`,
  remove: (column) => `取消按${column}分组`,
  foldAll: '全部收起',
  unfoldAll: '全部展开',
  fold: '收起该组',
  unfold: '展开该组',
  pick: '选中该组坐席',
  menu: '分组',
  headline: (name, count) => `${name}（${count}）`,
  noRollUp: '无小计：这一列的数没有合计规则',
  lacking: '无小计：组内有坐席缺少这项数据',
  refused: '该数据源不支持坐席分组',
  tooMany: '坐席过多，无法一次选中',
  said: {
    grouped: (column) => `已按${column}分组`,
    ungrouped: '已取消分组',
    folded: (name) => `${name}已收起`,
    unfolded: (name) => `${name}已展开`,
    allFolded: '所有分组已收起',
    allUnfolded: '所有分组已展开',
  },
};
