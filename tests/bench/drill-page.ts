/** The page side of the bench of drilling: a board over a million records, walked from a tile down to single contacts and back. */
import { recordsAdapter } from '../../src/adapters/records/records-adapter.js';
import { DRILL_LEVELS, type DrillLevel } from '../../src/domain/drill.js';
import type { Mapping } from '../../src/domain/mapping.js';
import type { TimeRange } from '../../src/domain/query.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import type { CockpitDrill } from '../../src/widgets/drill/drill.js';
import '../../src/define.js';
import { recordsFile } from './records-file.mjs';

/** Ms of each step down, by the level that it led to. */
type Steps = Record<DrillLevel, number>;

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
  #board: CockpitBoard | undefined;

  /** Reads the file and waits for the tile. */
  async open(records: number, mapping: Mapping): Promise<void> {
    document.body.innerHTML = '<cockpit-board><cockpit-tile metric="answerRate" target="90%"></cockpit-tile><cockpit-drill></cockpit-drill></cockpit-board>';
    const board = document.querySelector('cockpit-board');
    if (!board) throw new Error('invalid page: no board');
    this.#board = board;
    board.adapter = recordsAdapter({ source: new Blob([...recordsFile(records)] as BlobPart[]), name: 'bench', mapping, workerUrl: '/records.worker.js' });
    await this.#tile();
  }

  /** Over another range, once its tile stands. */
  async choose(range: TimeRange): Promise<void> {
    if (this.#board) this.#board.range = range;
    await this.#tile();
  }

  /** From the tile to the contacts, a click a level; then closed again. */
  async walk(): Promise<Steps> {
    const { board, drill } = this.#parts();
    const took: Steps = { groups: NaN, slots: NaN, contacts: NaN };
    for (const level of DRILL_LEVELS) {
      const button = level === 'groups' ? board.querySelector('cockpit-tile')?.renderRoot.querySelector<HTMLElement>('.face') : drill.renderRoot.querySelectorAll<HTMLElement>('.into')[1];
      if (!button) throw new Error(`nothing leads to the ${level}`);
      const from = performance.now();
      button.click();
      do {
        await painted();
        if (performance.now() - from > 10_000) throw new Error(`the ${level} never came: ${drill.renderRoot.textContent.replace(/\s+/g, ' ')}`);
      } while (!this.#isShown(drill, level));
      took[level] = performance.now() - from;
    }
    drill.renderRoot.querySelector<HTMLElement>('.close')?.click();
    for (let turn = 0; turn < 20; turn++) await painted();
    return took;
  }

  /** Rows of the level it asked for are on screen, those of contacts with their texts. */
  #isShown({ renderRoot, list }: CockpitDrill, level: DrillLevel): boolean {
    const isHere = 'value' in list && list.value.path.level === level && renderRoot.querySelector(`.body.${level}:not(.pending)`) !== null;
    const first = renderRoot.querySelector(level === 'contacts' ? '.row .cell' : '.into + *, .into');
    return isHere && /\S/.test(first?.textContent ?? '') && (level !== 'contacts' || /\d\d:\d\d/.test(first?.textContent ?? ''));
  }

  #parts(): { readonly board: CockpitBoard; readonly drill: CockpitDrill } {
    const board = this.#board;
    const drill = board?.querySelector('cockpit-drill');
    if (!board || !drill) throw new Error('invalid page: no drill');
    return { board, drill };
  }

  async #tile(): Promise<void> {
    const { board } = this.#parts();
    for (let turn = 0; turn < 20; turn++) await painted();
    const from = performance.now();
    while (!/\d/.test(board.querySelector('cockpit-tile')?.renderRoot.querySelector('[part~="value"]')?.textContent ?? '')) {
      await painted();
      if (performance.now() - from > 60_000) throw new Error(`the tile never came: ${board.querySelector('cockpit-tile')?.renderRoot.textContent.replace(/\s+/g, ' ')}`);
    }
  }
}

Object.assign(globalThis, { bench: new Bench() });
