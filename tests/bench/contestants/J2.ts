/** `<cockpit-trend>` in the peers' harness: a line chart, fed as a page feeds it, by its `trend` property. */
import '../../../src/define.js';
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
  let window = new SlidingWindow(data);
  element.trend = { status: 'ready', value: window.trend() };
  box.append(element);
  await element.updateComplete;
  return {
    update(next: Data): void {
      window = new SlidingWindow(next);
      element.trend = { status: 'ready', value: window.trend() };
    },
    append(x: number, values: readonly number[]): void {
      window.append(x * 1000, values);
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
  #from = 0;
  #start: Float64Array;
  #values: Float64Array[];

  constructor(data: Data) {
    this.#data = data;
    this.#length = data.x.length;
    this.#start = data.x.map((seconds) => seconds * 1000);
    this.#values = data.series.map(({ y }) => y);
  }

  append(at: number, values: readonly number[]): void {
    const next = this.#from + this.#length;
    if (next >= this.#start.length) this.#grow();
    const end = this.#from + this.#length;
    this.#start[end] = at;
    this.#values.forEach((column, index) => (column[end] = values[index] ?? NaN));
    this.#from++;
  }

  trend(): Trend {
    const view = (column: Float64Array) => column.subarray(this.#from, this.#from + this.#length);
    const start = view(this.#start);
    const first = start[0] ?? 0;
    const end = (start.at(-1) ?? 0) + this.#data.step * 1000;
    return {
      metric: 'offered',
      series: this.#data.series.map(({ name }, index) => {
        const points: SlotColumns = { start, value: view(this.#values[index] ?? new Float64Array()) };
        return { id: String(index), label: name, points };
      }),
      range: { start: first, end },
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
    [this.#start, this.#values] = [grown(this.#start), this.#values.map(grown)];
    this.#from = 0;
  }
}
