/** The scatter of J4 in chart.js, as in ../shared/bench. It has neither box nor lasso. */
import { Chart, LinearScale, PointElement, ScatterController, Tooltip } from 'chart.js';

Chart.register(ScatterController, PointElement, LinearScale, Tooltip);

export const meta = { name: 'chart.js' };

export function mount(box, data, { PALETTE, width, height }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  box.append(canvas);
  const split = ({ n, x, y, cat }) => {
    const groups = [[], [], [], []];
    for (let at = 0; at < n; at++) groups[cat[at]].push({ x: x[at], y: y[at] });
    return groups;
  };
  let now = data;
  const chart = new Chart(canvas, {
    type: 'scatter',
    data: { datasets: split(data).map((points, at) => ({ data: points, backgroundColor: PALETTE[at], pointRadius: 2, borderWidth: 0, pointHoverRadius: 3 })) },
    options: { responsive: false, devicePixelRatio: 1, animation: false, parsing: false, normalized: true, interaction: { mode: 'nearest', intersect: false }, scales: { x: { min: 0, max: 100 }, y: { min: 0, max: 100 } }, plugins: { tooltip: { animation: false } } },
  });
  return {
    update(next) {
      now = next;
      split(next).forEach((points, at) => (chart.data.datasets[at].data = points));
      chart.update('none');
    },
    toPixel: (at) => [chart.scales.x.getPixelForValue(now.x[at]), chart.scales.y.getPixelForValue(now.y[at])],
    tooltip: () => (chart.tooltip?.opacity > 0 && chart.tooltip.body ? chart.tooltip.body.map(({ lines }) => lines.join()).join('|') : ''),
    destroy: () => chart.destroy(),
  };
}
