import { html, LitElement, type TemplateResult } from 'lit';

/** Chooses the view (in the making). */
export class CockpitFilters extends LitElement {
  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
