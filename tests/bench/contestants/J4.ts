/** Our matrix in the harness of the other libraries: the same columns, handed over as they are. */
import '../../../src/define.js';
import type { Standings } from '../../../src/domain/standings.js';

interface Scatter {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export const meta = { name: 'contact-cockpit' };

const ids = (n: number) => Array.from({ length: n }, (_, index) => `A${index}`);

function standings({ n, x, y }: Scatter, agents: readonly string[]): Standings {
  return { length: n, agents, names: agents, ability: x, willingness: y, abilitySource: 'bench', willingnessSource: 'bench', period: '', asOf: 0, zone: 'UTC', completeness: 'full' };
}

export function mount(box: HTMLElement, data: Scatter, { height, PALETTE }: { readonly height: number; readonly PALETTE: readonly string[] }) {
  const element = document.createElement('cockpit-quadrant');
  const agents = ids(data.n);
  let now = data;
  // As colourful as the others': the harness looks for colour to know that points are there.
  element.style.setProperty('--cockpit-ink-2', PALETTE[0] ?? '#3a5fcd');
  element.height = height - 110;
  element.abilityCut = element.willingnessCut = 50;
  element.standings = { status: 'ready', value: standings(data, agents) };
  box.append(element);
  const plot = () => element.renderRoot.querySelector('.plot');
  const area = () => element.renderRoot.querySelector('.area')?.getBoundingClientRect() ?? new DOMRect();
  const place = (x: number, y: number): [number, number] => {
    const { left, top, width, height: high } = area();
    return [left + (width * x) / 100, top + high - (high * y) / 100];
  };
  return {
    async update(next: Scatter) {
      now = next;
      element.standings = { status: 'ready', value: standings(next, agents) };
      await element.updateComplete;
    },
    toPixel: (index: number) => place(now.x[index] ?? 0, now.y[index] ?? 0),
    tooltip: () => {
      const card = element.renderRoot.querySelector<HTMLElement>('.reading');
      return card && !card.hidden ? card.textContent.trim() : '';
    },
    /** By the pointer, as a user draws a box. */
    async brush(x0: number, y0: number, x1: number, y1: number) {
      const fire = (type: string, [clientX, clientY]: [number, number]) => plot()?.dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerId: 1, pointerType: 'mouse', button: 0, bubbles: true }));
      const capture = Element.prototype.setPointerCapture;
      // A pointer that does not exist cannot be captured.
      Element.prototype.setPointerCapture = () => {};
      fire('pointerdown', place(x0, y0));
      fire('pointermove', place(x1, y1));
      fire('pointerup', place(x1, y1));
      Element.prototype.setPointerCapture = capture;
      await element.updateComplete;
      return element.selected.length;
    },
    destroy: () => element.remove(),
  };
}
