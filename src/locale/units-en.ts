import type { Messages } from './messages.js';

export const unitsEn: Messages['units'] = { day: 'd', hour: 'h', minute: 'min', second: 's' };
