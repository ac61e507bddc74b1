/**
 * The scatter of J4 in ECharts with its brush: as in ../shared/bench, and box and polygon drawn by the pointer beside. Its
 * large mode draws 100,000 points in one go and knows no brush: a page that wants both chooses (`isLarge` false).
 */
import * as echarts from 'echarts/core';
import { ScatterChart } from 'echarts/charts';
import { BrushComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([ScatterChart, GridComponent, TooltipComponent, BrushComponent, CanvasRenderer]);

export const meta = { name: 'echarts' };

export const mountAs = (isLarge) => (box, data, { PALETTE, width, height }) => {
  const div = document.createElement('div');
  box.append(div);
  const chart = echarts.init(div, null, { width, height, devicePixelRatio: 1 });
  const split = ({ n, x, y, cat }) => {
    const groups = [[], [], [], []];
    for (let at = 0; at < n; at++) groups[cat[at]].push([x[at], y[at]]);
    return groups;
  };
  let now = data;
  let count = 0;
  chart.setOption({
    animation: false,
    color: PALETTE,
    grid: { left: 40, right: 10, top: 10, bottom: 24 },
    xAxis: { min: 0, max: 100 },
    yAxis: { min: 0, max: 100 },
    tooltip: { trigger: 'item', className: 'ect', transitionDuration: 0, showDelay: 0 },
    brush: { xAxisIndex: 0, toolbox: [], throttleType: 'debounce', throttleDelay: 0, outOfBrush: { color: '#ddd' } },
    series: split(data).map((points) => ({ type: 'scatter', symbolSize: 4, data: points, animation: false, large: isLarge && data.n > 50_000, largeThreshold: 20_000, progressive: 0, emphasis: { scale: false } })),
  });
  chart.on('brushselected', ({ batch }) => {
    count = batch.reduce((sum, { selected }) => sum + selected.reduce((all, { dataIndex }) => all + dataIndex.length, 0), 0);
  });
  const toPage = (x, y) => chart.convertToPixel('grid', [x, y]);
  return {
    update(next) {
      now = next;
      chart.setOption({ series: split(next).map((points) => ({ data: points })) });
    },
    toPixel: (at) => toPage(now.x[at], now.y[at]),
    tooltip: () => {
      const card = div.querySelector('.ect');
      return card && card.style.visibility !== 'hidden' && card.style.opacity !== '0' ? card.textContent : '';
    },
    toPage,
    take(tool) {
      // What was drawn before is let go: pressed within it, ECharts would move it.
      chart.dispatchAction({ type: 'brush', areas: [] });
      chart.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: tool === 'box' ? 'rect' : 'polygon', brushMode: 'single' } });
    },
    picked: () => count,
    destroy: () => chart.dispose(),
  };
};

export const mount = mountAs(true);
