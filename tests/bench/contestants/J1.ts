/** Our agent table in the peers' harness: the element as a page uses it, fed with the harness's own columns. */
import '../../../src/page/define/agents.js';
import type { Column } from '../../../src/table/column.js';

interface HarnessColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly type: 'text' | 'number';
  readonly fmt: (value: number) => string;
}

interface HarnessData {
  readonly n: number;
  readonly cols: Readonly<Record<string, (string[] | Float64Array) & Record<number, string | number>>>;
}

export const meta = { name: 'cockpit-agents', data: 'columns' };

/** CSS px that the sign which expands a row takes of the first column: with them the same text stands there as in the others. */
const EXPANDER_PX = 20;
/** CSS px of title, search and menus, which the others do not have: they stand above the box, so that as many rows are in it. */
const TOOLS_PX = 52;

export async function mount(box: HTMLElement, data: HarnessData, { COLUMNS }: { readonly COLUMNS: readonly HarnessColumn[] }) {
  const table = document.createElement('cockpit-agents');
  table.density = 'compact';
  table.columns = COLUMNS.map(({ key, title, width, type, fmt }, at): Column =>
    type === 'text'
      ? { id: key, kind: 'text', column: key, title, width: at === 0 ? width + EXPANDER_PX : width, align: 'start' }
      : { id: key, kind: 'number', column: key, title, width, align: 'end', write: fmt },
  );
  table.agents = {
    status: 'ready',
    value: {
      kind: 'rows',
      asOf: 0,
      zone: 'Asia/Shanghai',
      completeness: 'full',
      revision: 0,
      range: { start: 0, end: 0 },
      total: data.n,
      offset: 0,
      length: data.n,
      columns: data.cols as Record<string, string[] | Float64Array>,
    },
  };
  table.style.cssText = `position:absolute;inset:-${TOOLS_PX}px 0 0;block-size:auto;border:0;--cockpit-font:"Noto Sans CJK SC",sans-serif`;
  box.append(table);
  await table.updateComplete;
  return {
    scrollTo: (row: number) => table.scrollToRow(row, 'start'),
    sort: (key: string | null, direction: string) => {
      table.order = key === null ? [] : [{ column: key, descending: direction === 'desc' }];
      return table.updateComplete;
    },
    filter: (text: string) => {
      table.search = text;
      return table.updateComplete;
    },
    update(changes: readonly { readonly i: number; readonly id: string; readonly key: string; readonly value: string | number }[]) {
      const names = [...new Set(changes.map(({ key }) => key))];
      table.change({
        rows: changes.map(({ i }) => i),
        // The harness reads its own columns afterwards, and the floor too writes into them.
        inPlace: true,
        columns: Object.fromEntries(names.map((name) => [name, changes.map(({ key, value }) => (key === name ? value : undefined))])),
      });
    },
    destroy: () => table.remove(),
  };
}
