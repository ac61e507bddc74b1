import type { SurgeBars } from '../../geometry/surge-bars.js';

/** Shapes of a surge to begin with. */
export type Preset = 'given' | 'spike' | 'twin' | 'plateau';

export const PRESETS = ['given', 'spike', 'twin', 'plateau'] as const satisfies readonly Preset[];

/** Calls of a preset: what is given, and so much more around the middle, at two places, or everywhere. */
export function presetCalls(given: readonly number[], preset: Preset): readonly number[] {
  const bump = (at: number, centre: number, spread: number) => Math.exp(-(((at - centre) / spread) ** 2));
  const last = Math.max(1, given.length - 1);
  return given.map((calls, index) => {
    const at = index / last;
    const more = { given: 0, spike: 0.5 * bump(at, 0.4, 0.15), twin: 0.4 * Math.max(bump(at, 0.25, 0.1), bump(at, 0.75, 0.1)), plateau: 0.3 }[preset];
    return Math.round(calls * (1 + more));
  });
}

/**
 * Draws a surge by hand: bars follow a pointer that is down, all it passes over; keys choose a bar and change it.
 */
export class SurgeDrawing {
  /** The bar that keys change. */
  at = 0;
  #isDown = false;

  /**
   * @param changed - Takes the calls of one bar.
   * @param moved - Another bar was chosen.
   */
  constructor(
    private readonly bars: () => SurgeBars | undefined,
    private readonly calls: () => readonly number[],
    private readonly changed: (index: number, calls: number) => void,
    private readonly moved: () => void,
    private readonly ended: () => void,
  ) {}

  readonly onKey = (event: KeyboardEvent): void => {
    const calls = this.calls();
    if (event.ctrlKey || event.metaKey || event.altKey || calls.length === 0) return;
    const last = calls.length - 1;
    const places: Readonly<Record<string, number>> = { ArrowLeft: this.at - 1, ArrowRight: this.at + 1, Home: 0, End: last };
    const place = places[event.key];
    const share = { ArrowUp: 0.05, ArrowDown: -0.05, PageUp: 0.2, PageDown: -0.2 }[event.key];
    if (place !== undefined) {
      this.at = Math.max(0, Math.min(last, place));
      this.moved();
    } else if (share !== undefined) {
      const here = calls[this.at] ?? 0;
      // One contact at least, so that a bar of nothing grows.
      const step = Math.max(1, Math.round(Math.abs(here * share)));
      this.changed(this.at, Math.max(0, here + Math.sign(share) * step));
      this.ended();
    } else return;
    event.preventDefault();
  };

  readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#isDown = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#draw(event);
  };

  readonly onMove = (event: PointerEvent): void => {
    if (this.#isDown) this.#draw(event);
  };

  readonly onUp = (): void => {
    if (!this.#isDown) return;
    this.#isDown = false;
    this.ended();
  };

  #draw(event: PointerEvent): void {
    const bars = this.bars();
    const box = (event.currentTarget as Element).querySelector('.area')?.getBoundingClientRect();
    if (!bars || !box || box.width === 0) return;
    this.at = bars.barAt(((event.clientX - box.left) * bars.width) / box.width);
    this.changed(this.at, Math.round(bars.valueAt(((event.clientY - box.top) * bars.height) / box.height)));
  }
}
