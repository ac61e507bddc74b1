import type { TableMessages } from './table-messages.js';

export const tableZhTw: TableMessages = {
  columnMenu: (title) => `「${title}」欄`,
  sortAscending: '遞增排序',
  sortDescending: '遞減排序',
  unsort: '取消排序',
  pinLeft: '固定在左側',
  pinRight: '固定在右側',
  hide: '隱藏此欄',
  moveLeft: '左移一欄',
  moveRight: '右移一欄',
  wider: '加寬',
  narrower: '縮窄',
  fit: '符合內容寬度',
  columns: '欄',
  everyColumn: '顯示全部欄',
  resetColumns: '還原預設欄',
  said: {
    pinnedLeft: (title) => `${title}已固定在左側`,
    pinnedRight: (title) => `${title}已固定在右側`,
    unpinned: (title) => `${title}已取消固定`,
    hidden: (title) => `${title}已隱藏`,
    shown: (title) => `${title}已顯示`,
    moved: (title, place, count) => `${title}已移到第 ${place} 欄，共 ${count} 欄`,
    width: (title, px) => `${title}：寬 ${px} 像素`,
    reset: '欄已還原預設',
  },
};
