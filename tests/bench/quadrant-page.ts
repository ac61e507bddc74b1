/** The page side of the matrix' bench: one contestant, mounted, given other points, pointed at and drawn around. */
import { scatterOf, type Scatter } from './scatter.js';

interface Handle {
  update(next: Scatter): unknown;
  toPixel(at: number): readonly number[];
  tooltip(): string;
  brush(x0: number, y0: number, x1: number, y1: number): unknown;
  /** Moves the pointer to a place. */
  point?(x: number, y: number): unknown;
  lasso?(line: readonly (readonly [number, number])[]): unknown;
}
export interface Contestant {
  readonly meta: { readonly webgl?: boolean };
  mount(box: HTMLElement, data: Scatter, options: { readonly width: number; readonly height: number; readonly PALETTE: readonly string[] }): Handle | Promise<Handle>;
}

const SIZE = { width: 900, height: 700 };
type Corners = readonly [x0: number, y0: number, x1: number, y1: number];
const [WHOLE, ...BOXES]: readonly [Corners, ...Corners[]] = [[0, 0, 100, 100], [20, 20, 60, 60], [50, 50, 90, 95], [10, 55, 48, 90]];
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

/** A ring of places around the middle, as a hand draws them. */
const LINE = Array.from({ length: 60 }, (_, step): [number, number] => [50 + 26 * Math.cos((step / 60) * 2 * Math.PI), 50 + (20 + 4 * Math.sin(step)) * Math.sin((step / 60) * 2 * Math.PI)]);

const boxOf = (turn: number): Corners => BOXES[turn % BOXES.length] ?? WHOLE;

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
  /** The pointer is where the line begins before it is pressed. */
  const aimed = async (to: readonly number[]) => {
    handle?.point?.(to[0] ?? 0, to[1] ?? 0);
    await painted();
  };
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
    update: (turn: number) => timed((now) => now.update(data[(turn + 1) % 2] ?? data[0])),
    /** Box of one of some sizes. */
    brush: (turn: number) => timed((now) => now.brush(...boxOf(turn))),
    lasso: () => timed((now) => now.lasso?.(LINE)),
    aimAtBox: (turn: number) => aimed(boxOf(turn)),
    aimAtLine: () => aimed(LINE[0] ?? []),
    canLasso: () => handle?.lasso !== undefined,
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
            if ((now !== '' && now !== before) || at - timeStamp > 1500) return resolve(at - timeStamp);
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
