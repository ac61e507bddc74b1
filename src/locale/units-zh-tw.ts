import type { Messages } from './messages.js';

export const unitsZhTW: Messages['units'] = { day: '天', hour: '小時', minute: '分鐘', second: '秒' };
