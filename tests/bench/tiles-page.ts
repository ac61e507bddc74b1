/**
 * The page side of the tiles' bench: a thousand tiles with small lines of 60 points, and floors beside them.
 *
 * The floor is what bare DOM can do: the same words in text nodes written in place, one path a tile, no states at all.
 */
import { alertLike } from '../../stories/alert-books.js';
import { readingLike, slots } from '../../stories/tile-readings.js';
import { SPARKLINE_BOX } from '../../src/geometry/sparkline.js';
import type { Reading } from '../../src/domain/reading.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import '../../src/define.js';

const SLOTS = 60;

interface Contestant {
  make(box: HTMLElement, count: number, isCompact: boolean): void;
  update(index: number, reading: Reading): void;
  /** What stands in the tile now, to know when an update has arrived. */
  text(index: number): string;
  blink(): void;
}

class Ours implements Contestant {
  #tiles: CockpitTile[] = [];

  make(box: HTMLElement, count: number, isCompact: boolean): void {
    const board = document.createElement('cockpit-board');
    board.rules = [alertLike().rule];
    this.#tiles = Array.from({ length: count }, () => document.createElement('cockpit-tile'));
    for (const tile of this.#tiles) Object.assign(tile, { target: '80%', compact: isCompact });
    box.style.display = 'block';
    board.append(...this.#tiles);
    box.append(board);
  }

  update(index: number, value: Reading): void {
    const tile = this.#tiles[index];
    if (tile) tile.reading = { status: 'ready', value };
  }

  text(index: number): string {
    return this.#tiles[index]?.renderRoot.querySelector('.value')?.textContent ?? '';
  }

  blink(): void {
    const alert = alertLike();
    for (const tile of this.#tiles) Object.assign(tile, { blink: 'persistent', alert });
  }
}

class Floor implements Contestant {
  #tiles: { readonly box: HTMLElement; readonly texts: readonly Text[]; readonly path: SVGElement }[] = [];
  readonly #how: string;

  constructor(how: string) {
    this.#how = how;
  }

  make(box: HTMLElement, count: number, isCompact: boolean): void {
    this.#tiles = Array.from({ length: count }, () => {
      const tile = document.createElement('div');
      tile.style.cssText = `contain:strict;block-size:${isCompact ? 96 : 136}px;padding:8px 12px;border:1px solid #DDE2E8;border-radius:6px;background:#fff;font:12px sans-serif;white-space:nowrap`;
      const texts = ['接通率', '', '', ''].map((word, line) => {
        const row = document.createElement('div');
        if (line === 1) row.style.cssText = 'font:600 28px sans-serif';
        const text = document.createTextNode(word);
        row.append(text);
        tile.append(row);
        return text;
      });
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', `0 0 ${SPARKLINE_BOX.width} ${SPARKLINE_BOX.height}`);
      svg.setAttribute('preserveAspectRatio', 'none');
      svg.style.cssText = 'display:block;inline-size:100%;block-size:24px;fill:none;stroke:#667080';
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('vector-effect', 'non-scaling-stroke');
      svg.append(path);
      tile.append(svg);
      box.append(tile);
      return { box: tile, texts, path };
    });
  }

  update(index: number, { value = 0, previous, series }: Reading): void {
    const tile = this.#tiles[index];
    if (!tile) return;
    const words = ['接通率', `${(value * 100).toFixed(1)} %`, `${((value - (previous?.value ?? 0)) * 100).toFixed(1)} 百分点 较上周同期`, value < 0.8 ? '低于目标 80 %' : ''];
    words.forEach((word, line) => {
      const text = tile.texts[line];
      if (text && text.data !== word) text.data = word;
    });
    tile.path.setAttribute('d', series.map((slot, at) => `${at ? 'L' : 'M'}${Math.round((at * SPARKLINE_BOX.width) / SLOTS)},${Math.round((1 - (slot.value ?? 0)) * SPARKLINE_BOX.height)}`).join(''));
  }

  text(index: number): string {
    return this.#tiles[index]?.texts[1]?.data ?? '';
  }

  /** One layer over all of them, or the keyframes that first come to mind. */
  blink(): void {
    if (this.#how === 'keyframes') {
      for (const { box } of this.#tiles) box.animate([{ backgroundColor: '#FAEAEC' }, { backgroundColor: '#E8C6CC' }], { duration: 1000, iterations: Infinity, easing: 'steps(2, jump-none)' });
      return;
    }
    const layer = document.createElement('div');
    layer.style.cssText = 'position:absolute;inset:0;will-change:opacity;contain:strict;pointer-events:none';
    for (const { box } of this.#tiles) {
      const { left, top, width, height } = box.getBoundingClientRect();
      const frame = document.createElement('div');
      frame.style.cssText = `position:absolute;box-sizing:border-box;left:${left}px;top:${top}px;width:${width}px;height:${height}px;border:3px solid #8F0B20;background:#8F0B2026`;
      layer.append(frame);
    }
    document.body.append(layer);
    layer.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 1000, iterations: Infinity, easing: 'steps(2, jump-none)' });
  }
}

