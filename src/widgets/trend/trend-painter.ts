import { html, type TemplateResult } from 'lit';
import { paintTrend } from '../../marks/trend-canvas.js';
import type { Ink } from './line-style.js';
import type { TrendPicture } from './trend-picture.js';

/**
 * A canvas knows no custom properties and no light-dark(), so the styles resolve each colour on an element here.
 * Their colours have a transition too short to be seen: its end tells that the theme has changed.
 */
export function inkProbes(onChange: () => void): TemplateResult {
  return html`<div class="inks" aria-hidden="true" @transitionend=${onChange}><i class="series-1"></i><i class="series-2"></i><i class="series-3"></i><i class="series-4"></i><i class="series-5"></i><i class="series-6"></i><i class="accent"></i><i class="muted"></i><i class="surface"></i></div>`;
}

/**
 * Paints the series of a trend. The canvas is painted again only when the picture, the canvas or the theme changed,
 * never because a point is read, and nothing is measured for it: colours are read once a theme.
 */
export class TrendPainter {
  #canvas: HTMLCanvasElement | undefined;
  #context: CanvasRenderingContext2D | null = null;
  #picture: TrendPicture | undefined;
  #colors: ReadonlyMap<string, string> = new Map();

  /** @param root - Holds `canvas` and `.inks` while a plot is shown. */
  paint(root: ParentNode, picture: TrendPicture | undefined): void {
    const canvas = root.querySelector('canvas');
    if (!picture || !canvas) return this.forget();
    if (canvas === this.#canvas && picture === this.#picture) return;
    fit(canvas, picture);
    if (canvas !== this.#canvas) {
      this.#context = canvas.getContext('2d');
      this.#colors = colorsIn(root);
    }
    this.#canvas = canvas;
    this.#picture = picture;
    // A page out of canvas memory still has axes, card and table.
    if (this.#context) this.#draw(this.#context, picture);
  }

  /** Paints anew, in the colours of then, at the next call. */
  forget(): void {
    this.#canvas = undefined;
    this.#context = null;
    this.#picture = undefined;
  }

  #draw(context: CanvasRenderingContext2D, { ratio, layout, styles, origin, kind }: TrendPicture): void {
    const lines = layout.lines.map(({ trace, companions }, seat) => {
      const { ink = 'muted', weight = 1, dash = [] } = styles[seat] ?? {};
      return { trace, companions, seat, ink, weight, dash, color: this.#colors.get(ink) ?? '' };
    });
    const isFront = ({ ink }: { readonly ink: Ink }) => ink !== 'muted';
    paintTrend(context, {
      kind,
      lines: [...lines.filter((line) => !isFront(line)), ...lines.filter(isFront).sort((a, b) => a.weight - b.weight)],
      width: layout.width,
      height: layout.height,
      slotWidth: layout.slotWidth,
      openAt: layout.openFrom < layout.slots.length ? layout.xOf(layout.openFrom) : Infinity,
      zero: layout.yOf(0),
      surface: this.#colors.get('surface') ?? '',
      origin,
      ratio,
    });
  }
}

/** Before colours are read, which makes the browser lay out the chart: a canvas of another size would be laid out once more. */
function fit(canvas: HTMLCanvasElement, { size, ratio }: TrendPicture): void {
  const [width = 0, height = 0] = size.map((length) => Math.round(length * ratio));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function colorsIn(root: ParentNode): ReadonlyMap<string, string> {
  return new Map(Array.from(root.querySelectorAll('.inks i'), (ink) => [ink.className, getComputedStyle(ink).color]));
}
