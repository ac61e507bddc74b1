import type { ContributionMessages, Contributor } from './contribution-messages.js';

const listed = (leaders: readonly Contributor[]) => leaders.map(({ name, amount }) => `${name} ${amount}`).join(', ');
const verdicts = { better: 'better', worse: 'worse', neutral: 'other' };

export const contributionEn: ContributionMessages = {
  title: (metric) => `${metric}: contributions to its change`,
  splitBy: 'Split by',
  slot: 'Time slot',
  stretches: (now, before) => `${now}, compared with ${before}`,
  before: 'Before',
  now: 'Now',
  columns: { contribution: 'Contribution', rate: 'Own change', mix: 'Shift of share', change: 'Change', value: 'Before → now', share: 'Share' },
  rateLane: 'Own change',
  mixLane: 'Shift of share',
  isNew: 'new',
  isGone: 'no longer there',
  others: (count) => `${count} others`,
  more: (count) => `Show ${count} more`,
  fewer: 'Show fewer',
  table: 'Table',
  waterfall: 'Waterfall',
  select: (name) => `Select ${name} on the board`,
  drill: (name) => `Drill into ${name}`,
  asked: 'Opened from a swing',
  letGo: 'Back to the board’s view',
  refused: 'Contributions cannot be told',
  refusals: {
    'unlike-thresholds': 'The groups have different answer thresholds: they have no joint service level to take apart',
    'not-mergeable': 'A maximum or a median is nothing that parts add up to',
    'not-provided': 'The source does not provide a counter that this metric needs',
    'not-remembered': 'The source does not remember all of the stretch compared with',
    floored: 'The value is held at its lowest: what lies below it is in no part',
    'nothing-before': 'There was nothing to measure in the stretch compared with',
    'nothing-now': 'There was nothing to measure now',
  },
  refusalHint: 'Try another metric, formula, split or comparison.',
  sentence: ({ metric, by, change, size, before, now, isShares, rate, mix, leaders, isChance }) => {
    const head = change === 'level' ? `${metric} hardly changed` : `${metric} ${change === 'rise' ? 'rose' : 'fell'} by ${size}`;
    const noun = change === 'rise' ? 'rise' : 'fall';
    const rateName = rate && `${verdicts[rate.verdict]} values by ${by.toLowerCase()}`;
    const mixName = mix && (mix.towards === undefined ? 'a shift of traffic' : `the shift of traffic towards ${mix.towards}`);
    const parts = [
      rate && (isShares ? `${rate.amount} of the ${noun} is ${rateName}` : `${rateName} contribute ${rate.amount}`) + (rate.leaders.length > 0 ? ` (${listed(rate.leaders)})` : ''),
      mix && (isShares ? `${mix.amount} is ${mixName}` : `${mixName} contributes ${mix.amount}`),
      leaders && leaders.length > 0 && (isShares ? `shares of the ${noun}: ${listed(leaders)}` : `contributions: ${listed(leaders)}`),
    ].filter(Boolean);
    return `${head} (${before} → ${now})${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.${isChance ? ' It may be chance.' : ''}`;
  },
};
