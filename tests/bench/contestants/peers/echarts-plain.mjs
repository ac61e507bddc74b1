/** ECharts without its large mode: slower to paint 100,000 points, but its brush picks them. */
import { mountAs } from './echarts.mjs';

export const meta = { name: 'echarts, not large' };
export const mount = mountAs(false);
