/** Geometry of a radar as a small multiple: nothing but its lines, as path strings around the centre, y downwards. */
import { pointRadial } from 'd3-shape';
import { anglesOf, bandPath, LEAST_AXES, MOST_AXES, type RadarAxisScores } from './radar-layout.js';

export interface RadarShape {
  /** Where every score is 100. */
  readonly ring: string;
  readonly target: string;
  /** Empty without a team. */
  readonly band: string;
  /** One a profile: open on both sides of an axis not measured. */
  readonly outlines: readonly string[];
}

/** Between the outermost ring and the edge, for the width of its line. */
const EDGE = 4;
const LEAST_RADIUS = 12;

/** By number of axes: many small multiples have the same. */
const rays = new Map<number, readonly (readonly [x: number, y: number])[]>();

/** @param side - Of the square that the shape fills, CSS px. @returns undefined where the axes are too few or too many for a polygon, or the square is too small. */
export function radarShape(axes: readonly Pick<RadarAxisScores, 'target' | 'scores' | 'team'>[], side: number): RadarShape | undefined {
  const radius = side / 2 - EDGE;
  if (axes.length < LEAST_AXES || axes.length > MOST_AXES || radius < LEAST_RADIUS) return undefined;
  const directions = directionsOf(axes.length);
  const line = (scores: Scores) => outline(scores, directions, radius);
  return {
    ring: again('ring', radius, axes.map(() => 100), line),
    target: again('target', radius, axes.map(({ target }) => target), line),
    band: axes.every(({ team }) => team)
      ? again('upper', radius, axes.map(({ team }) => team?.upper), line) + again('lower', radius, axes.map(({ team }) => team?.lower), line)
      : bandPath(axes.map(({ team }) => team), anglesOf(axes.length), radius),
    outlines: axes[0]?.scores.map((_, profile) => line(axes.map(({ scores }) => scores[profile]))) ?? [],
  };
}

type Scores = readonly (number | undefined)[];
const lately = new Map<string, { readonly radius: number; readonly scores: Scores; readonly path: string }>();

/** The path drawn last under this name where the scores are the same: small multiples of one team differ in the person alone. */
function again(name: string, radius: number, scores: Scores, line: (scores: Scores) => string): string {
  const last = lately.get(name);
  if (last?.radius === radius && last.scores.length === scores.length && scores.every((score, at) => score === last.scores[at])) return last.path;
  const path = line(scores);
  lately.set(name, { radius, scores, path });
  return path;
}

/** Of each axis, the point at a distance of 1. */
function directionsOf(count: number): readonly (readonly [x: number, y: number])[] {
  const known = rays.get(count) ?? anglesOf(count).map((angle) => pointRadial(angle, 1));
  rays.set(count, known);
  return known;
}

function outline(scores: Scores, directions: readonly (readonly [x: number, y: number])[], radius: number): string {
  const isClosed = !scores.includes(undefined);
  // Begins just past a gap, so that the stretch across twelve o'clock is not cut a second time.
  const first = isClosed ? 0 : scores.indexOf(undefined) + 1;
  let path = '';
  let run = 0;
  for (let step = 0; step < scores.length; step++) {
    const axis = (first + step) % scores.length;
    const score = scores[axis];
    const [x, y] = directions[axis] ?? [0, 0];
    // A corner alone between two gaps is closed upon itself, so that a round line draws it as a dot.
    if (score === undefined) path += run === 1 ? 'Z' : '';
    else path += `${run === 0 ? 'M' : 'L'}${Math.round(x * score * radius) / 100} ${Math.round(y * score * radius) / 100}`;
    run = score === undefined ? 0 : run + 1;
  }
  return isClosed || run === 1 ? `${path}Z` : path;
}
