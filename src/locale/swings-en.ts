import type { SwingsMessages } from './swings-messages.js';

export const swingsEn: SwingsMessages = {
  title: 'Significant swings',
  ruleName: (metric, points) => `${metric} moves more than ${points}`,
  moved: (points) => points,
  relative: (share) => `${share} relative`,
  brief: (points, relative) => `${points} (${relative} relative)`,
  points: (digits) => `${digits} points`,
  sample: (before, now) => `n ${before} → ${now}`,
  chance: (p, isLess) => `${isLess ? 'less than' : 'about'} ${p} likely by chance`,
  explain: 'Contributions',
  explainOf: (metric) => `Contributions: ${metric}`,
};