let contestant: Contestant;
let count = 0;
let round = 0;

/** A reading that differs from every other of its round and from its own before. */
function reading(index: number): Reading {
  const level = 700 + ((index * 37) % 280);
  const answered = level + ((index * 7 + round * 13) % 20);
  const series = slots(Array.from({ length: SLOTS }, (_, at) => [level + ((index * 5 + at * 11 + round) % 20), 1000] as const));
  return readingLike({ value: answered / 1000, numerator: answered, denominator: 1000, series });
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const twoFrames = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Runs `work`, and says how far apart frames came meanwhile. */
async function frames(work: () => Promise<void>): Promise<number[]> {
  const gaps: number[] = [];
  let last = 0;
  let isOn = true;
  const count = (now: number) => {
    if (last > 0) gaps.push(now - last);
    last = now;
    if (isOn) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  await work();
  isOn = false;
  return gaps;
}

Object.assign(globalThis, {
  bench: {
    async mount(which: string, tiles: number, isCompact: boolean): Promise<number> {
      const box = document.createElement('main');
      box.style.cssText = `display:grid;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));gap:${isCompact ? 8 : 12}px;padding:8px`;
      document.body.replaceChildren(box);
      contestant = which === 'ours' ? new Ours() : new Floor(which);
      count = tiles;
      const readings = Array.from({ length: count }, (_, index) => reading(index));
      const start = performance.now();
      contestant.make(box, count, isCompact);
      readings.forEach((value, index) => contestant.update(index, value));
      await twoFrames();
      return performance.now() - start;
    },
    /** Changes every tile once a second, as one batch. Without `isShown` the readings are only made: that share is taken off. */
    tick: (seconds: number, isShown: boolean): Promise<number[]> =>
      frames(async () => {
        for (let second = 0; second < seconds; second++) {
          const start = performance.now();
          round++;
          for (let index = 0; index < count; index++) {
            const value = reading(index);
            if (isShown) contestant.update(index, value);
          }
          await sleep(1000 - (performance.now() - start));
        }
      }),
    /** Single tiles change, 10,000 of them a second, in no order. */
    async burst(seconds: number, isShown: boolean): Promise<{ gaps: number[]; sent: number }> {
      let sent = 0;
      const gaps = await frames(async () => {
        const start = performance.now();
        for (let now = start; now < start + seconds * 1000; now = performance.now()) {
          for (const due = Math.min(sent + 1000, (now - start) * 10); sent < due; sent++) {
            round = sent;
            const index = (sent * 617) % count;
            const value = reading(index);
            if (isShown) contestant.update(index, value);
          }
          await sleep(4);
        }
      });
      return { gaps, sent };
    },
    text: (index: number) => contestant.text(index),
    blink: () => contestant.blink(),
    sleep,
  },
});
