/**
 * The page side of the heat map's bench: the element and two floors beside it, over the same numbers, every cell in view.
 *
 * `floor` is the bare canvas that anybody would write: a rectangle a cell, its colour looked up in the same steps.
 * `image` is the least a canvas can do: a pixel a cell, drawn larger. Both know no names, axis, legend or hatching.
 */
import type { Heatmap } from '../../src/domain/heatmap.js';
import { HEAT_PALETTES } from '../../src/theme/heat-palette.js';
import '../../src/define.js';

const STEP = 900_000;
const START = Date.UTC(2026, 10, 15, 16);
const ROW_HEIGHT = 4;
const COLOURS = HEAT_PALETTES.light.diverging;

interface Contestant {
  mount(box: HTMLElement): void;
  show(map: Heatmap): Promise<void>;
}

function mapOf(rows: number, columns: number, seed: number): Heatmap {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return {
    metric: 'answerRate',
    by: 'skillGroup',
    columns: Array.from({ length: columns }, (_, index) => ({ start: START + index * STEP, end: START + (index + 1) * STEP })),
    rows: Array.from({ length: rows }, (_, row) => ({
      id: `g${row}`,
      label: `Group ${row}`,
      cells: Array.from({ length: columns }, () => {
        const share = next();
        return share < 0.02 ? { value: undefined } : { value: 0.6 + 0.4 * next(), numerator: 60, denominator: 100 };
      }),
    })),
    range: { start: START, end: START + columns * STEP },
    asOf: START + columns * STEP,
    zone: 'Asia/Shanghai',
    completeness: 'full',
    target: 0.8,
  };
}

class Ours implements Contestant {
  readonly #element = document.createElement('cockpit-heatmap');

  mount(box: HTMLElement): void {
    Object.assign(this.#element, { rowHeight: ROW_HEIGHT, height: 1e5, by: 'skillGroup' });
    box.append(this.#element);
  }

  async show(map: Heatmap): Promise<void> {
    this.#element.heatmap = { status: 'ready', value: map };
    await this.#element.updateComplete;
  }
}

abstract class Bare implements Contestant {
  readonly canvas = document.createElement('canvas');
  #frame = 0;

  mount(box: HTMLElement): void {
    box.append(this.canvas);
  }

  async show(map: Heatmap): Promise<void> {
    this.canvas.width = 1050;
    if (this.canvas.height !== map.rows.length * ROW_HEIGHT) this.canvas.height = map.rows.length * ROW_HEIGHT;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const context = this.canvas.getContext('2d');
      if (context) this.draw(context, map);
    });
  }

  abstract draw(context: CanvasRenderingContext2D, map: Heatmap): void;
}

const stepOf = (value: number) => Math.max(0, Math.min(COLOURS.length - 1, Math.floor((value - 0.6) / 0.05)));

class Floor extends Bare {
  draw(context: CanvasRenderingContext2D, { rows, columns }: Heatmap): void {
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const width = this.canvas.width / columns.length;
    rows.forEach(({ cells }, row) => {
      for (let column = 0; column < columns.length; column++) {
        const value = cells[column]?.value;
        if (value === undefined) continue;
        context.fillStyle = COLOURS[stepOf(value)] ?? '#000';
        context.fillRect(Math.round(column * width), row * ROW_HEIGHT, Math.round(width) - 1, ROW_HEIGHT - 1);
      }
    });
  }
}

class Image extends Bare {
  readonly #small = document.createElement('canvas');
  readonly #words = COLOURS.map((colour) => {
    const number = Number.parseInt(colour.slice(1), 16);
    return ((255 << 24) | ((number & 255) << 16) | (number & 0xff00) | (number >> 16)) >>> 0;
  });

  draw(context: CanvasRenderingContext2D, { rows, columns }: Heatmap): void {
    Object.assign(this.#small, { width: columns.length, height: rows.length });
    const ink = this.#small.getContext('2d');
    const image = new ImageData(columns.length, rows.length);
    const pixels = new Uint32Array(image.data.buffer);
    let at = 0;
    for (const { cells } of rows) for (const { value } of cells) pixels[at++] = value === undefined ? 0 : (this.#words[stepOf(value)] ?? 0);
    ink?.putImageData(image, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(this.#small, 0, 0, this.canvas.width, this.canvas.height);
  }
}

const contestants: Readonly<Record<string, () => Contestant>> = { ours: () => new Ours(), floor: () => new Floor(), image: () => new Image() };
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

class Bench {
  #box = document.createElement('div');
  #contestant: Contestant | undefined;
  #maps: readonly Heatmap[] = [];

  prepare(rows: number, columns: number): void {
    this.#maps = [7, 8, 9].map((seed) => mapOf(rows, columns, seed));
  }

  /** Ms from an empty box to cells on screen. */
  async mount(name: string): Promise<number> {
    this.#box = document.createElement('div');
    this.#box.style.cssText = 'inline-size:1200px';
    document.body.replaceChildren(this.#box);
    this.#contestant = contestants[name]?.();
    await painted();
    const from = performance.now();
    this.#contestant?.mount(this.#box);
    if (this.#maps[0]) await this.#contestant?.show(this.#maps[0]);
    for (let turn = 0; turn < 60 && this.#ink() === ''; turn++) await painted();
    return performance.now() - from;
  }

  /**
   * Other numbers, one map a frame, so many times. The picture is read back before and after all of them, not between:
   * that would cost as much as a re-render. @returns Ms from the frame in which each is handed over until it is on screen.
   */
  async rerender(times: number): Promise<readonly number[]> {
    const took: number[] = [];
    const before = this.#ink();
    for (let turn = 1; turn <= times; turn++) {
      await frame();
      const from = performance.now();
      const map = this.#maps[turn % this.#maps.length];
      if (map) await this.#contestant?.show(map);
      await painted();
      took.push(performance.now() - from);
    }
    if (this.#ink() === before) throw new Error('the picture did not change');
    return took;
  }

  /** Moves a pointer over the cells, one place a frame. */
  async hover(frames: number): Promise<void> {
    const canvas = this.#box.firstElementChild?.shadowRoot?.querySelector('canvas');
    const box = canvas?.getBoundingClientRect() ?? new DOMRect();
    for (let turn = 0; turn < frames; turn++) {
      await frame();
      canvas?.dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + ((turn * 37) % box.width), clientY: box.top + 100 + turn, bubbles: true, composed: true }));
    }
    await painted();
  }

  #ink(): string {
    const element = this.#box.firstElementChild;
    const canvas = element instanceof HTMLCanvasElement ? element : element?.shadowRoot?.querySelector('canvas');
    if (!canvas || canvas.width < 600) return '';
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, 400, 40) ?? { data: [] };
    let sum = 0;
    for (let index = 0; index < data.length; index += 1) sum = (Math.imul(sum, 31) + (data[index] ?? 0)) | 0;
    return sum === 0 ? '' : String(sum);
  }
}

Object.assign(globalThis, { bench: new Bench() });
