/** Everything that is drawn of a matrix, as numbers: computed once for each set of standings, cuts and size, never on hover. */
import type { Standings } from '../../domain/standings.js';
import { PointFinder } from '../../geometry/point-finder.js';
import { quadrantLayout, type QuadrantLayout } from '../../geometry/quadrant-layout.js';
import { isCrowded } from '../../marks/quadrant-canvas.js';
import { quadrantOf, quadrantPath, QUADRANTS, type Cuts, type Quadrant } from '../../people/quadrant.js';
import { asideOf } from '../../people/spread-ties.js';

/** Dots are 8 px across. */
export const DOT_RADIUS = 4;
/** Beyond this many, repeated ids are drawn one over the other and not looked for. */
const MOST_COMPARED = 20_000;
const NOBODY = 255;
/** Leaves 14 bits. */
const SLOT_SHIFT = 18;

export interface QuadrantPicture {
  readonly standings: Standings;
  readonly cuts: Cuts;
  readonly layout: QuadrantLayout;
  readonly isCrowded: boolean;
  /** Index into `QUADRANTS` of each person; 255 for those who cannot be placed. */
  readonly members: Uint8Array;
  readonly counts: Readonly<Record<Quadrant, number>>;
  /** Persons drawn. */
  readonly placed: number;
  /** Rows whose id had come before. */
  readonly doubled: number;
  /** Persons drawn at the edge, since a score lies beyond its scale. */
  readonly beyond: number;
  /** Persons measured too few times to be drawn. */
  readonly thin: number;
  readonly finder: PointFinder;
}

/**
 * @param least - Observations that a measured score must stand on to be drawn.
 * @param before - A picture that nobody looks at any more: its columns are written over.
 */
export function quadrantPicture(standings: Standings, cuts: Cuts, least: number, size: { readonly width: number; readonly height: number }, before?: QuadrantPicture): QuadrantPicture {
  const layout = quadrantLayout(standings, size, before?.layout);
  const thin = dropThin(standings, layout, least);
  const crowded = isCrowded(standings.length, size, DOT_RADIUS);
  const isKnown = before?.doubled === 0 && before.standings.agents === standings.agents;
  const doubled = isKnown || standings.length > MOST_COMPARED ? 0 : dropDoubles(standings.agents, layout);
  if (!crowded) spread(standings, layout, cuts);
  const members = membersOf(standings, cuts, layout, before?.members.length === standings.length ? before.members : new Uint8Array(standings.length));
  const counts = { R1: 0, R2: 0, R3: 0, R4: 0 };
  const tally = new Uint32Array(256);
  for (let at = 0; at < members.length; at++) tally[members[at] ?? NOBODY] = (tally[members[at] ?? NOBODY] ?? 0) + 1;
  QUADRANTS.forEach((quadrant, index) => (counts[quadrant] = tally[index] ?? 0));
  return { standings, cuts, layout, isCrowded: crowded, members, counts, placed: standings.length - (tally[NOBODY] ?? 0), doubled, beyond: layout.beyond + heldAt(standings, layout), thin, finder: new PointFinder(layout.x, layout.y) };
}

/** The quadrant of one person; undefined for who cannot be placed. */
export function memberOf({ members }: QuadrantPicture, at: number): Quadrant | undefined {
  return QUADRANTS[members[at] ?? NOBODY];
}

/** With a past, by hysteresis; without one by the cuts alone. */
function membersOf({ length, agents, ability, willingness, trails }: Standings, cuts: Cuts, { x }: QuadrantLayout, members: Uint8Array): Uint8Array {
  members.fill(NOBODY);
  for (let at = 0; at < length; at++) {
    if (Number.isNaN(x[at])) continue;
    const trail = trails?.get(agents[at] ?? '');
    if (trail && trail.length > 1) members[at] = QUADRANTS.indexOf(quadrantPath(trail, cuts).at(-1) ?? 'R1');
    // R1 to R4 are counted so: ability is worth two, willingness one.
    else members[at] = ((ability[at] ?? 0) >= cuts.ability ? 2 : 0) + ((willingness[at] ?? 0) >= cuts.willingness ? 1 : 0);
  }
  return members;
}

