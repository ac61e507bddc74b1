/** The page side of the matrix' bench: one contestant, mounted, given other points, pointed at and drawn around. */
import { scatterOf, type Scatter } from './scatter.js';

type Tool = 'box' | 'lasso';

interface Handle {
  update(next: Scatter): unknown;
  toPixel(at: number): readonly number[];
  tooltip(): string;
  /** Where a point of the plot is on the page. */
  toPage?(x: number, y: number): readonly number[];
  /** Makes what the pointer draws next a box or a lasso. */
  take?(tool: Tool): unknown;
  /** How many points are picked now. */
  picked?(): number;
}
export interface Contestant {
  readonly meta: { readonly webgl?: boolean };
  mount(box: HTMLElement, data: Scatter, options: { readonly width: number; readonly height: number; readonly PALETTE: readonly string[] }): Handle | Promise<Handle>;
}

const SIZE = { width: 900, height: 700 };
type Place = readonly [x: number, y: number];
const MOVES = 40;
/** What is drawn around, turn by turn, all of different sizes, so that one selection is not taken for the next; none begins on a cut line. */
const BOXES: readonly (readonly [Place, Place])[] = [[[20, 20], [60, 60]], [[54, 54], [90, 95]], [[10, 55], [48, 90]]];
const RINGS: readonly Place[] = [[48, 45], [42, 56], [57, 43]];
/** Longer than this nobody waits, ms; what is not there by then is told as missed. */
const MOST_MS = 5000;
const PALETTE = ['#3a5fcd', '#0f8a2a', '#f59e0b', '#d62f2f'];
const WARM = '能力意愿矩阵低高指令辅导参与授权框选套索表格来源截至人已选 0123456789,.:·（）↑→';

const painted = () =>
  new Promise<number>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(0);
    }),
  );

/** The places of one stroke: a box from corner to corner, or a ring as a hand draws it. */
function strokeOf(tool: Tool, turn: number): Place[] {
  const steps = Array.from({ length: MOVES }, (_, step) => step / (MOVES - 1));
  if (tool === 'box') {
    const [[x0, y0], [x1, y1]] = BOXES[turn % BOXES.length] ?? [[0, 0], [100, 100]];
    return steps.map((share) => [x0 + share * (x1 - x0), y0 + share * (y1 - y0)]);
  }
  const [x, y] = RINGS[turn % RINGS.length] ?? [50, 50];
  return steps.map((share, step) => [x + (20 + 4 * turn) * Math.cos(share * 1.97 * Math.PI), y + (16 + 3 * Math.sin(step)) * Math.sin(share * 1.97 * Math.PI)]);
}

/** How many points a stroke encloses. */
function enclosedBy(tool: Tool, stroke: readonly Place[], { n, x, y }: Scatter): number {
  const [first = [0, 0], last = [0, 0]] = [stroke[0], stroke.at(-1)];
  const corners: readonly Place[] = tool === 'lasso' ? stroke : [first, [last[0], first[1]], last, [first[0], last[1]]];
  let count = 0;
  for (let at = 0; at < n; at++) {
    const [px = 0, py = 0] = [x[at], y[at]];
    let isInside = false;
    corners.forEach(([ax, ay], index) => {
      const [bx, by] = corners.at(index - 1) ?? [0, 0];
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) isInside = !isInside;
    });
    count += isInside ? 1 : 0;
  }
  return count;
}

