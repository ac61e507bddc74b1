/**
 * Geometry of a skill radar: scores in, points and path strings out.
 *
 * Angles are radians clockwise from twelve o'clock, lengths CSS px, the origin is the centre, scores run from 0 to 100.
 */
import { areaRadial, curveLinear, curveLinearClosed, lineRadial, pointRadial } from 'd3-shape';
import { textWidth } from './text-width.js';

/** What is drawn on one axis; undefined where nothing is. */
export interface RadarAxisScores {
  readonly name: string;
  /** Under the name. */
  readonly note: string;
  readonly target: number;
  readonly scores: readonly (number | undefined)[];
  readonly team: { readonly lower: number; readonly upper: number; readonly median: number } | undefined;
  readonly error: readonly [lower: number, upper: number] | undefined;
  /** Where chance alone leaves somebody who is on target. */
  readonly chance?: readonly [lower: number, upper: number] | undefined;
}

export interface RadarLabel {
  readonly x: number;
  /** Baseline box: top of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  readonly note: string;
  readonly width: number;
  readonly height: number;
}

export interface RadarLayout {
  readonly radius: number;
  readonly rings: readonly { readonly score: number; readonly path: string }[];
  readonly target: string;
  readonly band: string;
  readonly median: string;
  readonly spokes: readonly { readonly x: number; readonly y: number; readonly isMeasured: boolean }[];
  /** One a profile: open on both sides of an axis not measured. */
  readonly outlines: readonly { readonly path: string; readonly points: readonly (readonly [x: number, y: number] | undefined)[] }[];
  readonly chances: readonly { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
  readonly errors: readonly { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
  readonly labels: readonly RadarLabel[];
}

export interface RadarFrame {
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
}

const RINGS = [20, 40, 60, 80, 100];
const LEAST_RADIUS = 52;
const MOST_LINES = 3;

export const LEAST_AXES = 3;
export const MOST_AXES = 8;

/** Lays out the axes; undefined where they are too few or too many, or their names find no room beside a disc that can be read. */
export function radarLayout(axes: readonly RadarAxisScores[], frame: RadarFrame): RadarLayout | undefined {
  if (axes.length < LEAST_AXES || axes.length > MOST_AXES) return undefined;
  const found = labelled(axes, frame);
  if (!found) return undefined;
  const { radius, labels } = found;
  const angles = anglesOf(axes.length);
  const at = (index: number, score: number): [number, number] => pointRadial(angles[index] ?? 0, (score / 100) * radius);
  const ring = (score: number) => outline(axes.map(() => score), angles, radius);
  const profiles = axes[0]?.scores.map((_, profile) => axes.map(({ scores }) => scores[profile])) ?? [];
  return {
    radius,
    labels,
    rings: RINGS.map((score) => ({ score, path: ring(score) })),
    target: outline(axes.map(({ target }) => target), angles, radius),
    band: bandPath(axes.map(({ team }) => team), angles, radius),
    median: outline(axes.map(({ team }) => team?.median), angles, radius),
    spokes: axes.map(({ scores }, index) => {
      const [x, y] = at(index, 100);
      return { x, y, isMeasured: scores[0] !== undefined };
    }),
    outlines: profiles.map((scores) => ({ path: outline(scores, angles, radius), points: scores.map((score, index) => (score === undefined ? undefined : at(index, score))) })),
    chances: axes.flatMap(({ chance }, index) => (chance ? [{ from: at(index, chance[0]), to: at(index, chance[1]) }] : [])),
    errors: axes.flatMap(({ error }, index) => (error ? [{ from: at(index, error[0]), to: at(index, error[1]) }] : [])),
  };
}

/** Directions of the axes, from twelve o'clock on. */
export function anglesOf(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index / count) * 2 * Math.PI);
}

function outline(scores: readonly (number | undefined)[], angles: readonly number[], radius: number): string {
  const corners = scores.map((score, index) => ({ score, angle: angles[index] ?? 0 }));
  const { ordered, isClosed } = pastGap(corners, ({ score }) => score !== undefined);
  const line = lineRadial<(typeof corners)[number]>()
    .defined(({ score }) => score !== undefined)
    .angle(({ angle }) => angle)
    .radius(({ score }) => ((score ?? 0) / 100) * radius)
    .curve(isClosed ? curveLinearClosed : curveLinear)
    .digits(2);
  return line(ordered) ?? '';
}

