/**
 * The page side of the tiles' bench: a thousand tiles that all change once a second, and a floor beside them.
 *
 * The floor is what bare DOM can do: the same words in text nodes written in place, one path a tile, no states at all.
 */
import { readingLike, slots } from '../../stories/tile-readings.js';
import { SPARKLINE_BOX } from '../../src/geometry/sparkline.js';
import type { Reading } from '../../src/domain/reading.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import '../../src/define.js';

const SLOTS = 24;

interface Contestant {
  make(box: HTMLElement, count: number): void;
  update(index: number, reading: Reading): void;
}

class Ours implements Contestant {
  #tiles: CockpitTile[] = [];

  make(box: HTMLElement, count: number): void {
    this.#tiles = Array.from({ length: count }, () => document.createElement('cockpit-tile'));
    for (const tile of this.#tiles) tile.target = '80%';
    box.append(...this.#tiles);
  }

  update(index: number, value: Reading): void {
    const tile = this.#tiles[index];
    if (tile) tile.reading = { status: 'ready', value };
  }
}

class Floor implements Contestant {
  #tiles: { readonly texts: readonly Text[]; readonly path: SVGElement }[] = [];

  make(box: HTMLElement, count: number): void {
    this.#tiles = Array.from({ length: count }, () => {
      const tile = document.createElement('div');
      tile.style.cssText = 'contain:strict;block-size:136px;padding:8px 12px;border:1px solid #DDE2E8;border-radius:6px;background:#fff;font:12px sans-serif;white-space:nowrap';
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
      return { texts, path };
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

const twoFrames = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

Object.assign(globalThis, {
  bench: {
    async mount(which: string, tiles: number): Promise<number> {
      const box = document.createElement('main');
      box.style.cssText = 'display:grid;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));gap:8px;padding:8px';
      document.body.replaceChildren(box);
      // Both ways to stand off screen: laid out as the floor is, and left out as a wall's page may ask.
      if (which === 'wall') box.style.setProperty('--cockpit-tile-visibility', 'auto');
      contestant = which === 'floor' ? new Floor() : new Ours();
      count = tiles;
      const readings = Array.from({ length: count }, (_, index) => reading(index));
      const start = performance.now();
      contestant.make(box, count);
      readings.forEach((value, index) => contestant.update(index, value));
      await twoFrames();
      return performance.now() - start;
    },
    /** Changes every tile once; readings are made outside of what is compared, so their share is the same for both. */
    async update(): Promise<void> {
      round++;
      for (let index = 0; index < count; index++) contestant.update(index, reading(index));
      await twoFrames();
    },
    /** What making the readings alone costs, to be taken off. */
    make(): void {
      round++;
      for (let index = 0; index < count; index++) reading(index);
    },
  },
});
