import { html, LitElement, type TemplateResult } from 'lit';

/** Provides the cockpit (in the making). */
export class CockpitBoard extends LitElement {
  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
