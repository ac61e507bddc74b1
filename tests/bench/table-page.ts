/**
 * The page side of the table's bench: the element and a floor beside it, over the same columns.
 *
 * The floor is what bare DOM can do: recycled rows of text nodes, one index permutation, no features at all.
 */
import { agentsPage } from '../../stories/agents-rows.js';
import type { Cell, RowsAnswer } from '../../src/domain/answer.js';
import type { Order } from '../../src/domain/query.js';
import '../../src/define.js';

const ROW_PX = 36;
const COUNTERS = ['answered', 'talk', 'hold', 'wrapUp', 'transferred', 'ready', 'surveyed', 'satisfied'];
const COLUMNS = ['name', 'skillGroup', 'state', ...COUNTERS, 'agent', 'handled', 'stateSince'];

interface Contestant {
  mount(box: HTMLElement, answer: RowsAnswer): Promise<void>;
  readonly scroller: HTMLElement;
  sort(order: Order): Promise<void>;
  readonly firstCell: string;
  remove(): void;
}

class Ours implements Contestant {
  readonly #table = document.createElement('cockpit-agents');

  async mount(box: HTMLElement, answer: RowsAnswer): Promise<void> {
    this.#table.columns = `skillGroup state averageHandleTime wrapUpTime occupancy ${COUNTERS.join(' ')}`;
    this.#table.style.cssText = 'block-size:100%;border:0';
    this.#table.agents = { status: 'ready', value: answer };
    box.append(this.#table);
    await this.#table.updateComplete;
  }

  get scroller(): HTMLElement {
    return this.#table.renderRoot.querySelector('.scroller') as HTMLElement;
  }

  async sort(order: Order): Promise<void> {
    this.#table.order = [order];
    await this.#table.updateComplete;
    // Many rows are sorted in steps.
    while (this.scroller.getAttribute('aria-busy') === 'true') await painted();
    await this.#table.updateComplete;
  }

  get firstCell(): string {
    return this.#table.renderRoot.querySelector("[aria-rowindex='2']")?.textContent ?? '';
  }

  remove(): void {
    this.#table.remove();
  }
}

class Floor implements Contestant {
  readonly scroller = document.createElement('div');
  readonly #sheet = document.createElement('div');
  #columns: readonly (readonly Cell[])[] = [];
  #rows: { element: HTMLElement; texts: Text[]; at: number }[] = [];
  #order: readonly number[] | undefined;
  #length = 0;

  async mount(box: HTMLElement, answer: RowsAnswer): Promise<void> {
    this.#columns = COLUMNS.map((name) => answer.columns[name] ?? []);
    this.#length = answer.length;
    this.scroller.style.cssText = 'position:absolute;inset:0;overflow:auto';
    this.#sheet.style.cssText = `position:relative;contain:strict;inline-size:1190px;block-size:${Math.min(8e6, answer.length * ROW_PX)}px`;
    for (let at = 0; at < 25; at++) this.#rows.push(this.#row());
    this.scroller.append(this.#sheet);
    this.#draw();
    this.scroller.addEventListener('scroll', () => this.#draw(), { passive: true });
    box.append(this.scroller);
  }

  async sort(order: Order): Promise<void> {
    const column = this.#columns[COLUMNS.indexOf('column' in order ? order.column : 'talk')] ?? [];
    const { compare } = new Intl.Collator('zh');
    const sign = order.descending ? -1 : 1;
    this.#order = [...Array(this.#length).keys()].sort((a, b) => sign * (typeof column[a] === 'number' ? Number(column[a]) - Number(column[b]) : compare(String(column[a]), String(column[b]))));
    for (const row of this.#rows) row.at = -1;
    this.scroller.scrollTop = 0;
    this.#draw();
  }

  get firstCell(): string {
    return this.#sheet.textContent;
  }

  remove(): void {
    this.scroller.remove();
  }

  #row() {
    const element = document.createElement('div');
    element.style.cssText = `position:absolute;inset-block-start:0;block-size:${ROW_PX}px;inline-size:1190px;contain:strict;border-bottom:1px solid #ddd`;
    const texts = this.#columns.map((_, at) => {
      const cell = document.createElement('div');
      cell.style.cssText = `position:absolute;inset-inline-start:${at * 85}px;inline-size:85px;overflow:hidden;white-space:nowrap;line-height:35px`;
      element.append(cell);
      return cell.appendChild(document.createTextNode('x'));
    });
    this.#sheet.append(element);
    return { element, texts, at: -1 };
  }

  #draw(): void {
    const first = Math.max(0, Math.min(Math.floor(this.scroller.scrollTop / ROW_PX), this.#length - this.#rows.length));
    for (let at = first; at < Math.min(this.#length, first + this.#rows.length); at++) {
      const row = this.#rows[at % this.#rows.length];
      if (!row || row.at === at) continue;
      row.at = at;
      row.element.style.transform = `translateY(${at * ROW_PX}px)`;
      const from = this.#order ? (this.#order[at] as number) : at;
      row.texts.forEach((text, column) => (text.data = String(this.#columns[column]?.[from])));
    }
  }
}

const painted = () =>
  new Promise<number>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    }),
  );

const box = document.body.appendChild(document.createElement('div'));
box.style.cssText = 'position:relative;inline-size:1200px;block-size:800px';
let answer: RowsAnswer;
let contestant: Contestant;

/** What the bench calls from outside. */
Object.assign(window, {
  bench: {
    prepare: (rows: number) => void (answer = { ...agentsPage(rows, 0, rows, COLUMNS) }),
    async mount(name: string) {
      contestant = name === 'ours' ? new Ours() : new Floor();
      // The element may have sorted these very arrays before; a copy has no dictionaries yet.
      const fresh = { ...answer, columns: Object.fromEntries(Object.entries(answer.columns).map(([key, column]) => [key, column.slice()])) };
      await painted();
      const start = performance.now();
      await contestant.mount(box, fresh);
      return (await painted()) - start;
    },
    async scroll(frames: number, step: number) {
      for (let frame = 0; frame < frames; frame++) {
        contestant.scroller.scrollTop += step;
        await new Promise(requestAnimationFrame);
      }
    },
    async sort(order: Order) {
      await painted();
      const start = performance.now();
      await contestant.sort(order);
      return (await painted()) - start;
    },
    nodes: () => box.querySelectorAll('*').length + (box.firstElementChild?.shadowRoot?.querySelectorAll('*').length ?? 0),
    remove: () => contestant.remove(),
  },
});
