import { html, type TemplateResult } from 'lit';
import { frames } from '../../controllers/frame-scheduler.js';
import { readingPlace } from '../../geometry/reading-place.js';
import { paintTrend } from '../../marks/trend-canvas.js';
import type { Place } from './cursor.js';
import type { Ink } from './line-style.js';
import type { TrendPicture } from './trend-picture.js';

const INKS: readonly (Ink | 'surface')[] = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6', 'accent', 'muted', 'surface'];

/**
 * A canvas knows no custom properties and no light-dark(), so the styles resolve each colour on an element here.
 * Their colours have a transition too short to be seen: its end tells that the theme has changed.
 */
export function inkProbes(onChange: () => void): TemplateResult {
  return html`<div class="inks" aria-hidden="true" @transitionend=${onChange}>${INKS.map((ink) => html`<i class=${ink} data-ink=${ink}></i>`)}</div>`;
}

/**
 * Paints the lines and moves the reading card, in the page's next frame. The canvas is painted again only when the
 * picture, the canvas, its size or the theme changed, never because a point is read.
 */
export class TrendPainter {
  #canvas: HTMLCanvasElement | undefined;
  #picture: TrendPicture | undefined;

  /** @param root - Holds `canvas`, `.inks`, `.plot` and `.reading` while a plot is shown. */
  request(root: ParentNode, picture: TrendPicture | undefined, place: Place | undefined): void {
    frames.request(this, () => {
      const canvas = root.querySelector('canvas') ?? undefined;
      const inks = root.querySelector('.inks');
      if (!picture || !canvas || !inks) return this.forget();
      this.#paint(canvas, inks, picture);
      const plot = root.querySelector<HTMLElement>('.plot');
      const card = root.querySelector<HTMLElement>('.reading');
      if (place && plot && card) moveReading(plot, card, picture.origin[0] + (picture.layout.x[place.slot] ?? 0));
    });
  }

  /** Paints anew at the next request. */
  forget(): void {
    this.#canvas = undefined;
    this.#picture = undefined;
  }

  cancel(): void {
    frames.cancel(this);
    this.forget();
  }

  #paint(canvas: HTMLCanvasElement, inks: Element, picture: TrendPicture): void {
    const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const width = Math.round(canvas.clientWidth * ratio);
    const height = Math.round(canvas.clientHeight * ratio);
    if (canvas === this.#canvas && picture === this.#picture && canvas.width === width && canvas.height === height) return;
    const context = canvas.getContext('2d');
    if (!context) return; // A page out of canvas memory still has axes, card and table.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    this.#canvas = canvas;
    this.#picture = picture;
    const colors = new Map(Array.from(inks.children, (ink) => [ink.className, getComputedStyle(ink).color]));
    const { layout, styles, origin } = picture;
    const lines = layout.lines.map((line, index) => {
      const { ink = 'muted', weight = 1, dash = [] } = styles[index] ?? {};
      return { line, ink, weight, dash, color: colors.get(ink) ?? '' };
    });
    const isFront = ({ ink }: { readonly ink: Ink }) => ink !== 'muted';
    paintTrend(context, {
      lines: [...lines.filter((line) => !isFront(line)), ...lines.filter(isFront).sort((a, b) => a.weight - b.weight)],
      layout,
      surface: colors.get('surface') ?? '',
      origin,
      ratio,
    });
  }
}

function moveReading(plot: HTMLElement, card: HTMLElement, x: number): void {
  const box = { width: plot.clientWidth, height: plot.clientHeight };
  const { left, top } = readingPlace(x, box, { width: card.offsetWidth, height: card.offsetHeight }, plot.getBoundingClientRect().top);
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
