/** Rows that are looked at, at most: those that are drawn. */
const MOST_CELLS = 60;
/** CSS px of a cell's padding on both sides. */
const PADDING_PX = 24;

/**
 * CSS px that a column needs to show what is drawn of it in full: header, rows and totals. `undefined` where it is as wide as
 * one makes it, like a line.
 */
export function fittingWidth(root: ShadowRoot, column: number): number | undefined {
  const cells = [...root.querySelectorAll<HTMLElement>(`.cell.c${column}`)].filter(({ parentElement }) => parentElement?.hidden === false).slice(0, MOST_CELLS);
  if (cells.some((cell) => cell.classList.contains('spark'))) return undefined;
  // Copies, because the cells themselves are cut to the width that they have; all of them are there before one is measured.
  const copies = cells.map((cell) => copyOf(cell));
  const needed = [...copies.map((copy) => copy.getBoundingClientRect().width), ...cells.map(slottedWidth)];
  for (const copy of copies) copy.remove();
  const widest = Math.max(0, ...needed);
  return widest > 0 ? Math.ceil(widest) + 1 : undefined;
}

function copyOf(cell: HTMLElement): HTMLElement {
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.removeAttribute('tabindex');
  copy.style.cssText = 'position:absolute;inline-size:max-content;visibility:hidden;overflow:visible';
  // In full, where it was cut.
  if (cell.classList.contains('text') && cell.title !== '') copy.textContent = cell.title;
  cell.parentElement?.append(copy);
  return copy;
}

function slottedWidth(cell: HTMLElement): number {
  const slotted = cell.querySelector('slot')?.assignedElements() ?? [];
  return slotted.length === 0 ? 0 : PADDING_PX + slotted.reduce((sum, element) => sum + element.getBoundingClientRect().width, 0);
}
