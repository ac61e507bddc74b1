import type { Triple } from './colour.js';

/**
 * Perceived difference of two L*a*b* colours by CIEDE2000, 0 for equal; about 2 is just noticeable side by side.
 *
 * Source: Sharma, Wu and Dalal 2005, Color Research and Application 30(1), 21-30, whose test data it reproduces.
 */
export function deltaE2000(first: Triple, second: Triple): number {
  const meanChroma = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + POWER_25));
  const one = polar(first, stretch);
  const two = polar(second, stretch);
  const grey = one.chroma * two.chroma === 0;

  const lightness = two.lightness - one.lightness;
  const chroma = two.chroma - one.chroma;
  const turn = grey ? 0 : shortestTurn(two.hue - one.hue);
  const hue = 2 * Math.sqrt(one.chroma * two.chroma) * Math.sin(radians(turn / 2));

  const l = (one.lightness + two.lightness) / 2;
  const c = (one.chroma + two.chroma) / 2;
  const h = grey ? one.hue + two.hue : middle(one.hue, two.hue);
  const t =
    1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
  const perLightness = lightness / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const perChroma = chroma / (1 + 0.045 * c);
  const perHue = hue / (1 + 0.015 * c * t);
  const rotation =
    -2 * Math.sqrt(c ** 7 / (c ** 7 + POWER_25)) * Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2))));
  return Math.sqrt(perLightness ** 2 + perChroma ** 2 + perHue ** 2 + rotation * perChroma * perHue);
}

const POWER_25 = 25 ** 7;

interface Polar {
  readonly lightness: number;
  readonly chroma: number;
  /** Degrees, 0..360; 0 for grey. */
  readonly hue: number;
}

function polar([lightness, a, b]: Triple, stretch: number): Polar {
  const hue = (Math.atan2(b, a * stretch) * 180) / Math.PI;
  return { lightness, chroma: Math.hypot(a * stretch, b), hue: hue < 0 ? hue + 360 : hue };
}

function shortestTurn(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

function middle(one: number, two: number): number {
  const sum = one + two;
  if (Math.abs(one - two) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function cosine(degrees: number): number {
  return Math.cos(radians(degrees));
}
