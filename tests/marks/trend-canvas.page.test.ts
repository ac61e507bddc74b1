import { expect } from '@open-wc/testing';
import type { Run } from '../../src/geometry/runs.js';
import { paintTrend } from '../../src/marks/trend-canvas.js';

const WIDTH = 200;
const HEIGHT = 100;

function paint(x: readonly number[] | Float64Array, y: readonly number[] | Float64Array, runs: readonly Run[], { openFrom = x.length, ratio = 1, weight = 2 } = {}): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas in this browser');
  const line = { id: 'a', label: 'A', measures: [], x, y: Float64Array.from(y), runs };
  paintTrend(context, { lines: [{ line, color: 'rgb(0, 0, 255)', weight, dash: [] }], layout: { x: Float64Array.from(x), openFrom, width: WIDTH }, surface: 'rgb(255, 255, 255)', origin: [0, 0], ratio });
  return context;
}

/** Rows with ink in one column of pixels. */
function inkIn(context: CanvasRenderingContext2D, x: number): number[] {
  const { data } = context.getImageData(x, 0, 1, context.canvas.height);
  return Array.from({ length: context.canvas.height }, (_, row) => row).filter((row) => (data[row * 4 + 3] ?? 0) > 40);
}

describe('the painter of a trend', () => {
  it('leaves the canvas empty where there is nothing to draw, and clears what was there', () => {
    const context = paint([], [], []);
    expect(inkIn(context, 100)).to.deep.equal([]);
    context.fillRect(0, 0, WIDTH, HEIGHT);
    paintTrend(context, { lines: [], layout: { x: new Float64Array(), openFrom: 0, width: WIDTH }, surface: 'white', origin: [0, 0], ratio: 1 });
    expect(inkIn(context, 100)).to.deep.equal([]);
  });

  it('draws one point as a dot', () => {
    const context = paint([100], [50], [{ from: 0, to: 1 }]);
    expect(inkIn(context, 100).length).to.be.at.least(5);
    expect(inkIn(context, 110)).to.deep.equal([]);
  });

  it('never joins what a gap parts', () => {
    const context = paint([10, 60, 100, 140, 190], [50, 50, 50, 50, 50], [{ from: 0, to: 2 }, { from: 3, to: 5 }]);
    expect(inkIn(context, 30)).to.deep.equal([49, 50]);
    for (const x of [70, 100, 130]) expect(inkIn(context, x), `at ${x}`).to.deep.equal([]);
    expect(inkIn(context, 170)).to.deep.equal([49, 50]);
  });

  it('draws what is not over yet hollow', () => {
    const context = paint([10, 100, 180], [50, 50, 50], [{ from: 0, to: 3 }], { openFrom: 2 });
    const [red, green, blue] = context.getImageData(180, 50, 1, 1).data;
    expect([red, green, blue]).to.deep.equal([255, 255, 255]);
    const [, , edge] = context.getImageData(180, 53, 1, 1).data;
    expect(edge).to.equal(255);
    const along = Array.from({ length: 60 }, (_, at) => inkIn(context, 110 + at).length > 0);
    expect(along.includes(true) && along.includes(false), 'the way there is broken').to.equal(true);
  });

  it('keeps the one spike among a hundred thousand points', () => {
    const x = Float64Array.from({ length: 100_000 }, (_, index) => (index / 99_999) * WIDTH);
    const y = Float64Array.from(x, (_, index) => (index === 61_803 ? 5 : 80));
    const context = paint(x, y, [{ from: 0, to: x.length }]);
    const column = Math.floor(x[61_803] ?? 0);
    expect(Math.min(...inkIn(context, column))).to.be.at.most(6);
    expect(Math.min(...inkIn(context, column + 8))).to.be.at.least(75);
  });

  it('draws a long line over the same pixels as all of its points would', () => {
    const x = Float64Array.from({ length: 4_000 }, (_, index) => (index / 3_999) * WIDTH);
    const y = Float64Array.from(x, (_, index) => 50 + 40 * Math.sin(index * index));
    const reduced = paint(x, y, [{ from: 0, to: x.length }], { weight: 1 });
    for (let column = 1; column < WIDTH - 1; column++) {
      const rows = Array.from(y).filter((_, index) => Math.floor(x[index] ?? 0) === column);
      const ink = inkIn(reduced, column);
      expect(Math.min(...ink), `top of ${column}`).to.be.at.most(Math.ceil(Math.min(...rows)));
      expect(Math.max(...ink), `bottom of ${column}`).to.be.at.least(Math.floor(Math.max(...rows)) - 1);
    }
  });

  it('is as sharp as the screen', () => {
    const context = paint([10, 190], [50, 50], [{ from: 0, to: 2 }], { ratio: 2, weight: 1 });
    expect(inkIn(context, 200)).to.deep.equal([99, 100]);
  });
});
