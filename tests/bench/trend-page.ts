/**
 * The page side of the trend's bench: the element and a floor beside it, over the same numbers.
 *
 * The floor is what a raw canvas can do: one polyline a series over typed arrays, reduced to its extremes per column
 * where it is longer than the raster is wide, with bare grid lines and labels, and no features at all.
 */
import type { SlotMeasure } from '../../src/domain/reading.js';
import type { Trend } from '../../src/domain/trend.js';
import '../../src/define.js';

const STEP = 60_000;
const START = Date.UTC(2026, 10, 15, 16);
const PLOT = { left: 44, top: 9, right: 14, bottom: 26 };

interface Data {
  readonly x: Float64Array;
  readonly series: readonly Float64Array[];
}

interface Contestant {
  mount(box: HTMLElement): void;
  show(data: Data): Promise<void>;
  /** Slides the window by one slot. */
  append(at: number, values: readonly number[]): Promise<void>;
  remove(): void;
}

function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function wander(series: number, points: number, seed: number): Data {
  const next = chance(seed);
  return {
    x: Float64Array.from({ length: points }, (_, index) => START + index * STEP),
    series: Array.from({ length: series }, () => {
      let value = 0.4 + 0.4 * next();
      return Float64Array.from({ length: points }, () => (value += (next() - 0.5) * 0.06 + (0.6 - value) * 0.02));
    }),
  };
}

class Ours implements Contestant {
  readonly #element = document.createElement('cockpit-trend');
  #points: SlotMeasure[][] = [];

  mount(box: HTMLElement): void {
    this.#element.height = box.clientHeight - 130;
    box.append(this.#element);
  }

  show({ x, series }: Data): Promise<void> {
    this.#points = series.map((values) => Array.from(values, (value, index): SlotMeasure => ({ start: x[index] ?? 0, end: (x[index] ?? 0) + STEP, value })));
    return this.#set();
  }

  append(at: number, values: readonly number[]): Promise<void> {
    this.#points = this.#points.map((points, index) => points.slice(1).concat({ start: at, end: at + STEP, value: values[index] }));
    return this.#set();
  }

  remove(): void {
    this.#element.remove();
  }

  async #set(): Promise<void> {
    const [first = []] = this.#points;
    const range = { start: first[0]?.start ?? 0, end: first.at(-1)?.end ?? 0 };
    const trend: Trend = {
      metric: 'answerRate',
      series: this.#points.map((points, index) => ({ id: `g${index}`, label: `Group ${index}`, points })),
      range,
      asOf: range.end,
      zone: 'Asia/Shanghai',
      completeness: 'full',
    };
    this.#element.trend = { status: 'ready', value: trend };
    await this.#element.updateComplete;
  }
}

class Floor implements Contestant {
  readonly #canvas = document.createElement('canvas');
  #x = new Float64Array();
  #series: Float64Array[] = [];
  #frame = 0;

