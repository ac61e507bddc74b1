import type { Rgb } from '../../marks/dot.js';
import { paintQuadrant, quadrantSheet } from '../../marks/quadrant-canvas.js';
import { dotSprite } from './dot-sprites.js';
import { DOT_RADIUS, type QuadrantPicture } from './quadrant-picture.js';

/** As in the trend: styles resolve each colour on a `probe-`, and a transition too short to be seen tells that the theme has changed. */
const INKS = ['ink', 'accent', 'surface'] as const;

/** Paints the points at once where the picture, the picked ones, the canvas or the theme changed; never because a point is read. */
export class QuadrantPainter {
  #canvas: HTMLCanvasElement | undefined;
  #image: ImageData | undefined;
  #picture: QuadrantPicture | undefined;
  #picked: Uint8Array | undefined;
  #inks: Readonly<Record<(typeof INKS)[number], Rgb>> | undefined;

  /** @param box - Of the whole drawing, CSS px. */
  paint(root: ParentNode, picture: QuadrantPicture | undefined, picked: Uint8Array | undefined, box: { readonly width: number; readonly height: number }, origin: readonly [number, number]): void {
    const canvas = root.querySelector('canvas') ?? undefined;
    if (!picture || !canvas) return this.forget();
    const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const view = { ...picture.layout, radius: DOT_RADIUS, origin, ratio };
    const { left, top, width, height, grid, pixels: [across, down] } = quadrantSheet(view, box);
    if (canvas === this.#canvas && picture === this.#picture && picked === this.#picked && canvas.width === across && canvas.height === down) return;
    // Pixels made here go to the screen once; what is kept by the graphics card would be fetched back for every change.
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return; // A page out of canvas memory still has counts, reading and table.
    const isBlank = canvas.width !== across || canvas.height !== down;
    if (isBlank) [canvas.width, canvas.height] = [across, down];
    canvas.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;image-rendering:${grid ? 'pixelated' : 'auto'}`;
    this.#inks ??= inksOf(root);
    [this.#canvas, this.#picture, this.#picked] = [canvas, picture, picked];
    if (grid && (this.#image?.width !== across || this.#image.height !== down)) this.#image = context.createImageData(across, down);
    const { ink, accent, surface } = this.#inks;
    paintQuadrant(context, { ...view, picked, ink, accent, dot: (color, alpha) => dotSprite(DOT_RADIUS, color, alpha, surface, ratio) }, isBlank, grid, this.#image);
  }

  /** Paints anew at the next call, in colours asked for anew. */
  forget(): void {
    this.#canvas = undefined;
    this.#picture = undefined;
    this.#inks = undefined;
  }
}

function inksOf(root: ParentNode): Readonly<Record<(typeof INKS)[number], Rgb>> {
  const [ink, accent, surface] = INKS.map((name) => rgbOf(root.querySelector(`.probe-${name}`)));
  return { ink: ink ?? BLACK, accent: accent ?? BLACK, surface: surface ?? BLACK };
}

const BLACK: Rgb = [0, 0, 0];

function rgbOf(probe: Element | null): Rgb | undefined {
  const view = probe?.ownerDocument.defaultView;
  const parts = probe && view ? (view.getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number) : [];
  return parts.length >= 3 ? [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0] : undefined;
}
