import type { DrillMessages } from './drill-messages.js';

export const drillZhCN: DrillMessages = {
  title: '下钻',
  hint: '点按指标卡、图中的点或单元格，在此逐层查看：技能组、时段、每一通联络。',
  close: '关闭下钻',
  path: '下钻路径',
  all: '全部',
  allGroups: '全部技能组',
  allSlots: '全部时段',
  contacts: '联络明细',
  instructions: '上下方向键移动，回车进入下一层，退格键返回上一层',
  group: '技能组',
  slot: '时段',
  effect: '贡献',
  volume: '呼入量',
  gaps: {
    change: (against) => `贡献按${against}的变化拆分，各行相加等于总变化`,
    target: (target) => `贡献按与目标 ${target} 的差距拆分，各行相加等于总差距`,
    average: '贡献为偏离整体水平的部分',
    none: '此指标不能按部分相加，按呼入量排列',
  },
  others: (count) => `其余 ${count} 个`,
  more: (count) => `再显示 ${count} 个`,
  sort: '排序',
  byTime: '按时间',
  byEffect: '按贡献',
  unnamed: '（未标明）',
  count: (count) => `共 ${count} 通`,
  noContacts: '这里没有联络记录',
  noRows: '此范围内没有数据，可换一个时间范围，或清除筛选条件。',
  unlisted: '此数据源不提供联络明细',
  columns: { id: '编号', offeredAt: '进线时间', skillGroup: '技能组', channel: '渠道', outcome: '结果', waitSeconds: '等待', talkSeconds: '通话', agent: '坐席' },
  summary: ({ subject, metric, value, volume, goal, change, first }) =>
    [
      `${subject}${subject ? ' ' : ''}${metric} ${value}`,
      goal && `${goal.since ? `自 ${goal.since} 起` : ''}${goal.isUp ? '高于' : '低于'}目标 ${goal.target}${goal.since ? `，整段相差` : ''} ${goal.by}`,
      change && `${change.from}${change.isUp ? '上升' : '下降'} ${change.by}`,
      first && `${!goal || !change ? '其中' : first.of === 'change' ? '这一变化中' : '这一差距中'} ${first.label} 贡献 ${first.effect}${first.share ? `（占 ${first.share}）` : ''}`,
      `呼入 ${volume}`,
    ]
      .filter(Boolean)
      .join('，') + '。',
};
