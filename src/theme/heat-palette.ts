import type { Theme } from './palette.js';
import type { Hex } from './perception/colour.js';

/**
 * Colours of ordered values. Every step differs from its neighbour in lightness, so that the order is seen without any
 * colour; the two arms of the diverging scale are orange and blue, which every kind of colour vision tells apart.
 */
export interface HeatPalette {
  /** From the least value to the greatest, the greatest furthest from the surface. */
  readonly sequential: readonly [Hex, Hex, Hex, Hex, Hex, Hex, Hex];
  /** From the worst, at the target between the middle two, to the best. */
  readonly diverging: readonly [Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex];
}

/** The tests measure these: order of lightness, distance of neighbours and contrast of text under every kind of vision. */
export const HEAT_PALETTES: Readonly<Record<Theme, HeatPalette>> = {
  light: {
    sequential: ['#E1F0F6', '#AFD3E6', '#80B5D7', '#5697C6', '#3278B2', '#175999', '#0B3C7C'],
    diverging: ['#A4471B', '#C7743E', '#E3A370', '#F9D3B0', '#C0DEF2', '#78B3E1', '#3A86CA', '#175AA3'],
  },
  dark: {
    sequential: ['#2F3449', '#3D4D69', '#49698A', '#5486AB', '#60A5C9', '#70C5E5', '#87E4FE'],
    diverging: ['#F1AE64', '#C78349', '#975D3A', '#633E2D', '#38456E', '#476FA1', '#539CD1', '#69CCFD'],
  },
};

/** What is written on a step: the darker or the lighter of two inks, whichever reads better. */
export const HEAT_INKS: readonly [dark: Hex, light: Hex] = ['#14181F', '#FFFFFF'];