/** Persons drawn whose value lies beyond its anchors. */
function heldAt({ held }: Standings, { x }: QuadrantLayout): number {
  if (!held) return 0;
  return [...new Set([...held.ability, ...held.willingness])].filter((at) => !Number.isNaN(x[at])).length;
}

/** One score that stands on too little is enough; whoever was not placed anyway is not counted. */
function dropThin({ length, abilityN, willingnessN }: Standings, { x, y }: QuadrantLayout, least: number): number {
  if (!abilityN && !willingnessN) return 0;
  let thin = 0;
  for (let at = 0; at < length; at++) {
    if (!((abilityN?.[at] ?? NaN) < least || (willingnessN?.[at] ?? NaN) < least) || Number.isNaN(x[at])) continue;
    x[at] = y[at] = NaN;
    thin++;
  }
  return thin;
}

function dropDoubles(agents: readonly string[], { x, y }: QuadrantLayout): number {
  // Making a set at once costs a fraction of asking it for each, and most sources know their people.
  if (new Set(agents).size === agents.length) return 0;
  const seen = new Set<string>();
  let doubled = 0;
  agents.forEach((agent, at) => {
    if (!seen.has(agent)) return void seen.add(agent);
    x[at] = y[at] = NaN;
    doubled++;
  });
  return doubled;
}

/** Those who share a point stand around it, the first by id on it, and nobody crosses a cut line by that. */
function spread({ agents, ability, willingness }: Standings, { x, y, width, height }: QuadrantLayout, cuts: Cuts): void {
  const places = new Map<string, number[]>();
  const slotOf = (at: number) => (Math.imul((ability[at] ?? 0) * 1024, 0x9e3779b1) ^ Math.imul((willingness[at] ?? 0) * 1024, 0x85ebca6b)) >>> SLOT_SHIFT;
  const slots = new Uint16Array(2 ** (32 - SLOT_SHIFT));
  for (let at = 0; at < x.length; at++) slots[slotOf(at)] = (slots[slotOf(at)] ?? 0) + 1;
  for (let at = 0; at < x.length; at++) {
    // Who is alone in a slot shares no point with anybody: words are made of numbers only for the others.
    if (Number.isNaN(x[at]) || slots[slotOf(at)] === 1) continue;
    const key = `${ability[at]} ${willingness[at]}`;
    const there = places.get(key);
    if (there) there.push(at);
    else places.set(key, [at]);
  }
  const [cutX, cutY] = [(cuts.ability * width) / 100, height - (cuts.willingness * height) / 100];
  for (const there of places.values()) {
    if (there.length < 2) continue;
    there.sort((a, b) => ((agents[a] ?? '') < (agents[b] ?? '') ? -1 : 1));
    const own = quadrantOf({ ability: ability[there[0] ?? 0] ?? 0, willingness: willingness[there[0] ?? 0] ?? 0 }, cuts);
    const [isAble, isWilling] = [own === 'R3' || own === 'R4', own === 'R2' || own === 'R4'];
    there.forEach((at, k) => {
      const { dx, dy } = asideOf(k, 2 * DOT_RADIUS + 1);
      if (k === 0) return;
      x[at] = within((x[at] ?? 0) + dx, isAble ? cutX : 0, isAble ? width : cutX - 1);
      y[at] = within((y[at] ?? 0) + dy, isWilling ? 0 : cutY + 1, isWilling ? cutY : height);
    });
  }
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(low, high), Math.max(low, value));
}

/** Others who stand on the very same point. */
export function tiedWith({ standings: { ability, willingness }, layout: { x } }: QuadrantPicture, at: number): number {
  const [a, w] = [ability[at], willingness[at]];
  let tied = 0;
  for (let other = 0; other < x.length; other++) if (ability[other] === a && willingness[other] === w && !Number.isNaN(x[other])) tied++;
  return tied;
}