export function benchOf(contestant: Contestant) {
  const box = document.createElement('div');
  let data: readonly [Scatter, Scatter];
  let handle: Handle | undefined;
  /** Of one deed: ms until what it painted is on the way to the screen. */
  const timed = async (deed: (now: Handle) => unknown): Promise<number> => {
    const from = performance.now();
    if (handle) await deed(handle);
    return (await painted()) - from;
  };
  let shown = 0;
  /** Whether points can be seen: looked for in any canvas, within shadow roots too. */
  const isDrawn = () => (contestant.meta.webgl ? handle !== undefined : canvasesIn(box).some(hasInk));
  return {
    async prepare(count: number) {
      data = [scatterOf(count, 5), scatterOf(count, 6)];
      box.style.cssText = `position:relative;contain:strict;inline-size:${SIZE.width}px;block-size:${SIZE.height}px;background:#fff`;
      // The fonts are here before anybody is measured.
      box.innerHTML = `<span>${WARM}</span><b>${WARM}</b>`;
      document.body.replaceChildren(box);
      await painted();
      await painted();
      box.replaceChildren();
      await painted();
    },
    async mount(): Promise<number> {
      await painted();
      const from = performance.now();
      handle = await contestant.mount(box, data[0], { ...SIZE, PALETTE });
      for (;;) {
        const at = await painted();
        if (isDrawn() || at - from > 60_000) return at - from;
      }
    },
    update: (turn: number) => timed((now) => now.update(data[(shown = (turn + 1) % 2)] ?? data[0])),
    canDraw: () => handle?.take !== undefined,
    /** Where the pointer goes, in whole px of the page. */
    async strokeFor(tool: Tool, turn: number): Promise<number[][]> {
      await handle?.take?.(tool);
      await painted();
      return strokeOf(tool, turn).map(([x, y]) => (handle?.toPage?.(x, y) ?? []).map(Math.round));
    },
    /** Waits until the pointer is let go, and answers how long it took from then until what is enclosed is picked and painted; NaN where it never is. */
    awaitPicked: (tool: Tool, turn: number) =>
      new Promise<number>((resolve) => {
        const wanted = enclosedBy(tool, strokeOf(tool, turn), data[shown] ?? data[0]);
        const onUp = async ({ timeStamp }: Event) => {
          for (;;) {
            const at = await painted();
            // Pixels are whole: a stroke is off by half of one, and a few points with it.
            if (Math.abs((handle?.picked?.() ?? 0) - wanted) <= Math.max(3, wanted * 0.02)) return resolve(at - timeStamp);
            if (at - timeStamp > MOST_MS) return resolve(NaN);
          }
        };
        // A stroke that never ends, as one that the browser takes for a drag of text, is missed too.
        setTimeout(() => resolve(NaN), 6 * MOST_MS);
        addEventListener('pointerup', (event) => void onUp(event), { capture: true, once: true });
      }),
    placeOf: (at: number) => handle?.toPixel((at * 7919 + 5) % data[0].n),
    tooltip: () => handle?.tooltip() ?? '',
    painted,
    /** Waits for the next move of the pointer and answers how long it took until the card said something else. */
    awaitHover: () =>
      new Promise<number>((resolve) => {
        const before = handle?.tooltip() ?? '';
        const onMove = async ({ timeStamp }: Event) => {
          for (;;) {
            const at = await painted();
            const now = handle?.tooltip() ?? '';
            if ((now !== '' && now !== before) || at - timeStamp > MOST_MS) return resolve(now !== '' && now !== before ? at - timeStamp : NaN);
          }
        };
        addEventListener('mousemove', (event) => void onMove(event), { capture: true, once: true });
      }),
  };
}

function canvasesIn(root: ParentNode): HTMLCanvasElement[] {
  return [...root.querySelectorAll('*')].flatMap((node) => (node instanceof HTMLCanvasElement ? [node] : node.shadowRoot ? canvasesIn(node.shadowRoot) : []));
}

function hasInk(canvas: HTMLCanvasElement): boolean {
  const pen = new OffscreenCanvas(96, 72).getContext('2d', { willReadFrequently: true });
  if (!pen || canvas.width === 0 || canvas.height === 0) return false;
  pen.drawImage(canvas, 0, 0, 96, 72);
  const { data } = pen.getImageData(24, 18, 48, 36);
  return data.some((_, at) => at % 4 === 0 && (data[at + 3] ?? 0) > 20 && Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) - Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > 24);
}
