import type { TableMessages } from './table-messages.js';

export const tableZhCn: TableMessages = {
  columnMenu: (title) => `“${title}”列`,
  sortAscending: '升序排列',
  sortDescending: '降序排列',
  unsort: '取消排序',
  pinLeft: '固定在左侧',
  pinRight: '固定在右侧',
  hide: '隐藏此列',
  moveLeft: '左移一列',
  moveRight: '右移一列',
  wider: '加宽',
  narrower: '收窄',
  fit: '适应内容宽度',
  columns: '列',
  everyColumn: '显示全部列',
  resetColumns: '恢复默认列',
  said: {
    pinnedLeft: (title) => `${title}已固定在左侧`,
    pinnedRight: (title) => `${title}已固定在右侧`,
    unpinned: (title) => `${title}已取消固定`,
    hidden: (title) => `${title}已隐藏`,
    shown: (title) => `${title}已显示`,
    moved: (title, place, count) => `${title}已移到第 ${place} 列，共 ${count} 列`,
    width: (title, px) => `${title}：宽 ${px} 像素`,
    reset: '列已恢复默认',
  },
};
