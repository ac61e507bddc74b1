import type { ContributionMessages, Contributor } from './contribution-messages.js';

/** Points are counted in a sentence: 8.7 个百分点. */
const counted = (amount: string) => amount.replace('百分点', '个百分点');
/** A name in Latin letters or digits stands apart from the ideographs around it. */
const apart = (name: string) => name.replace(/^(?=[\x21-\x7e])/, ' ').replace(/(?<=[\x21-\x7e])$/, ' ');
const listed = (leaders: readonly Contributor[]) => leaders.map(({ name, amount }) => `${name} ${counted(amount)}`).join('、');
const verdicts = { better: '自身变好', worse: '自身变差', neutral: '自身变化' };

export const contributionZhCN: ContributionMessages = {
  title: (metric) => `${metric}变动的贡献`,
  splitBy: '拆分维度',
  slot: '时段',
  stretches: (now, before) => `${now}，对比 ${before}`,
  before: '对比期',
  now: '本期',
  columns: { contribution: '贡献', rate: '自身变化', mix: '占比变化', change: '变动', value: '对比期 → 本期', share: '占比' },
  rateLane: '自身变化',
  mixLane: '占比变化',
  isNew: '新增',
  isGone: '已无数据',
  others: (count) => `其余 ${count} 个`,
  more: (count) => `再显示 ${count} 个`,
  fewer: '收起',
  table: '表格',
  waterfall: '瀑布图',
  select: (name) => `在看板中选中 ${name}`,
  drill: (name) => `下钻 ${name}`,
  asked: '来自一次波动提示',
  letGo: '回到看板范围',
  refused: '无法拆分贡献',
  refusals: {
    'unlike-thresholds': '各组的应答阈值不同，服务水平不能合并，也就不能拆分贡献',
    'not-mergeable': '最大值、中位数等不能由各部分相加得到',
    'not-provided': '数据源不提供计算该指标所需的计数',
    'not-remembered': '数据源没有保存完整的对比期',
    floored: '数值已触及下限，无法再按部分拆分',
    'nothing-before': '对比期没有可计量的数据',
    'nothing-now': '本期没有可计量的数据',
  },
  refusalHint: '可换一个指标、口径、维度或对比期。',
  sentence: ({ metric, by, change, size, before, now, isShares, rate, mix, leaders, isChance }) => {
    const head = change === 'level' ? `${metric}基本持平` : `${metric}${change === 'rise' ? '上升' : '下降'} ${counted(size)}`;
    const parts = [
      rate && `各${by}${verdicts[rate.verdict]}贡献 ${counted(rate.amount)}${rate.leaders.length > 0 ? `（${listed(rate.leaders)}）` : ''}`,
      mix && `${mix.towards === undefined ? '流量结构变化' : `流量转向${apart(mix.towards)}`}贡献 ${counted(mix.amount)}`,
      leaders && leaders.length > 0 && `${isShares ? '贡献占比：' : '贡献：'}${listed(leaders)}`,
    ].filter(Boolean);
    return `${head}（${before} → ${now}）${parts.length > 0 ? `：${parts.join('，')}` : ''}。${isChance ? '变化可能只是偶然波动。' : ''}`;
  },
};
