import type { ContributionMessages, Contributor } from './contribution-messages.js';

/** Points are counted in a sentence: 8.7 個百分點. */
const counted = (amount: string) => amount.replace('百分點', '個百分點');
/** A name in Latin letters or digits stands apart from the ideographs around it. */
const apart = (name: string) => name.replace(/^(?=[\x21-\x7e])/, ' ').replace(/(?<=[\x21-\x7e])$/, ' ');
const listed = (leaders: readonly Contributor[]) => leaders.map(({ name, amount }) => `${name} ${counted(amount)}`).join('、');
const verdicts = { better: '自身變好', worse: '自身變差', neutral: '自身變化' };

export const contributionZhTW: ContributionMessages = {
  title: (metric) => `${metric}變動的貢獻`,
  splitBy: '拆分維度',
  slot: '時段',
  stretches: (now, before) => `${now}，對比 ${before}`,
  before: '對比期',
  now: '本期',
  columns: { contribution: '貢獻', rate: '自身變化', mix: '占比變化', change: '變動', value: '對比期 → 本期', share: '占比' },
  rateLane: '自身變化',
  mixLane: '占比變化',
  isNew: '新增',
  isGone: '已無資料',
  others: (count) => `其餘 ${count} 個`,
  more: (count) => `再顯示 ${count} 個`,
  fewer: '收合',
  table: '表格',
  waterfall: '瀑布圖',
  select: (name) => `在看板中選取 ${name}`,
  drill: (name) => `下鑽 ${name}`,
  asked: '來自一次波動提示',
  letGo: '回到看板範圍',
  refused: '無法拆分貢獻',
  refusals: {
    'unlike-thresholds': '各組的應答門檻不同，服務水準不能合併，也就不能拆分貢獻',
    'not-mergeable': '最大值、中位數等不能由各部分相加得到',
    'not-provided': '資料來源不提供計算此指標所需的計數',
    'not-remembered': '資料來源沒有保存完整的對比期',
    floored: '數值已觸及下限，無法再按部分拆分',
    'nothing-before': '對比期沒有可計量的資料',
    'nothing-now': '本期沒有可計量的資料',
  },
  refusalHint: '可換一個指標、口徑、維度或對比期。',
  sentence: ({ metric, by, change, size, before, now, isShares, rate, mix, leaders, isChance }) => {
    const head = change === 'level' ? `${metric}大致持平` : `${metric}${change === 'rise' ? '上升' : '下降'} ${counted(size)}`;
    const parts = [
      rate && `各${by}${verdicts[rate.verdict]}貢獻 ${counted(rate.amount)}${rate.leaders.length > 0 ? `（${listed(rate.leaders)}）` : ''}`,
      mix && `${mix.towards === undefined ? '流量結構變化' : `流量轉向${apart(mix.towards)}`}貢獻 ${counted(mix.amount)}`,
      leaders && leaders.length > 0 && `${isShares ? '貢獻占比：' : '貢獻：'}${listed(leaders)}`,
    ].filter(Boolean);
    return `${head}（${before} → ${now}）${parts.length > 0 ? `：${parts.join('，')}` : ''}。${isChance ? '變化可能只是偶然波動。' : ''}`;
  },
};
