/** Room around the plot for ticks, px. */
export const MARGIN = { left: 30, right: 10, top: 10, bottom: 20 } as const;
/** Height of the two axis names, px. */
export const AXIS_NAMES = 36;
