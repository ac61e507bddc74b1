import type { Messages } from './messages.js';

export const unitsZhCN: Messages['units'] = { day: '天', hour: '小时', minute: '分钟', second: '秒' };
