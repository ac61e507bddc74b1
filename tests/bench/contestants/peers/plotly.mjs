/** The scatter of J4 in Plotly's scattergl: as in ../shared/bench, with its drag modes `select` and `lasso` drawn by the pointer. */
import Plotly from 'plotly.js-dist-min';

export const meta = { name: 'plotly scattergl', webgl: true };

export async function mount(box, data, { PALETTE, width, height }) {
  const div = document.createElement('div');
  box.append(div);
  const trace = ({ n, x, y, cat }) => ({ type: 'scattergl', mode: 'markers', x: Float32Array.from(x), y: Float32Array.from(y), marker: { size: 4, color: Array.from({ length: n }, (_, at) => PALETTE[cat[at]]) }, hoverinfo: 'x+y' });
  let now = data;
  let count = 0;
  await Plotly.newPlot(div, [trace(data)], { width, height, margin: { l: 40, r: 8, t: 8, b: 24 }, xaxis: { range: [0, 100] }, yaxis: { range: [0, 100] }, hovermode: 'closest', hoverdistance: -1, dragmode: 'select' }, { displayModeBar: false });
  for (const event of ['plotly_selecting', 'plotly_selected']) div.on(event, (picked) => (count = picked?.points.length ?? 0));
  const toPage = (x, y) => {
    const { xaxis, yaxis } = div._fullLayout;
    return [xaxis.l2p(x) + xaxis._offset, yaxis.l2p(y) + yaxis._offset];
  };
  return {
    async update(next) {
      now = next;
      await Plotly.react(div, [trace(next)], div.layout);
    },
    toPixel: (at) => toPage(now.x[at], now.y[at]),
    tooltip: () => [...div.querySelectorAll('.hoverlayer text')].map(({ textContent }) => textContent).join(),
    toPage,
    // What was drawn before is let go: pressed within it, Plotly would edit it.
    take: (tool) => Plotly.update(div, { selectedpoints: [null] }, { dragmode: tool === 'box' ? 'select' : 'lasso', selections: [] }),
    picked: () => count,
    destroy: () => Plotly.purge(div),
  };
}
