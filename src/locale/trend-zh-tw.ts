import type { TrendMessages } from './trend-messages.js';

export const trendZhTW: TrendMessages = {
  all: '全部',
  by: (dimension) => `按${dimension}`,
  plot: '趨勢圖',
  instructions: '左右方向鍵逐個時段移動，上下方向鍵切換曲線，Home 和 End 到首尾，加號和減號縮放，0 顯示全部，Page Up 和 Page Down 平移，觸控長按後拖曳也可選取時間段，按住 Shift 加左右鍵選取時間段再按 Enter 確認，Enter 下鑽，Esc 關閉讀數。',
  legend: '突出顯示',
  showTable: '表格',
  showPlot: '圖形',
  slot: '時段',
  open: '進行中',
  missed: '未達目標',
  comma: '，',
  target: (value) => `目標 ${value}`,
  cutFrom: (value) => `縱軸從 ${value} 起`,
  asOf: (clock) => `截至 ${clock}`,
  emptyHint: '換一個時間範圍，或清除篩選條件。',
  retryHint: '可重試；若仍失敗，請檢查資料來源。',
  others: (count) => `其餘 ${count} 個`,
  moreRows: (count) => `再顯示 ${count} 列`,
  ghosts: { previous: '上一週期', baseline: '同期基線' },
  happened: '事件',
  markers: { alert: '告警', plan: '預案', note: '備註', drift: '偏離同期' },
  marker: (clock, kind, label) => `${clock} ${kind}：${label}`,
  showAll: '顯示全部',
  shows: (name) => `顯示 ${name}`,
  stretch: (slots) => `已選取 ${slots}，按 Enter 確認`,
  summary: ({ metric, range, series, story, latest, missed }) =>
    [
      `${metric}，${range}`,
      story &&
        [
          `${story.label ? `${story.label}` : metric}${story.change === 'level' ? `保持在 ${story.to}` : `從 ${story.from} ${story.change === 'rose' ? '升至' : '降至'} ${story.to}`}`,
          story.missed && `自 ${story.missed.since} 起${story.missed.side === 'below' ? '低於' : '高於'}目標 ${story.missed.target}`,
        ]
          .filter(Boolean)
          .join('，'),
      series && `${series.count} 個${series.dimension}`,
      latest ? `最新時段 ${latest.slot}：${latest.highest ? `最低 ${latest.lowest.label} ${latest.lowest.value}，最高 ${latest.highest.label} ${latest.highest.value}` : latest.lowest.value}` : '沒有可顯示的資料',
      missed && `${missed.count} 個未達目標 ${missed.target}`,
    ]
      .filter(Boolean)
      .join('；') + '。',
};
