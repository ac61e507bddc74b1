/** On how many observations an individual result must stand to be shown: with fewer, chance says more than the person. */
export const LEAST_SAMPLE = 5;
