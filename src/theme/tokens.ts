import { css, unsafeCSS, type CSSResult } from 'lit';
import { focusStyles } from './focus.js';
import { PALETTES, type Palette } from './palette.js';

/**
 * The look that every element shares; first in an element's `static styles`.
 *
 * A page changes a colour by setting the public property (`--cockpit-ink`) on anything around the element; inside,
 * only the private one (`--_ink`) is used. Dark follows `color-scheme`, so a page that has none stays light.
 * In forced colours every role becomes a system colour, and shapes and words carry the states alone.
 */
export const tokens: CSSResult = css`
  :host {
    --_canvas: ${role('canvas')};
    --_surface: ${role('surface')};
    --_raised: ${role('raised')};
    --_ink: ${role('ink')};
    --_ink-2: ${role('ink2')};
    --_ink-3: ${role('ink3')};
    --_line: ${role('line')};
    --_control: ${role('control')};
    --_accent: ${role('accent')};
    --_critical: ${role('critical')};
    --_critical-text: ${role('criticalText')};
    --_critical-partner: ${role('criticalPartner')};
    --_warning: ${role('warning')};
    --_warning-outline: ${role('warningOutline')};
    --_warning-text: ${role('warningText')};
    --_ok: ${role('ok')};
    --_ok-text: ${role('okText')};
    --_info: ${role('info')};
    --_series-1: ${series(0)};
    --_series-2: ${series(1)};
    --_series-3: ${series(2)};
    --_series-4: ${series(3)};
    --_series-5: ${series(4)};
    --_series-6: ${series(5)};
    --_scale: var(--cockpit-scale, 1);
    --_space: calc(4px * var(--_scale));
    --_radius: var(--cockpit-radius, 6px);
    --_caption: calc(12px * var(--_scale));
    --_table: calc(13px * var(--_scale));
    --_body: calc(14px * var(--_scale));
    --_title: calc(16px * var(--_scale));
    --_figure: calc(28px * var(--_scale));
    --_figure-wide: calc(40px * var(--_scale));
    --_motion: 150ms ease-out;
    --_shadow: 0 1px 2px rgb(0 0 0 / 0.08), 0 6px 20px rgb(0 0 0 / 0.16);
    --_font: var(
      --cockpit-font,
      system-ui,
      -apple-system,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      sans-serif
    );
    /* A page's "*" rule goes before ours here: Tailwind's takes the border of every element, others the padding. */
    box-sizing: border-box !important;
    white-space: normal !important; /* The blanks between what stands in a shadow root are the host's. */
    --_text: var(--_body);
  }
  /* Hosts, and whatever stands first inside them: a page that styles "*" styles hosts, and what they hand down. */
  :host,
  :where(:not(* > *)) {
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_text);
    font-style: normal;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    word-spacing: normal;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .visually-hidden {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_ink-2: var(--_ink);
      --_ink-3: var(--_ink);
      --_line: var(--_control);
      --_control: var(--_ink);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_canvas: Canvas;
      --_surface: Canvas;
      --_raised: Canvas;
      --_ink: CanvasText;
      --_ink-2: CanvasText;
      --_ink-3: CanvasText;
      --_line: CanvasText;
      --_control: CanvasText;
      --_accent: Highlight;
      --_critical: CanvasText;
      --_critical-text: CanvasText;
      --_critical-partner: Highlight;
      --_warning: Canvas;
      --_warning-outline: CanvasText;
      --_warning-text: CanvasText;
      --_ok: CanvasText;
      --_ok-text: CanvasText;
      --_info: CanvasText;
      --_series-1: CanvasText;
      --_series-2: LinkText;
      --_series-3: VisitedText;
      --_series-4: Highlight;
      --_series-5: GrayText;
      --_series-6: CanvasText;
      --_shadow: 0 0 0 1px CanvasText;
    }
  }
  ${focusStyles}
`;

/** `--cockpit-critical-text` over the palette's two colours. */
function role(name: Exclude<keyof Palette, 'series'>): CSSResult {
  const kebab = name.replace(/[A-Z]|\d/g, (part) => `-${part.toLowerCase()}`);
  return variable(kebab, PALETTES.light[name], PALETTES.dark[name]);
}

function series(index: 0 | 1 | 2 | 3 | 4 | 5): CSSResult {
  return variable(`series-${index + 1}`, PALETTES.light.series[index], PALETTES.dark.series[index]);
}

function variable(name: string, light: string, dark: string): CSSResult {
  return unsafeCSS(`var(--cockpit-${name}, light-dark(${light}, ${dark}))`);
}
