import { html, nothing, type TemplateResult } from 'lit';
import type { ListboxController } from '../../controllers/listbox-controller.js';
import { formatCount } from '../../locale/format.js';
import type { FiltersMessages } from '../../locale/filters-messages.js';

/** How one control is called and what it says. */
export interface ChoiceFacts {
  readonly label: string;
  /** What is chosen, in words. */
  readonly text: string;
  readonly isDisabled: boolean;
  readonly hasSearch: boolean;
  readonly texts: FiltersMessages;
  readonly language: string;
}

/** A button that says what is chosen and opens the list to choose from. */
export function choice(box: ListboxController, { label, text, isDisabled, hasSearch, texts, language }: ChoiceFacts): TemplateResult {
  const { id, isOpen } = box;
  return html`<div class="choice" @focusout=${box.onFocusOut} @keydown=${box.onKeydown}>
    <button
      type="button"
      class="opener"
      id="${id}-button"
      aria-haspopup=${hasSearch ? 'dialog' : 'listbox'}
      aria-expanded=${isOpen ? 'true' : 'false'}
      ?disabled=${isDisabled}
      @mousedown=${keepFocus(isOpen)}
      @click=${box.toggle}
    >
      <span class="label">${label}</span> <span class="text" title=${text}>${text}</span>
      <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true"><path d="m2.5 4.5 3.5 3.5 3.5-3.5" /></svg>
    </button>
    ${isOpen ? panel(box, label, hasSearch, texts, language) : nothing}
  </div>`;
}

function panel(box: ListboxController, label: string, hasSearch: boolean, texts: FiltersMessages, language: string): TemplateResult {
  const { found, listed } = box;
  const rest = found.length - listed.length;
  if (!hasSearch) return html`<div class="panel">${list(box, label)}</div>`;
  return html`<div class="panel" role="dialog" aria-label=${label}>
    <input
      type="text"
      role="combobox"
      id="${box.id}-search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${texts.search}
      aria-label="${texts.search} ${label}"
      aria-autocomplete="list"
      aria-expanded="true"
      aria-controls="${box.id}-list"
      aria-activedescendant=${box.active >= 0 ? `${box.id}-${box.active}` : nothing}
      .value=${box.search}
      @input=${box.onSearch}
    />
    ${list(box, label)}
    <p class="foot" role="status">${found.length === 0 ? texts.nothingFound : rest > 0 ? texts.more(formatCount(rest, language).digits) : nothing}</p>
  </div>`;
}

function list(box: ListboxController, label: string): TemplateResult {
  const { isMultiple, selected } = box.offer;
  return html`<ul
    role="listbox"
    id="${box.id}-list"
    aria-label=${label}
    aria-multiselectable=${isMultiple ? 'true' : 'false'}
    tabindex=${isMultiple ? '-1' : '0'}
    aria-activedescendant=${!isMultiple && box.active >= 0 ? `${box.id}-${box.active}` : nothing}
    @mousedown=${keepFocus(isMultiple)}
  >
    ${box.listed.map(
      (option, index) =>
        html`<li
          role="option"
          id="${box.id}-${index}"
          class=${index === box.active ? 'active' : ''}
          aria-selected=${selected.includes(option.id) ? 'true' : 'false'}
          @click=${() => box.choose(option.id)}
        >
          <svg class="tick" viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 8.5 3 3 6-7" /></svg><span title=${option.label}>${option.label}</span>
        </li>`,
    )}
  </ul>`;
}

/** A press of the mouse must not take the focus from where the keyboard is, which would close the list before the click. */
function keepFocus(isWanted: boolean): (event: MouseEvent) => void {
  return (event) => {
    if (isWanted) event.preventDefault();
  };
}
