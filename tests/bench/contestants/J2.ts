/** `<cockpit-trend>` in the peers' harness: a line chart, fed as a page feeds it, by its `trend` property. */
import '../../../src/page/define/trend.js';
import type { SlotColumns } from '../../../src/domain/slot-columns.js';
import type { Trend } from '../../../src/domain/trend.js';

interface Data {
  /** Seconds. */
  readonly x: Float64Array;
  readonly series: readonly { readonly name: string; readonly y: Float64Array }[];
  readonly step: number;
}

/** Of the chart around its plot: title, legend, foot. */
const AROUND_PX = 132;

export const meta = { name: 'contact-cockpit' };

export async function mount(box: HTMLElement, data: Data, { width, height }: { readonly width: number; readonly height: number }) {
  const element = document.createElement('cockpit-trend');
  element.height = height - AROUND_PX;
  element.style.inlineSize = `${width}px`;
  // The page's font, as the others inherit it.
  element.style.setProperty('--cockpit-font', getComputedStyle(box).fontFamily);
  let window = new SlidingWindow(data);
  element.trend = { status: 'ready', value: window.trend() };
  box.append(element);
  await element.updateComplete;
  return {
    update(next: Data): void {
      window = new SlidingWindow(next);
      element.trend = { status: 'ready', value: window.trend() };
    },
    append(_: number, values: readonly number[]): void {
      window.append(values);
      element.trend = { status: 'ready', value: window.trend() };
    },
    tooltip: () => {
      const card = element.renderRoot.querySelector<HTMLElement>('.reading');
      return card?.hidden ? '' : (card?.textContent ?? '');
    },
    destroy: () => element.remove(),
  };
}

/** One slot in, one out: columns are views into memory that has room for more, so that appending copies nothing. */
class SlidingWindow {
  readonly #data: Data;
  readonly #length: number;
  /** Of the first slot in the window, ms. */
  #first: number;
  #from = 0;
  #values: Float64Array[];

  constructor(data: Data) {
    this.#data = data;
    this.#length = data.x.length;
    this.#first = (data.x[0] ?? 0) * 1000;
    this.#values = data.series.map(({ y }) => y);
  }

  append(values: readonly number[]): void {
    const room = this.#values[0]?.length ?? 0;
    if (this.#from + this.#length >= room) this.#grow();
    const end = this.#from + this.#length;
    this.#values.forEach((column, index) => (column[end] = values[index] ?? NaN));
    this.#from++;
    this.#first += this.#data.step * 1000;
  }

  trend(): Trend {
    const stepMs = this.#data.step * 1000;
    const start = { first: this.#first, stepMs };
    const end = this.#first + this.#length * stepMs;
    return {
      metric: 'offered',
      series: this.#data.series.map(({ name }, index) => {
        const points: SlotColumns = { start, value: (this.#values[index] ?? new Float64Array()).subarray(this.#from, this.#from + this.#length) };
        return { id: String(index), label: name, points };
      }),
      range: { start: this.#first, end },
      asOf: end,
      zone: 'UTC',
      completeness: 'full',
    };
  }

  #grow(): void {
    const spare = Math.max(1024, this.#length);
    const grown = (column: Float64Array) => {
      const larger = new Float64Array(this.#length + spare);
      larger.set(column.subarray(this.#from, this.#from + this.#length));
      return larger;
    };
    this.#values = this.#values.map(grown);
    this.#from = 0;
  }
}
