import type { EpochMs } from '../domain/time.js';

/** Calls off what was asked for; harmless when it is too late or called twice. */
export type Cancel = () => void;

/** The only way in which the runtime knows of time: handed in, so that a test lives an hour in a line. */
export interface Clock {
  /** The clock on the user's wall, right or wrong: only differences of it are ever used. */
  now(): EpochMs;
  /** Calls `run` once after `ms`, never before. */
  after(ms: number, run: () => void): Cancel;
  /** Calls `run` once before the next picture is drawn; while none is drawn, not at all. */
  frame(run: () => void): Cancel;
}
