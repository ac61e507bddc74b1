import type { DrillMessages } from './drill-messages.js';

export const drillZhTW: DrillMessages = {
  title: '下鑽',
  hint: '點按指標卡、圖中的點或儲存格，在此逐層查看：技能組、時段、每一通聯絡。',
  close: '關閉下鑽',
  path: '下鑽路徑',
  all: '全部',
  allGroups: '全部技能組',
  allSlots: '全部時段',
  contacts: '聯絡明細',
  instructions: '上下方向鍵移動，Enter 進入下一層，Backspace 返回上一層',
  group: '技能組',
  slot: '時段',
  effect: '貢獻',
  volume: '進線量',
  gaps: {
    change: (against) => `貢獻按較${against}的變化拆分，各列相加等於總變化`,
    target: (target) => `貢獻按與目標 ${target} 的差距拆分，各列相加等於總差距`,
    average: '貢獻為偏離整體水準的部分',
    none: '此指標不能按部分相加，按進線量排列',
  },
  others: (count) => `其餘 ${count} 個`,
  more: (count) => `再顯示 ${count} 個`,
  sort: '排序',
  byTime: '按時間',
  byEffect: '按貢獻',
  unnamed: '（未標明）',
  count: (count) => `共 ${count} 通`,
  noContacts: '這裡沒有聯絡紀錄',
  noRows: '此範圍內沒有資料，可換一個時間範圍，或清除篩選條件。',
  unlisted: '此資料來源不提供聯絡明細',
  columns: { id: '編號', offeredAt: '進線時間', skillGroup: '技能組', channel: '管道', outcome: '結果', waitSeconds: '等待', talkSeconds: '通話', agent: '客服人員' },
  summary: ({ subject, metric, value, volume, goal, change, first }) =>
    [
      `${subject}${subject ? ' ' : ''}${metric} ${value}`,
      goal && `${goal.since ? `自 ${goal.since} 起` : ''}${goal.isUp ? '高於' : '低於'}目標 ${goal.target}${goal.since ? `，整段相差` : ''} ${goal.by}`,
      change && `${change.from}${change.isUp ? '上升' : '下降'} ${change.by}`,
      first && `${!goal || !change ? '其中' : first.of === 'change' ? '這一變化中' : '這一差距中'} ${first.label} 貢獻 ${first.effect}${first.share ? `（占 ${first.share}）` : ''}`,
      `進線 ${volume}`,
    ]
      .filter(Boolean)
      .join('，') + '。',
};
