/** A row, as far as something stands below its cells. */
export interface RowBelow {
  readonly element: HTMLElement;
  detail: HTMLElement | undefined;
  detailPx: number;
}

/** What stands below belongs to its row and goes with it, whichever nodes draw that. @param detail - Its height in CSS px; nothing where absent. */
export function writeBelow(painted: RowBelow, detail: { readonly node: HTMLElement; readonly px: number } | undefined): void {
  if (!detail && !painted.detail) return;
  const { element } = painted;
  if (detail?.node !== painted.detail || (detail && detail.node.parentElement !== element)) {
    if (painted.detail?.parentElement === element) painted.detail.remove();
    painted.detail = detail?.node;
    if (detail) element.append(detail.node);
    element.classList.toggle('expanded', detail !== undefined);
  }
  const px = detail?.px ?? 0;
  if (px !== painted.detailPx) element.style.setProperty('--_below', `${(painted.detailPx = px)}px`);
}

/** What expands a row, for the pointer alone: keys and the row's own state say the same to others. */
export function expander(document: Document): HTMLElement {
  const element = document.createElement('span');
  element.className = 'expander';
  element.setAttribute('aria-hidden', 'true');
  return element;
}
