import type { FiltersMessages } from './filters-messages.js';

export const filtersZhCN: FiltersMessages = {
  label: '筛选',
  range: '时间范围',
  step: '时段',
  all: '全部',
  search: '搜索',
  nothingFound: '没有匹配项',
  more: (count) => `另有 ${count} 项，请输入关键字查找`,
  chosen: (count) => `已选 ${count} 项`,
  chips: '已应用的筛选',
  remove: (label) => `移除 ${label}`,
  picked: '点选',
  clear: '清除全部',
  failed: '筛选项加载失败',
  ranges: {
    today: '今天',
    yesterday: '昨天',
    lastDay: '数据最后一天',
    dayBefore: '数据倒数第二天',
    daysAgo: (count) => `${count} 天前`,
    daysBefore: (count) => `数据末日前 ${count} 天`,
    last: (duration) => `近 ${duration}`,
    lastOfData: (duration) => `数据最后 ${duration}`,
    everything: '全部',
  },
};
