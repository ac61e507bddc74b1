/** Heights in CSS pixels by a board's density, at a scale of 1: of a tile to which the page gives none, and of a table's row. */
export const DENSITIES = {
  comfortable: { tile: 136, row: 36 },
  compact: { tile: 96, row: 28 },
} as const;

export type Density = keyof typeof DENSITIES;
