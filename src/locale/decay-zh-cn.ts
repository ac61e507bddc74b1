import type { DecayMessages } from './decay-messages.js';

const verdicts = { worse: '持续变差', better: '持续变好', higher: '持续偏高', lower: '持续偏低' };

export const decayZhCN: DecayMessages = {
  baseline: (weeks) => `同期基线（近 ${weeks} 周同星期同时段的中位数）`,
  sentence: ({ metric, verdict, isBelow, weeks, since, signalAt, drift, spike }) => {
    if (verdict === 'steady') return `${metric}与近 ${weeks} 周同星期同时段相比没有异常（CUSUM、3σ）。`;
    const rate = drift ? `每小时 ${drift.perHour}（${drift.confidence} 区间 ${drift.lower} 至 ${drift.upper}，Theil-Sen）` : '';
    if (verdict === 'spike') return spike ? `${metric} ${spike.slot} 突然${isBelow ? '偏低' : '偏高'}：${spike.value}，同期中位数 ${spike.expected}，偏离 ${spike.sigmas}σ（3σ 规则）。` : `${metric}最近时段超出 3σ。`;
    const head = `${metric}${since === undefined ? '' : `自 ${since} 起`}${isBelow ? '低于' : '高于'}同期基线，${verdicts[verdict]}`;
    const found = signalAt === undefined ? '' : `，CUSUM 于 ${signalAt} 发现${since === undefined ? '' : '，起点由 PELT 判定'}`;
    return `${head}${rate ? `：${rate}` : ''}${found}。`;
  },
  began: (verdict) => `${verdicts[verdict]}，起点由 PELT 判定`,
  choose: '突出显示一条曲线，以判断它是否偏离同期',
  unknown: {
    'few-weeks': '历史不足 4 周，暂不判断是否偏离同期',
    'few-slots': '已结束的时段太少，暂不判断是否偏离同期',
    'no-spread': '历史数值没有波动可作参照，暂不判断是否偏离同期',
  },
  comparison: ({ kind, before, difference, isLike }) => `${kind === 'same-weekday' ? '同比' : '环比'}（${before}）${difference}${isLike ? '' : '，工作日与周末不同类'}`,
};
