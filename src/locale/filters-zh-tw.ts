import type { FiltersMessages } from './filters-messages.js';

export const filtersZhTW: FiltersMessages = {
  label: '篩選',
  range: '時間範圍',
  step: '時段',
  all: '全部',
  search: '搜尋',
  nothingFound: '沒有符合的項目',
  more: (count) => `另有 ${count} 項，請輸入關鍵字查找`,
  chosen: (count) => `已選 ${count} 項`,
  chips: '已套用的篩選',
  remove: (label) => `移除 ${label}`,
  picked: '點選',
  clear: '清除全部',
  failed: '篩選項載入失敗',
  ranges: {
    today: '今天',
    yesterday: '昨天',
    lastDay: '資料最後一天',
    dayBefore: '資料倒數第二天',
    daysAgo: (count) => `${count} 天前`,
    daysBefore: (count) => `資料末日前 ${count} 天`,
    last: (duration) => `近 ${duration}`,
    lastOfData: (duration) => `資料最後 ${duration}`,
    everything: '全部',
  },
};
