/** A colour as `#RRGGBB`, case-insensitive. */
export type Hex = string;

/** Three numbers: red, green and blue, or L*, a* and b*. */
export type Triple = readonly [number, number, number];

/**
 * Red, green and blue, 0..255.
 *
 * @throws RangeError `invalid colour: …` for anything but six hexadecimal digits after `#`.
 */
export function channels(hex: Hex): Triple {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new RangeError(`invalid colour: ${hex}`);
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** Linear light of each channel, 0..1, by the sRGB transfer function (IEC 61966-2-1). */
export function linear(hex: Hex): Triple {
  const [red, green, blue] = channels(hex);
  return [decode(red), decode(green), decode(blue)];
}

/** The nearest colour on screen to linear light; what lies outside 0..1 is cut off. Halves round up. */
export function fromLinear(light: Triple): Hex {
  const digits = light.map((part) => Math.floor(encode(Math.min(1, Math.max(0, part))) * 255 + 0.5));
  return `#${digits.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** CIE L*a*b* under D65, 2 degrees; L* runs 0..100. */
export function lab(hex: Hex): Triple {
  const [red, green, blue] = linear(hex);
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function decode(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function encode(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

function curve(ratio: number): number {
  return ratio > (6 / 29) ** 3 ? Math.cbrt(ratio) : ratio / (3 * (6 / 29) ** 2) + 4 / 29;
}
