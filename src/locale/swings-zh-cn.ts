import type { SwingsMessages } from './swings-messages.js';

export const swingsZhCN: SwingsMessages = {
  title: '显著波动',
  ruleName: (metric, points) => `${metric}波动超过 ${points}`,
  moved: (points) => points,
  relative: (share) => `相对变化 ${share}`,
  brief: (points, relative) => `${points}（相对 ${relative}）`,
  points: (digits) => `${digits} 个百分点`,
  sample: (before, now) => `样本 ${before} → ${now}`,
  chance: (p, isLess) => `纯属偶然的概率 ${isLess ? '低于' : '约'} ${p}`,
  explain: '看贡献',
  explainOf: (metric) => `看贡献：${metric}`,
};
