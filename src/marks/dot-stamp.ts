/** Red, green, blue, 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The pixels of one dot: places count from its upper left corner, in an image of a certain width. */
export interface DotStamp {
  readonly side: number;
  /** Those that hide what is below: place and pixel, four bytes at once. */
  readonly solid: Int32Array;
  readonly solidWords: Uint32Array;
  /** Those at the rim that let it shine through. */
  readonly rim: Int32Array;
  readonly rimWords: Uint32Array;
}

/**
 * A dot with a ring of the surface's colour around it, drawn once.
 *
 * @param radius - Device pixels.
 * @param width - Of the images that it will be laid over.
 */
export function dotStamp({ canvas }: CanvasRenderingContext2D, radius: number, color: Rgb, alpha: number, surface: Rgb, ratio: number, width: number): DotStamp {
  const drawing = canvas.ownerDocument.createElement('canvas');
  const side = 2 * Math.ceil(radius + 2 * ratio);
  drawing.width = drawing.height = side;
  const pen = drawing.getContext('2d', { willReadFrequently: true });
  const solid: [number, number][] = [];
  const rim: [number, number][] = [];
  if (pen) {
    for (const [size, fill] of [[radius + ratio, css(surface, 1)], [radius, css(color, alpha)]] as const) {
      pen.beginPath();
      pen.arc(side / 2, side / 2, size, 0, 2 * Math.PI);
      pen.fillStyle = fill;
      pen.fill();
    }
    new Uint32Array(pen.getImageData(0, 0, side, side).data.buffer).forEach((word, at) => {
      const opacity = word >>> 24;
      if (opacity > 0) (opacity === 255 ? solid : rim).push([Math.floor(at / side) * width + (at % side), word]);
    });
  }
  const [places, words] = [(all: [number, number][]) => Int32Array.from(all, ([place]) => place), (all: [number, number][]) => Uint32Array.from(all, ([, word]) => word)];
  return { side, solid: places(solid), solidWords: words(solid), rim: places(rim), rimWords: words(rim) };
}

/** Lays a dot over an image. @param at - Place of its upper left corner; all of the dot lies within the image. */
export function stampDot(image: Uint32Array, { solid, solidWords, rim, rimWords }: DotStamp, at: number): void {
  for (let index = 0; index < solid.length; index++) image[at + (solid[index] ?? 0)] = solidWords[index] ?? 0;
  for (let index = 0; index < rim.length; index++) {
    const to = at + (rim[index] ?? 0);
    const below = image[to] ?? 0;
    const above = rimWords[index] ?? 0;
    image[to] = below === 0 ? above : blended(below, above);
  }
}

/** One pixel over another, neither of them opaque for certain. */
function blended(below: number, above: number): number {
  const over = (above >>> 24) / 255;
  const under = ((below >>> 24) / 255) * (1 - over);
  const both = over + under;
  let word = Math.round(255 * both) << 24;
  for (const shift of [0, 8, 16]) word |= Math.round((((above >>> shift) & 255) * over + ((below >>> shift) & 255) * under) / both) << shift;
  return word >>> 0;
}

function css([red, green, blue]: Rgb, alpha: number): string {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}
