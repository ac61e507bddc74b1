/** `<cockpit-tile>` in the peers' harness: the real tile, fed as a page feeds it, by its `reading` property. */
import '../../../src/define.js';
import type { Reading, SlotMeasure } from '../../../src/domain/reading.js';
import type { CockpitTile } from '../../../src/widgets/tile/tile.js';
import { alertLike } from '../../../stories/alert-books.js';

interface Tile {
  readonly label: string;
  readonly value: number;
  readonly delta: number;
  readonly state: number;
  readonly spark: readonly number[];
}

interface Change extends Pick<Tile, 'value' | 'delta' | 'state'> {
  readonly i: number;
  readonly point: number;
}

const STEP = 60_000;
const START = Date.UTC(2026, 10, 16);

export const meta = { name: 'contact-cockpit', blink: 'one overlay a wall, opacity keyframes' };

export async function mount(box: HTMLElement, data: readonly Tile[], { cols, w, h }: { readonly cols: number; readonly w: number; readonly h: number }) {
  const wall = data.map((tile, index) => new Fed(tile, { inlineSize: w - 2, blockSize: h - 2, insetInlineStart: (index % cols) * w, insetBlockStart: Math.floor(index / cols) * h }));
  // Only a board with rules lets a tile blink until somebody stops it.
  const board = document.createElement('cockpit-board');
  board.rules = [alertLike().rule];
  board.append(...wall.map(({ element }) => element));
  box.append(board);
  await wall.at(-1)?.element.updateComplete;
  return {
    update(changes: readonly Change[]): void {
      for (const change of changes) wall[change.i]?.take(change);
    },
    read: (index: number) => wall[index]?.text ?? '',
    blink(indexes: readonly number[], isOn: boolean): void {
      for (const index of indexes) Object.assign(wall[index]?.element ?? {}, isOn ? { blink: 'persistent', alert: alertLike() } : { blink: undefined, alert: undefined });
    },
    destroy: () => box.replaceChildren(),
  };
}

/** A tile and the last sixty points it was given. */
class Fed {
  readonly element: CockpitTile = document.createElement('cockpit-tile');
  #series: readonly SlotMeasure[];
  #end: number;

  /** @param place - CSS px by logical side. */
  constructor({ label, value, delta, state, spark }: Tile, place: Readonly<Record<string, number>>) {
    this.element.style.position = 'absolute';
    for (const [side, px] of Object.entries(place)) Object.assign(this.element.style, { [side]: `${px}px` });
    this.element.label = label;
    this.#series = spark.map((point, index) => slot(START + index * STEP, point));
    this.#end = START + spark.length * STEP;
    this.#show(value, delta, state);
  }

  /** The number as the harness writes it: 53 rather than 53.0. */
  get text(): string {
    const digits = this.element.renderRoot.querySelector('.value')?.firstChild?.textContent ?? '';
    return digits === '' ? '' : String(Number(digits));
  }

  take({ value, delta, state, point }: Change): void {
    this.#series = [...this.#series.slice(1), slot(this.#end, point)];
    this.#end += STEP;
    this.#show(value, delta, state);
  }

  /** The harness' three states: well, known in part, and below the target. */
  #show(value: number, delta: number, state: number): void {
    const range = { start: this.#end - this.#series.length * STEP, end: this.#end };
    const reading: Reading = {
      metric: 'netPromoterScore',
      value,
      range,
      asOf: range.end,
      zone: 'Asia/Shanghai',
      completeness: state === 1 ? 'partial' : 'full',
      ...(state === 2 && { target: value + 1 }),
      previous: { value: value - delta, range: { start: range.start - STEP, end: range.start } },
      series: this.#series,
    };
    this.element.reading = { status: 'ready', value: reading };
  }
}

function slot(start: number, value: number): SlotMeasure {
  return { start, end: start + STEP, value };
}
