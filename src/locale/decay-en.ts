import type { DecayMessages } from './decay-messages.js';

const verdicts = { worse: 'getting worse', better: 'getting better', higher: 'staying high', lower: 'staying low' };

export const decayEn: DecayMessages = {
  baseline: (weeks) => `Baseline (median of the same weekday and slot, last ${weeks} weeks)`,
  sentence: ({ metric, verdict, isBelow, weeks, since, signalAt, drift, spike }) => {
    if (verdict === 'steady') return `${metric}: nothing unusual beside the same weekday and slot of the last ${weeks} weeks (CUSUM, 3σ).`;
    const rate = drift ? `${drift.perHour} per hour (${drift.confidence} interval ${drift.lower} to ${drift.upper}, Theil-Sen)` : '';
    if (verdict === 'spike') return spike ? `${metric} is unusually ${isBelow ? 'low' : 'high'} at ${spike.slot}: ${spike.value}, expected ${spike.expected}, ${spike.sigmas}σ away (3σ rule).` : `${metric}: the latest slot is beyond 3σ.`;
    const head = `${metric} has been ${isBelow ? 'below' : 'above'} its baseline${since === undefined ? '' : ` since ${since}`}, ${verdicts[verdict]}`;
    const found = signalAt === undefined ? '' : `; found by CUSUM at ${signalAt}${since === undefined ? '' : ', its beginning by PELT'}`;
    return `${head}${rate ? `: ${rate}` : ''}${found}.`;
  },
  began: (verdict) => `${verdicts[verdict]}, its beginning by PELT`,
  choose: 'Highlight a line to judge it against its season',
  unknown: {
    'few-weeks': 'Fewer than 4 weeks of history: not judged against the season yet',
    'few-slots': 'Too few slots are over: not judged against the season yet',
    'no-spread': 'The history does not vary: not judged against the season',
  },
  comparison: ({ kind, before, difference, isLike }) => `${kind === 'same-weekday' ? 'Same weekday' : 'Previous period'} (${before}) ${difference}${isLike ? '' : ', a working day beside a weekend'}`,
};
