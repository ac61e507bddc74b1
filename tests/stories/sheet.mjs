/**
 * A sheet: the pictures of one story side by side, in one PNG of a few kB. A sheet has 256 colours; the commonest are kept as
 * they are, a rarer one (the edges of letters) may stand for its neighbours. The note in the file says where each picture is,
 * how many of the colours are their own alone, and how far the others may be from what they stand for.
 */
import { decodePng, encodePng } from './png.mjs';

const GAP = 6;
const BETWEEN = 0x808080;
/** Levels, of 255, by which a colour may differ on another machine with the same browser. */
const NOISE = 2;
/** So many of the commonest colours never stand for another: surfaces, lines and fills, whose change is to be seen however small. */
const ALONE = 48;
/** Pixels that may differ. */
export const ALLOWED = 2;

const distance = (one, other) => Math.max(Math.abs((one >> 16) - (other >> 16)), Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)), Math.abs((one & 255) - (other & 255)));

/** A picture without what is empty to its right and below; `ground` is the colour of that. The last row and column are left out: a third of a pixel blends with nothing. */
export function trimmed({ width: whole, height: full, pixels: all }) {
  const [width, height] = [whole - 1, full - 1];
  const pixels = new Int32Array(width * height);
  for (let y = 0; y < height; y += 1) pixels.set(all.subarray(y * whole, y * whole + width), y * width);
  const ground = pixels[pixels.length - 1];
  let [right, bottom] = [0, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (pixels[y * width + x] !== ground) {
        right = Math.max(right, x + 1);
        bottom = y + 1;
      }
  const [w, h] = [Math.max(right, 1), Math.max(bottom, 1)];
  const kept = new Int32Array(w * h);
  for (let y = 0; y < h; y += 1) kept.set(pixels.subarray(y * width, y * width + w), y * w);
  return { width: w, height: h, pixels: kept, ground };
}

/** At most 256 colours of `pictures`, those that stand for themselves alone first, and which of them each colour becomes. */
function paletteOf(pictures) {
  const counts = new Map([[BETWEEN, 1]]);
  for (const { pixels, ground } of pictures) for (const rgb of [ground, ...pixels]) counts.set(rgb, (counts.get(rgb) ?? 0) + 1);
  const colours = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([rgb]) => rgb);
  for (let within = 0; ; within += 2) {
    const leads = new Map();
    const leaders = [];
    for (const rgb of colours) {
      const leader = leads.size < ALONE ? undefined : leaders.slice(ALONE).find((other) => distance(rgb, other) <= within);
      if (leader === undefined) leaders.push(rgb);
      leads.set(rgb, leader ?? rgb);
    }
    if (leaders.length > 256) continue;
    const followed = new Set([...leads].filter(([rgb, leader]) => rgb !== leader).map(([, leader]) => leader));
    const palette = [...leaders.filter((rgb) => !followed.has(rgb)), ...followed];
    const place = new Map(palette.map((rgb, i) => [rgb, i]));
    return { palette, own: palette.length - followed.size, within, indexOf: (rgb) => place.get(leads.get(rgb)) };
  }
}

/** The file of a sheet: `pictures` by name, each `trimmed`. */
export function sheetOf(pictures) {
  const { palette, own, within, indexOf } = paletteOf([...pictures.values()]);
  const height = Math.max(...[...pictures.values()].map((picture) => picture.height));
  const width = [...pictures.values()].reduce((sum, picture) => sum + picture.width + GAP, -GAP);
  const indexes = new Uint8Array(width * height).fill(indexOf(BETWEEN));
  const places = [];
  let left = 0;
  for (const [name, picture] of pictures) {
    for (let y = 0; y < picture.height; y += 1)
      for (let x = 0; x < picture.width; x += 1) indexes[y * width + left + x] = indexOf(picture.pixels[y * picture.width + x]);
    places.push([name, left, picture.width, picture.height, indexOf(picture.ground)]);
    left += picture.width + GAP;
  }
  return encodePng({ width, height, indexes, palette, note: JSON.stringify({ own, within, places }) });
}

/** The pictures of a sheet by their names. */
export function readSheet(file) {
  const { width, indexes, palette, note } = decodePng(file);
  const { own, within, places } = JSON.parse(note);
  const leeway = palette.map((_, index) => NOISE + (index < own ? 0 : within));
  return new Map(
    places.map(([name, left, w, h, ground]) => {
      const kept = new Uint8Array(w * h);
      for (let y = 0; y < h; y += 1) kept.set(indexes.subarray(y * width + left, y * width + left + w), y * w);
      return [name, { width: w, height: h, indexes: kept, ground, palette, leeway }];
    }),
  );
}

/**
 * How `actual`, a trimmed picture, differs from `kept`, one of a sheet: the number of pixels that do, their share, and the box
 * they are in, all in pixels of the sheet. `undefined` where no more than `ALLOWED` do.
 */
export function difference(kept, actual) {
  const [width, height] = [Math.max(kept.width, actual.width), Math.max(kept.height, actual.height)];
  let pixels = 0;
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const index = x < kept.width && y < kept.height ? kept.indexes[y * kept.width + x] : kept.ground;
      const rgb = x < actual.width && y < actual.height ? actual.pixels[y * actual.width + x] : actual.ground;
      if (distance(kept.palette[index], rgb) <= kept.leeway[index]) continue;
      pixels += 1;
      [box.left, box.top, box.right, box.bottom] = [Math.min(box.left, x), Math.min(box.top, y), Math.max(box.right, x + 1), Math.max(box.bottom, y + 1)];
    }
  return pixels > ALLOWED ? { pixels, share: pixels / (width * height), box } : undefined;
}
