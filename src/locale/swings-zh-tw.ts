import type { SwingsMessages } from './swings-messages.js';

export const swingsZhTW: SwingsMessages = {
  title: '顯著波動',
  ruleName: (metric, points) => `${metric}波動超過 ${points}`,
  moved: (points) => points,
  relative: (share) => `相對變化 ${share}`,
  brief: (points, relative) => `${points}（相對 ${relative}）`,
  points: (digits) => `${digits} 個百分點`,
  sample: (before, now) => `樣本 ${before} → ${now}`,
  chance: (p, isLess) => `純屬偶然的機率${isLess ? '低於' : '約'} ${p}`,
  explain: '看貢獻',
  explainOf: (metric) => `看貢獻：${metric}`,
};
