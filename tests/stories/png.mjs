/** The little of PNG that pictures of stories need: reading what a browser took, and writing at most 256 colours with a note. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel by PNG's type of colour: RGB, palette, RGBA. */
const BYTES = { 2: 3, 3: 1, 6: 4 };

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG of `indexes` into `palette` (colours as 0xRRGGBB), rows from the top, with `note` as its comment in ASCII. */
export function encodePng({ width, height, indexes, palette, note }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const colours = Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1')),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Width, height, colours as 0xRRGGBB from the top left, the comment, and for a palette the indexes. Throws for other kinds of PNG. */
export function decodePng(file) {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('invalid PNG: no signature');
  const parts = [];
  let [header, palette, note] = [undefined, [], ''];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    if (type === 'IHDR') header = data;
    else if (type === 'PLTE') palette = Array.from({ length: data.length / 3 }, (_, i) => data.readUIntBE(i * 3, 3));
    else if (type === 'tEXt') note = data.toString('latin1').split('\0')[1];
    else if (type === 'IDAT') parts.push(data);
  }
  const [width, height, depth, kind, interlaced] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9], header[12]];
  const bytes = BYTES[kind];
  if (depth !== 8 || !bytes || interlaced) throw new Error(`invalid PNG: ${depth} bits of kind ${kind}${interlaced ? ', interlaced' : ''}`);
  const raw = unfiltered(inflateSync(Buffer.concat(parts)), width, height, bytes);
  const pixels = new Int32Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i += 1, at += bytes) pixels[i] = kind === 3 ? palette[raw[at]] : (raw[at] << 16) | (raw[at + 1] << 8) | raw[at + 2];
  return { width, height, pixels, note, ...(kind === 3 && { indexes: raw, palette }) };
}

/** PNG's five filters taken back, row by row. */
function unfiltered(data, width, height, bytes) {
  const length = width * bytes;
  const out = new Uint8Array(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const left = x >= bytes ? out[at - bytes] : 0;
      const above = y > 0 ? out[at - length] : 0;
      const corner = x >= bytes && y > 0 ? out[at - length - bytes] : 0;
      out[at] = data[y * (length + 1) + 1 + x] + [0, left, above, (left + above) >> 1, filter === 4 ? paeth(left, above, corner) : 0][filter];
    }
  }
  return out;
}

function paeth(left, above, corner) {
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(left + above - corner - value));
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
