import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { MenuController } from '../../controllers/menu-controller.js';
import { menuPlace } from '../../geometry/menu-place.js';
import { menuTemplate, type MenuEntry } from '../../marks/menu.js';

/** A menu as it is now: what it is called, its entries, what they do. */
export interface OpenMenu {
  /** Tells one menu from another, such as the column's that it belongs to. */
  readonly id: string;
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  readonly choose: (id: string) => void;
}

/** Where a menu opens: beside an element, or where the pointer is. */
export type MenuAnchor = Element | { readonly x: number; readonly y: number };

/** The one menu of the table, whichever it is: of a column, of a row, the list of columns, the ways to export. */
export class TableMenu {
  readonly #controller: MenuController;
  #menu: (() => OpenMenu | undefined) | undefined;

  constructor(host: ReactiveElement) {
    this.#controller = new MenuController(host, menuPlace);
  }

  /** Id of the menu that is open. */
  get open(): string | undefined {
    return this.#controller.isOpen ? this.#menu?.()?.id : undefined;
  }

  /**
   * @param menu - Asked at every update, so that the entries say what is true now; `undefined` closes it.
   * @param back - Gives the focus back when it closes.
   */
  show(menu: () => OpenMenu | undefined, anchor: MenuAnchor, back: () => void): void {
    this.#menu = menu;
    this.#controller.open(() => boxOf(anchor), back);
  }

  render(): TemplateResult | typeof nothing {
    const menu = this.#controller.isOpen ? this.#menu?.() : undefined;
    if (!menu) return nothing;
    const press = (event: Event) => {
      event.stopPropagation();
      const entry = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-entry]') : null;
      if (!entry || entry.ariaDisabled === 'true') return;
      const id = entry.dataset['entry'];
      const isStaying = menu.entries.some((other) => 'isStaying' in other && other.isStaying && other.id === id);
      if (!isStaying) this.#controller.close();
      menu.choose(id ?? '');
    };
    const onKeydown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return this.#controller.onKeydown(event);
      event.preventDefault();
      press(event);
    };
    return menuTemplate(menu.name, menu.entries, press, onKeydown);
  }
}

function boxOf(anchor: MenuAnchor): { left: number; top: number; width: number; height: number } {
  if (!(anchor instanceof Element)) return { left: anchor.x, top: anchor.y, width: 0, height: 0 };
  const { left, top, width, height } = anchor.getBoundingClientRect();
  return { left, top, width, height };
}
