import type { HeatmapMessages } from './heatmap-messages.js';

export const heatmapZhCN: HeatmapMessages = {
  by: (dimension) => `${dimension}热力图`,
  plot: '热力图',
  instructions: '方向键逐格移动，Home 和 End 到行首行尾，Ctrl+Home 和 Ctrl+End 到首尾格，Page Up 和 Page Down 翻页，回车选中，Esc 关闭读数。',
  weekday: '星期',
  values: '数值',
  tooNarrow: '列太窄，写不下数值：请看表格或逐格读数',
  nothing: '无数据',
  notYet: '尚未开始',
  legend: '图例',
  lessThan: (value) => `< ${value}`,
  atLeast: (value) => `≥ ${value}`,
  between: (from, to) => `${from}–${to}`,
  target: (value) => `目标 ${value}`,
  hint: '指向或用方向键读取单格',
  repeated: (slot) => `${slot}（第二次）`,
  moreRows: (count) => `再显示 ${count} 行`,
  summary: ({ metric, by, range, rows, columns, isWeekly, lowest, highest, missed }) =>
    [`${metric}，${range}，${rows} 个${by} × ${columns} 个${isWeekly ? '星期' : '时段'}`, lowest && highest ? `最低 ${lowest.name} ${lowest.value}，最高 ${highest.name} ${highest.value}` : '没有可显示的数据', missed && `${missed.count} 格未达目标 ${missed.target}`]
      .filter(Boolean)
      .join('；') + '。',
};
