import { expect } from '@open-wc/testing';
import type { Run } from '../../src/geometry/runs.js';
import { traceOf, keptOf } from '../../src/geometry/trace.js';
import { columnEdges } from '../../src/geometry/m4.js';
import { paintTrend, type TrendKind } from '../../src/marks/trend-canvas.js';

const WIDTH = 200;
const HEIGHT = 100;

const GROUND = { width: WIDTH, height: HEIGHT, zero: HEIGHT, surface: 'rgb(255, 255, 255)', origin: [0, 0] } as const;

function paint(x: readonly number[] | Float64Array, y: readonly number[] | Float64Array, runs: readonly Run[], { openFrom = x.length, ratio = 1, weight = 2, slotWidth = 20, kind = 'line' as TrendKind } = {}): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas in this browser');
  const trace = { x: Float64Array.from(x), y: Float64Array.from(y), runs };
  paintTrend(context, { ...GROUND, kind, lines: [{ trace, companions: [], seat: 0, color: 'rgb(0, 0, 255)', weight, dash: [] }], slotWidth, openAt: openFrom < x.length ? (x[openFrom] ?? 0) : Infinity, ratio });
  return context;
}

/** A line over the whole width, reduced to its columns. */
function reducedLine(length: number, valueOf: (index: number) => number) {
  const values = Float64Array.from({ length }, (_, index) => valueOf(index));
  const xOf = (index: number) => (index / (length - 1)) * WIDTH;
  const all = { from: 0, to: length };
  return traceOf(keptOf(values, all, columnEdges(xOf, WIDTH, all, [0, WIDTH])), values, new Float64Array(), xOf, { high: 0, perUnit: -1, height: HEIGHT });
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
    paintTrend(context, { ...GROUND, kind: 'line', lines: [], slotWidth: 20, openAt: Infinity, ratio: 1 });
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
    const { x, y, runs } = reducedLine(100_000, (index) => (index === 61_803 ? 5 : 80));
    const context = paint(x, y, runs, { slotWidth: 0.002 });
    const column = Math.floor((61_803 / 99_999) * WIDTH);
    expect(Math.min(...inkIn(context, column))).to.be.at.most(6);
    expect(Math.min(...inkIn(context, column + 8))).to.be.at.least(75);
  });

  it('draws a long line over the same pixels as all of its points would', () => {
    const valueOf = (index: number) => 50 + 40 * Math.sin(index * index);
    const { x, y, runs } = reducedLine(4_000, valueOf);
    const reduced = paint(x, y, runs, { weight: 1, slotWidth: 0.05 });
    for (let column = 1; column < WIDTH - 1; column++) {
      const rows = Array.from({ length: 4_000 }, (_, index) => index).filter((index) => Math.floor((index / 3_999) * WIDTH) === column).map(valueOf);
      const ink = inkIn(reduced, column);
      expect(Math.min(...ink), `top of ${column}`).to.be.at.most(Math.ceil(Math.min(...rows)));
      expect(Math.max(...ink), `bottom of ${column}`).to.be.at.least(Math.floor(Math.max(...rows)) - 1);
    }
  });

  it('is as sharp as the screen', () => {
    const context = paint([10, 190], [50, 50], [{ from: 0, to: 2 }], { ratio: 2, weight: 1 });
    expect(inkIn(context, 200)).to.deep.equal([99, 100]);
  });

  it('draws bars from zero, each in its seat, hollow while not over', () => {
    const context = paint([50, 100, 150], [60, 20, 40], [{ from: 0, to: 3 }], { kind: 'bar', slotWidth: 50, openFrom: 2 });
    expect([Math.min(...inkIn(context, 50)), Math.max(...inkIn(context, 50))]).to.deep.equal([60, HEIGHT - 1]);
    expect(Math.min(...inkIn(context, 100))).to.equal(20);
    expect(inkIn(context, 75), 'between two bars').to.deep.equal([]);
    expect(inkIn(context, 150).length, 'an outline').to.be.below(10);
  });

  it('holds a step over the whole of its slot', () => {
    const context = paint([50, 100, 150], [20, 60, 60], [{ from: 0, to: 3 }], { kind: 'step', slotWidth: 50 });
    for (const x of [28, 50, 72]) expect(inkIn(context, x), `at ${x}`).to.deep.equal([19, 20]);
    for (const x of [78, 172]) expect(inkIn(context, x), `at ${x}`).to.deep.equal([59, 60]);
    expect(inkIn(context, 180)).to.deep.equal([]);
  });

  it('fills an area down to zero, but not across a gap', () => {
    const context = paint([20, 80, 120, 180], [30, 30, 30, 30], [{ from: 0, to: 2 }, { from: 2, to: 4 }], { kind: 'area' });
    const filled = (x: number) => (context.getImageData(x, 80, 1, 1).data[3] ?? 0) > 0;
    expect([50, 100, 150].map(filled)).to.deep.equal([true, false, true]);
  });
});
