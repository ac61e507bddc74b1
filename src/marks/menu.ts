import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** One line of a menu. */
export type MenuEntry =
  /** Something to do. `isStaying` where the menu stays open for more of it. */
  | { readonly kind: 'action'; readonly id: string; readonly label: string; readonly keys?: string; readonly isDisabled?: boolean; readonly isStaying?: true }
  /** Something that is on or off. */
  | { readonly kind: 'choice'; readonly id: string; readonly label: string; readonly isOn: boolean; readonly isStaying?: true }
  /** One of several of which one is on. */
  | { readonly kind: 'one-of'; readonly id: string; readonly label: string; readonly isOn: boolean }
  | { readonly kind: 'line' };

const ROLES = { 'action': 'menuitem', 'choice': 'menuitemcheckbox', 'one-of': 'menuitemradio' } as const;

/** A menu over everything, by the menu pattern of the ARIA authoring practices; entries carry their id as `data-entry`. Its controller opens it and leads between them. */
export function menuTemplate(name: string, entries: readonly MenuEntry[], onClick: (event: Event) => void, onKeydown: (event: KeyboardEvent) => void): TemplateResult {
  return html`<div class="menu" role="menu" popover="manual" aria-label=${name} @click=${onClick} @keydown=${onKeydown} @contextmenu=${(event: Event) => event.preventDefault()}>${entries.map(entryTemplate)}</div>`;
}

function entryTemplate(entry: MenuEntry): TemplateResult {
  if (entry.kind === 'line') return html`<div class="menu-line" role="separator"></div>`;
  const { kind, id, label } = entry;
  const isOn = kind === 'action' ? undefined : entry.isOn;
  return html`<div class="menu-entry" role=${ROLES[kind]} tabindex="-1" data-entry=${id} aria-checked=${ifDefined(isOn)} aria-disabled=${ifDefined('isDisabled' in entry && entry.isDisabled ? 'true' : undefined)}>
    <svg class="menu-check" viewBox="0 0 12 12" aria-hidden="true">${isOn ? svg`<path d="M2 6.5l2.8 3L10 2.8" />` : nothing}</svg>
    <span class="menu-label">${label}</span>
    ${kind === 'action' && entry.keys ? html`<span class="menu-keys" aria-hidden="true">${entry.keys}</span>` : nothing}
  </div>`;
}
