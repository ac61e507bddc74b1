import type { HeatmapMessages } from './heatmap-messages.js';

export const heatmapZhTW: HeatmapMessages = {
  by: (dimension) => `${dimension}熱力圖`,
  plot: '熱力圖',
  instructions: '方向鍵逐格移動，Home 和 End 到列首列尾，Ctrl+Home 和 Ctrl+End 到首尾格，Page Up 和 Page Down 翻頁，Enter 選取，Esc 關閉讀數。',
  weekday: '星期',
  values: '數值',
  tooNarrow: '欄太窄，寫不下數值：請看表格或逐格讀數',
  nothing: '無資料',
  notYet: '尚未開始',
  legend: '圖例',
  lessThan: (value) => `< ${value}`,
  atLeast: (value) => `≥ ${value}`,
  between: (from, to) => `${from}–${to}`,
  target: (value) => `目標 ${value}`,
  hint: '指向或用方向鍵讀取單格',
  repeated: (slot) => `${slot}（第二次）`,
  moreRows: (count) => `再顯示 ${count} 列`,
  summary: ({ metric, by, range, rows, columns, isWeekly, lowest, highest, missed }) =>
    [`${metric}，${range}，${rows} 個${by} × ${columns} 個${isWeekly ? '星期' : '時段'}`, lowest && highest ? `最低 ${lowest.name} ${lowest.value}，最高 ${highest.name} ${highest.value}` : '沒有可顯示的資料', missed && `${missed.count} 格未達目標 ${missed.target}`]
      .filter(Boolean)
      .join('；') + '。',
};
