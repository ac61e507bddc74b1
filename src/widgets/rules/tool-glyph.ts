import { html, type TemplateResult } from 'lit';

/** Small line drawings on buttons; the words beside them or the button's name speak. */
export function plusGlyph(): TemplateResult {
  return tool('M8 3.5v9M3.5 8h9');
}

export function crossGlyph(): TemplateResult {
  return tool('m4.5 4.5 7 7M11.5 4.5l-7 7');
}

/** Points towards the start of the line; a page that runs the other way mirrors it. */
export function backGlyph(): TemplateResult {
  return tool('M10 3.5 5.5 8l4.5 4.5', 'back');
}

function tool(path: string, name = ''): TemplateResult {
  return html`<svg class="tool ${name}" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;
}