/** What lies between the ends of a team's band; open where an axis has none. */
export function bandPath(bands: readonly ({ readonly lower: number; readonly upper: number } | undefined)[], angles: readonly number[], radius: number): string {
  const corners = bands.map((band, index) => ({ band, angle: angles[index] ?? 0 }));
  const { ordered, isClosed } = pastGap(corners, ({ band }) => band !== undefined);
  const area = areaRadial<(typeof corners)[number]>()
    .defined(({ band }) => band !== undefined)
    .angle(({ angle }) => angle)
    .innerRadius(({ band }) => ((band?.lower ?? 0) / 100) * radius)
    .outerRadius(({ band }) => ((band?.upper ?? 0) / 100) * radius)
    .curve(isClosed ? curveLinearClosed : curveLinear)
    .digits(2);
  return area(ordered) ?? '';
}

/** Begins just past a gap, so that the stretch across twelve o'clock is not cut a second time. */
function pastGap<T>(corners: readonly T[], isThere: (corner: T) => boolean): { readonly ordered: T[]; readonly isClosed: boolean } {
  const gap = corners.findIndex((corner) => !isThere(corner));
  return { ordered: gap < 0 ? [...corners] : [...corners.slice(gap + 1), ...corners.slice(0, gap + 1)], isClosed: gap < 0 };
}

/** The largest disc beside which every name finds room, none over another. */
function labelled(axes: readonly RadarAxisScores[], frame: RadarFrame): { radius: number; labels: RadarLabel[] } | undefined {
  for (let radius = Math.min(frame.width, frame.height) / 2 - frame.textSize * 2.4; radius >= LEAST_RADIUS; radius -= 3) {
    const labels = labelsAt(axes, radius, frame);
    if (labels) return { radius, labels };
  }
  return undefined;
}

function labelsAt(axes: readonly RadarAxisScores[], radius: number, { width, height, textSize }: RadarFrame): RadarLabel[] | undefined {
  const lineHeight = textSize * 1.3;
  const labels: RadarLabel[] = [];
  for (const [index, { name, note }] of axes.entries()) {
    const [x, y] = pointRadial((index / axes.length) * 2 * Math.PI, radius + textSize * 0.6);
    const side = Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end';
    const room = side === 'middle' ? Math.min(width - 8, textSize * 11) : width / 2 - Math.abs(x) - 4;
    const lines = wrapped(name, room, textSize);
    if (!lines || textWidth(note, textSize) > room) return undefined;
    const boxHeight = (lines.length + (note ? 1 : 0)) * lineHeight;
    // Above the disc a label ends at its corner, below it begins there, beside it stands across.
    const up = (1 - y / (radius + textSize * 0.6)) / 2;
    const label = { x, y: y - boxHeight * (side === 'middle' ? Math.round(up) : up), anchor: side, lines, note, width: Math.max(textWidth(note, textSize), ...lines.map((line) => textWidth(line, textSize))), height: boxHeight } as const;
    if (label.y < -height / 2 || label.y + boxHeight > height / 2 || labels.some((other) => overlap(label, other))) return undefined;
    labels.push(label);
  }
  return labels;
}

/** A name in lines of at most `room` px; undefined where it takes too many. Cut between ideographs anywhere, in other scripts between words. */
export function wrapped(name: string, room: number, textSize: number, mostLines = MOST_LINES): string[] | undefined {
  const words = name.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]|[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (textWidth(word.trimEnd(), textSize) > room) return undefined;
    if (line !== '' && textWidth((line + word).trimEnd(), textSize) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length > mostLines ? undefined : lines;
}

function overlap(a: RadarLabel, b: RadarLabel): boolean {
  const left = ({ x, anchor, width }: RadarLabel) => (anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2);
  return left(a) < left(b) + b.width && left(b) < left(a) + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
