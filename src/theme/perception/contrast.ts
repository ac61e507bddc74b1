import { linear, type Hex } from './colour.js';

/** Contrast of two colours by WCAG 2.2, 1 (equal) to 21 (black on white), whichever is lighter. */
export function contrastRatio(foreground: Hex, background: Hex): number {
  const [darker = 0, lighter = 0] = [luminance(foreground), luminance(background)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance by WCAG 2.2, 0 (black) to 1 (white). */
export function luminance(colour: Hex): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
