/**
 * Paints the points of a matrix into a canvas: pixels only, everything it needs is handed in.
 *
 * A few are drawn as dots with a ring of the surface's colour, so that neighbours stay apart. Where they would cover
 * each other, shade tells how many share a cell: darker by the logarithm, so that one person is seen beside a thousand.
 */

/** Red, green, blue, 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface QuadrantPaint {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** 1 for those picked; nobody is where absent. */
  readonly picked?: Uint8Array | undefined;
  readonly ink: Rgb;
  readonly accent: Rgb;
  readonly surface: Rgb;
  /** Of the plot and of the dots, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Where the plot begins in the canvas, CSS px. */
  readonly origin: readonly [x: number, y: number];
  /** Device pixels a CSS px. */
  readonly ratio: number;
}

/** Side of a cell of the shading, CSS px. */
const CELL = 3;
/** Shades that can be told apart. */
const STEPS = 63;

/** Whether dots of this size would cover too much of each other to be told apart. */
export function isCrowded(count: number, { width, height }: { readonly width: number; readonly height: number }, radius: number): boolean {
  return count * (2 * radius + 2) ** 2 > 0.45 * width * height;
}

export function paintQuadrant(context: CanvasRenderingContext2D, paint: QuadrantPaint): void {
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (isCrowded(paint.x.length, paint, paint.radius)) paintShading(context, paint);
  else paintDots(context, paint);
}

function paintDots(context: CanvasRenderingContext2D, { x, y, picked, ink, accent, surface, radius, origin, ratio }: QuadrantPaint): void {
  const isPicking = picked?.includes(1) ?? false;
  const stamp = (color: Rgb, alpha: number) => dotStamp(context, radius * ratio, color, alpha, surface, ratio);
  const plain = stamp(ink, isPicking ? 0.4 : 0.85);
  const half = plain.width / 2;
  const draw = (image: HTMLCanvasElement, at: number) => {
    const px = x[at] ?? NaN;
    if (!Number.isNaN(px)) context.drawImage(image, Math.round((px + origin[0]) * ratio - half), Math.round(((y[at] ?? 0) + origin[1]) * ratio - half));
  };
  for (let at = 0; at < x.length; at++) if (!picked?.[at]) draw(plain, at);
  if (!isPicking) return;
  const front = stamp(accent, 1);
  for (let at = 0; at < x.length; at++) if (picked?.[at]) draw(front, at);
}

function dotStamp(context: CanvasRenderingContext2D, radius: number, color: Rgb, alpha: number, surface: Rgb, ratio: number): HTMLCanvasElement {
  const image = context.canvas.ownerDocument.createElement('canvas');
  const side = 2 * Math.ceil(radius + 2 * ratio);
  image.width = image.height = side;
  const pen = image.getContext('2d');
  if (!pen) return image;
  for (const [size, fill] of [[radius + ratio, css(surface, 1)], [radius, css(color, alpha)]] as const) {
    pen.beginPath();
    pen.arc(side / 2, side / 2, size, 0, 2 * Math.PI);
    pen.fillStyle = fill;
    pen.fill();
  }
  return image;
}

function paintShading(context: CanvasRenderingContext2D, { x, y, picked, ink, accent, width, height, origin, ratio }: QuadrantPaint): void {
  const cell = Math.max(1, Math.round(CELL * ratio));
  const columns = Math.floor((width * ratio) / cell) + 1;
  const rows = Math.floor((height * ratio) / cell) + 1;
  const per = ratio / cell;
  const all = new Uint32Array(columns * rows);
  const some = picked && new Uint32Array(columns * rows);
  for (let at = 0; at < x.length; at++) {
    const px = x[at] ?? NaN;
    if (Number.isNaN(px)) continue;
    const place = (((y[at] ?? 0) * per) | 0) * columns + ((px * per) | 0);
    all[place] = (all[place] ?? 0) + 1;
    if (some && picked[at]) some[place] = (some[place] ?? 0) + 1;
  }
  let [most, isPicking] = [1, false];
  for (let place = 0; place < all.length; place++) if ((all[place] ?? 0) > most) most = all[place] ?? 0;
  if (some) isPicking = some.some((count) => count > 0);
  const plain = shadesUpTo(most, ink, isPicking ? 0.35 : 1);
  const front = some && isPicking ? shadesUpTo(most, accent, 1) : plain;
  const stride = columns * cell;
  const image = context.createImageData(stride, rows * cell);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < rows; row++) {
    const top = row * cell * stride;
    let isEmpty = true;
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      const count = all[place] ?? 0;
      if (count === 0) continue;
      const own = some?.[place] ?? 0;
      const shade = (own > 0 ? front[own] : plain[count]) ?? 0;
      const left = top + column * cell;
      for (let pixel = left; pixel < left + cell; pixel++) pixels[pixel] = shade;
      isEmpty = false;
    }
    if (!isEmpty) for (let line = 1; line < cell; line++) pixels.copyWithin(top + line * stride, top, top + stride);
  }
  context.putImageData(image, Math.round(origin[0] * ratio), Math.round(origin[1] * ratio));
}

/**
 * The shade of each count, by its logarithm from hardly seen to full, as pixels of an image; the byte order is that of
 * every machine a browser runs on.
 */
function shadesUpTo(most: number, [red, green, blue]: Rgb, strength: number): Uint32Array {
  const shades = new Uint32Array(most + 1);
  const per = 1 / Math.log(most + 1);
  for (let count = 1; count <= most; count++) {
    const step = Math.round(Math.log(count + 1) * per * STEPS) / STEPS;
    const alpha = Math.round(255 * strength * (0.22 + 0.78 * step));
    shades[count] = ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  }
  return shades;
}

function css([red, green, blue]: Rgb, alpha: number): string {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}
