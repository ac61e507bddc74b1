/** Our matrix in the harness of the other libraries: the same columns, handed over as they are. */
import '../../../src/define.js';
import type { Standings } from '../../../src/domain/standings.js';
import { drawnBy } from '../drawn-by.js';

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
  const area = () => element.renderRoot.querySelector('.area')?.getBoundingClientRect() ?? new DOMRect();
  const place = (x: number, y: number): [number, number] => {
    const { left, top, width, height: high } = area();
    return [left + (width * x) / 100, top + high - (high * y) / 100];
  };
  const take = async (tool: 'box' | 'lasso') => {
    element.tool = tool;
    await element.updateComplete;
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
    toPage: place,
    take,
    picked: () => element.selected.length,
    async brush(x0: number, y0: number, x1: number, y1: number) {
      await take('box');
      drawnBy(element.renderRoot.querySelector('.plot'), [place(x0, y0), place(x1, y1)]);
      await element.updateComplete;
      return element.selected.length;
    },
    destroy: () => element.remove(),
  };
}