  mount(box: HTMLElement): void {
    this.#canvas.width = box.clientWidth;
    this.#canvas.height = box.clientHeight - 130;
    box.append(this.#canvas);
  }

  async show({ x, series }: Data): Promise<void> {
    this.#x = Float64Array.from(x);
    this.#series = series.map((values) => Float64Array.from(values));
    this.#queue();
  }

  async append(at: number, values: readonly number[]): Promise<void> {
    for (const [index, column] of [this.#x, ...this.#series].entries()) {
      column.copyWithin(0, 1);
      column[column.length - 1] = index === 0 ? at : (values[index - 1] ?? 0);
    }
    this.#queue();
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#canvas.remove();
  }

  #queue(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const width = this.#canvas.width - PLOT.left - PLOT.right;
    const height = this.#canvas.height - PLOT.top - PLOT.bottom;
    const { length } = this.#x;
    const first = this.#x[0] ?? 0;
    const perMs = width / ((this.#x[length - 1] ?? 1) - first || 1);
    let low = Infinity;
    let high = -Infinity;
    for (const values of this.#series)
      for (const value of values) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    const perValue = height / (high - low || 1);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.translate(PLOT.left, PLOT.top);
    context.lineWidth = 1;
    context.font = '12px sans-serif';
    context.strokeStyle = '#dde2e8';
    context.beginPath();
    for (let tick = 0; tick < 5; tick++) {
      const y = Math.round((height * tick) / 4) + 0.5;
      context.moveTo(0, y);
      context.lineTo(width, y);
      context.fillText((high - ((high - low) * tick) / 4).toFixed(2), -38, y + 4);
    }
    context.stroke();
    for (let tick = 0; tick < 12; tick++) context.fillText(new Date(first + (tick * width) / 12 / perMs).toISOString().slice(11, 16), (tick * width) / 12 - 15, height + 18);
    context.strokeStyle = '#8b95a3';
    for (const values of this.#series) {
      context.beginPath();
      if (length > 2 * width) this.#traceExtremes(context, values, width, low, perValue, height);
      else for (let index = 0; index < length; index++) context.lineTo(((this.#x[index] ?? 0) - first) * perMs, height - ((values[index] ?? 0) - low) * perValue);
      context.stroke();
    }
  }

  #traceExtremes(context: CanvasRenderingContext2D, values: Float64Array, width: number, low: number, perValue: number, height: number): void {
    const each = values.length / width;
    for (let column = 0; column < width; column++) {
      let least = Infinity;
      let most = -Infinity;
      for (let index = Math.floor(column * each); index < (column + 1) * each; index++) {
        const value = values[index] ?? 0;
        if (value < least) least = value;
        if (value > most) most = value;
      }
      context.lineTo(column, height - (least - low) * perValue);
      context.lineTo(column, height - (most - low) * perValue);
    }
  }
}

const contestants: Readonly<Record<string, () => Contestant>> = { ours: () => new Ours(), floor: () => new Floor() };
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** After the next paint: a message posted inside a frame arrives behind it. */
const painted = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    }),
  );

function inkOf(box: HTMLElement): string {
  const element = box.firstElementChild;
  const canvas = element instanceof HTMLCanvasElement ? element : element?.shadowRoot?.querySelector('canvas');
  if (!canvas || canvas.width < 600) return '';
  const { data } = canvas.getContext('2d')?.getImageData(500, 0, 100, canvas.height) ?? new ImageData(1, 1);
  let sum = 0;
  for (let index = 3; index < data.length; index += 4) sum = (Math.imul(sum, 31) + (data[index] ?? 0)) | 0;
  return data.some((value) => value > 0) ? String(sum) : '';
}

class Bench {
  #box = document.createElement('div');
  #contestant: Contestant | undefined;
  #data: readonly [Data, Data] | undefined;

  prepare(series: number, points: number): void {
    this.#data = [wander(series, points, 7), wander(series, points, 8)];
  }

  /** Ms from an empty box to lines on screen. */
  async mount(name: string): Promise<number> {
    this.#box = document.createElement('div');
    this.#box.style.cssText = 'inline-size:1200px;block-size:530px';
    document.body.replaceChildren(this.#box);
    this.#contestant = contestants[name]?.();
    await painted();
    const from = performance.now();
    this.#contestant?.mount(this.#box);
    if (this.#data) await this.#contestant?.show(this.#data[0]);
    for (let turn = 0; turn < 60 && inkOf(this.#box) === ''; turn++) await painted();
    return performance.now() - from;
  }

  /** Ms until other numbers are on screen. */
  async rerender(which: 0 | 1): Promise<number> {
    const before = inkOf(this.#box);
    await painted();
    const from = performance.now();
    if (this.#data) await this.#contestant?.show(this.#data[which]);
    await painted();
    const ms = performance.now() - from;
    if (inkOf(this.#box) === before) throw new Error('the picture did not change');
    return ms;
  }

  /** Appends one slot a frame. */
  async stream(frames: number): Promise<void> {
    const [data] = this.#data ?? [];
    if (!data) return;
    const next = chance(3);
    const last = data.series.map((values) => values.at(-1) ?? 0);
    for (let turn = 1; turn <= frames; turn++) {
      await frame();
      await this.#contestant?.append((data.x.at(-1) ?? 0) + turn * STEP, last.map((value, index) => (last[index] = value + (next() - 0.5) * 0.06)));
    }
    await painted();
  }

  /** Moves a pointer over the plot, one place a frame. */
  async hover(frames: number): Promise<void> {
    const target = this.#box.firstElementChild?.shadowRoot?.querySelector('.plot') ?? this.#box.firstElementChild;
    const box = target?.getBoundingClientRect() ?? new DOMRect();
    for (let turn = 0; turn < frames; turn++) {
      await frame();
      target?.dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + 60 + ((turn * 37) % (box.width - 120)), clientY: box.top + 100, bubbles: true, composed: true }));
    }
    await painted();
  }

  remove(): void {
    this.#contestant?.remove();
  }
}

Object.assign(globalThis, { bench: new Bench() });
