import type { EpochMs } from '../../domain/time.js';
import type { SimulationRequest } from './request.js';

/** What somebody did to a centre, at an instant of its clock: all else follows from its seed. */
export type Deed = Extract<SimulationRequest, { kind: 'plan' | 'surge' }>;

/** All that makes a simulated centre what it is: whoever reads it has the same one. Plain JSON. */
export interface CentreStory {
  /** The options that decide what happens, as one text: with others it is another centre. */
  readonly centre: string;
  /** What the clock read at the first question. */
  readonly start: EpochMs;
  /** The clock, anchored to that of the pages. */
  readonly clock: { readonly wall: EpochMs; readonly time: EpochMs; readonly speed: number };
  /** Oldest first. */
  readonly deeds: readonly Deed[];
}

/** Where a story is kept: a centre then goes on after a reload, and is one and the same in all pages that share the store. */
export interface StoryStore {
  /** What was written last, here or by another page; null for nothing. */
  read(): string | null;
  write(text: string): void;
  /** Runs while no other page that shares the store runs anything so. */
  alone<R>(run: () => Promise<R>): Promise<R>;
}

/** The story of this centre; undefined where there is none, or it is not readable: then the centre begins. */
export function readStory(text: string | null, centre: string): CentreStory | undefined {
  if (text === null) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined; // Written by nobody here.
  }
  return isStory(json) && json.centre === centre ? json : undefined;
}

function isStory(json: unknown): json is CentreStory {
  if (!isObject(json) || !isObject(json['clock']) || !Array.isArray(json['deeds'])) return false;
  const { wall, time, speed } = json['clock'];
  const numbers = [json['start'], wall, time, speed];
  const isPaced = typeof speed === 'number' && speed >= 1 && speed <= 600;
  return typeof json['centre'] === 'string' && numbers.every(Number.isFinite) && isPaced && json['deeds'].every(isDeed);
}

function isDeed(json: unknown): json is Deed {
  if (!isObject(json) || !Number.isFinite(json['at'])) return false;
  return (json['kind'] === 'surge' && isObject(json['surge'])) || (json['kind'] === 'plan' && isObject(json['command']));
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null;
}
