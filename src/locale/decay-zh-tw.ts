import type { DecayMessages } from './decay-messages.js';

const verdicts = { worse: '持續變差', better: '持續變好', higher: '持續偏高', lower: '持續偏低' };

export const decayZhTW: DecayMessages = {
  baseline: (weeks) => `同期基線（近 ${weeks} 週同星期同時段的中位數）`,
  sentence: ({ metric, verdict, isBelow, weeks, since, signalAt, drift, spike }) => {
    if (verdict === 'steady') return `${metric}與近 ${weeks} 週同星期同時段相比沒有異常（CUSUM、3σ）。`;
    const rate = drift ? `每小時 ${drift.perHour}（${drift.confidence} 區間 ${drift.lower} 至 ${drift.upper}，Theil-Sen）` : '';
    if (verdict === 'spike') return spike ? `${metric} ${spike.slot} 突然${isBelow ? '偏低' : '偏高'}：${spike.value}，同期中位數 ${spike.expected}，偏離 ${spike.sigmas}σ（3σ 規則）。` : `${metric}最近時段超出 3σ。`;
    const head = `${metric}${since === undefined ? '' : `自 ${since} 起`}${isBelow ? '低於' : '高於'}同期基線，${verdicts[verdict]}`;
    const found = signalAt === undefined ? '' : `，CUSUM 於 ${signalAt} 發現${since === undefined ? '' : '，起點由 PELT 判定'}`;
    return `${head}${rate ? `：${rate}` : ''}${found}。`;
  },
  began: (verdict) => `${verdicts[verdict]}，起點由 PELT 判定`,
  choose: '突顯一條曲線，以判斷它是否偏離同期',
  unknown: {
    'few-weeks': '歷史不足 4 週，暫不判斷是否偏離同期',
    'few-slots': '已結束的時段太少，暫不判斷是否偏離同期',
    'no-spread': '歷史數值沒有波動可作參照，暫不判斷是否偏離同期',
  },
  comparison: ({ kind, before, difference, isLike }) => `${kind === 'same-weekday' ? '同比' : '環比'}（${before}）${difference}${isLike ? '' : '，工作日與週末不同類'}`,
};
