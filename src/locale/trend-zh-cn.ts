import type { TrendMessages } from './trend-messages.js';

export const trendZhCN: TrendMessages = {
  all: '全部',
  by: (dimension) => `按${dimension}`,
  plot: '趋势图',
  instructions: '左右方向键逐个时段移动，上下方向键切换曲线，Home 和 End 到首尾，加号和减号缩放，0 显示全部，Page Up 和 Page Down 平移，触屏长按后拖动也可选取时间段，按住 Shift 加左右键选取时间段再按回车确认，回车下钻，Esc 关闭读数。',
  legend: '突出显示',
  showTable: '表格',
  showPlot: '图形',
  slot: '时段',
  open: '进行中',
  missed: '未达目标',
  comma: '，',
  target: (value) => `目标 ${value}`,
  cutFrom: (value) => `纵轴从 ${value} 起`,
  asOf: (clock) => `截至 ${clock}`,
  emptyHint: '换一个时间范围，或清除筛选条件。',
  retryHint: '可重试；若仍失败，请检查数据源。',
  others: (count) => `其余 ${count} 个`,
  moreRows: (count) => `再显示 ${count} 行`,
  ghosts: { previous: '上一周期', baseline: '同期基线' },
  happened: '事件',
  markers: { alert: '告警', plan: '预案', note: '备注', drift: '偏离同期' },
  marker: (clock, kind, label) => `${clock} ${kind}：${label}`,
  showAll: '显示全部',
  shows: (name) => `显示 ${name}`,
  stretch: (slots) => `已选取 ${slots}，按回车确认`,
  summary: ({ metric, range, series, story, latest, missed }) =>
    [
      `${metric}，${range}`,
      story &&
        [
          `${story.label ? `${story.label}` : metric}${story.change === 'level' ? `保持在 ${story.to}` : `从 ${story.from} ${story.change === 'rose' ? '升至' : '降至'} ${story.to}`}`,
          story.missed && `自 ${story.missed.since} 起${story.missed.side === 'below' ? '低于' : '高于'}目标 ${story.missed.target}`,
        ]
          .filter(Boolean)
          .join('，'),
      series && `${series.count} 个${series.dimension}`,
      latest ? `最新时段 ${latest.slot}：${latest.highest ? `最低 ${latest.lowest.label} ${latest.lowest.value}，最高 ${latest.highest.label} ${latest.highest.value}` : latest.lowest.value}` : '没有可显示的数据',
      missed && `${missed.count} 个未达目标 ${missed.target}`,
    ]
      .filter(Boolean)
      .join('；') + '。',
};
