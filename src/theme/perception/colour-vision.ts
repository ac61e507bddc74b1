import { fromLinear, linear, type Hex, type Triple } from './colour.js';

/** Colour vision without one of the three kinds of cone. */
export type ColourVision = 'protanopia' | 'deuteranopia' | 'tritanopia';

export const COLOUR_VISIONS: readonly ColourVision[] = ['protanopia', 'deuteranopia', 'tritanopia'];

/**
 * The colour that somebody with ordinary vision would see where this person sees `colour`.
 *
 * Source: Machado, Oliveira and Fernandes 2009, IEEE TVCG 15(6), 1291-1298, severity 1.0, in linear light.
 */
export function simulateCvd(colour: Hex, kind: ColourVision): Hex {
  const light = linear(colour);
  const [red, green, blue] = MATRICES[kind];
  return fromLinear([dot(red, light), dot(green, light), dot(blue, light)]);
}

const MATRICES: Readonly<Record<ColourVision, readonly [Triple, Triple, Triple]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function dot(row: Triple, light: Triple): number {
  return row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
}
