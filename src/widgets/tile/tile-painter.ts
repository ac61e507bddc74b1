import { render, type ReactiveElement } from 'lit';
import { WallGuest } from '../../controllers/wall-guest.js';
import type { Wall } from '../../controllers/wall.js';
import type { Loadable } from '../../domain/loadable.js';
import type { Reading } from '../../domain/reading.js';
import { sparklineShape, type SparklineFrame, type SparklineShape } from '../../geometry/sparkline.js';
import type { Messages } from '../../locale/messages.js';
import { Figures } from '../../marks/figures.js';
import { Sparkline } from '../../marks/sparkline.js';
import { METRICS } from '../../metrics/index.js';
import type { AlertFace } from './tile-alert-face.js';
import { glyphsOf } from './tile-alert-templates.js';
import { faceOf } from './tile-face.js';
import { tileForecast } from './tile-forecast.js';

/** In what light a reading is shown. */
export interface TileLight {
  /** In the metric's unit; NaN for one that could not be read. */
  readonly target: number | undefined;
  /** What an alert judges the value by. */
  readonly rule: Parameters<typeof faceOf>[5];
  /** What the tile says of an alert, and whether nothing newer is known of that. */
  readonly alert: AlertFace | undefined;
  readonly isDoubtful: boolean;
  /** Whether it says when the value will pass its limit. */
  readonly isForecast: boolean;
  readonly messages: Messages;
  readonly language: string;
}

/** What changes on a tile from one reading to the next, where no template is asked: figures, line and the glyphs of its state. */
export class TilePainter {
  readonly #guest: WallGuest;
  #figures: Figures | undefined;
  #sparkline: Sparkline | undefined;
  #wall: Wall | undefined;
  #sign: HTMLElement | undefined;
  #glyphs = '';
  /** What its line shows: drawn again where its place is another. */
  #shown: [reading: Reading, target: number | undefined] | undefined;

  constructor(host: ReactiveElement) {
    this.#guest = new WallGuest(host, () => this.#leave());
  }

  /** Whether there is something to paint on. */
  get isReady(): boolean {
    return this.#figures !== undefined;
  }

  /** Finds what to paint on after the templates have been rendered. */
  attach(root: ParentNode): void {
    const element = root.querySelector('.figures') ?? undefined;
    const { wall } = this.#guest;
    if (element !== this.#figures?.element || wall !== this.#wall) this.#leave();
    this.#wall = wall;
    if (element !== this.#figures?.element) {
      this.#figures = element && new Figures(element);
      this.#sign = root.querySelector<HTMLElement>('.sign') ?? undefined;
      this.#glyphs = '';
    }
    if (!this.#figures) return;
    this.#sparkline ??= new Sparkline(this.#figures.spark, wall && ((room) => wall.join(room, () => this.#draw())));
    this.#sparkline.look();
  }

  /** Takes off the wall what was drawn there. */
  #leave(): void {
    this.#sparkline?.leave();
    this.#sparkline = undefined;
  }

  #draw(): void {
    if (this.#shown) this.#sparkline?.draw(lineOf(...this.#shown, this.#sparkline.frame));
  }

  paint(reading: Loadable<Reading>, { target, rule, alert, isDoubtful, isForecast, messages, language }: TileLight): void {
    if (reading.status !== 'ready' && reading.status !== 'stale') return;
    const outlook = isForecast ? tileForecast(reading.value, target, rule?.condition, messages, language) : undefined;
    const { value, delta, notes, state } = faceOf(reading.value, target, reading.status === 'stale' ? reading.reason : undefined, messages, language, rule, outlook);
    const texts = (tone: 'warning' | 'quiet') => (notes.length === 0 ? '' : notes.flatMap((note) => (note.tone === tone ? [note.text] : [])).join(' · '));
    this.#figures?.write({
      ...value,
      ...(delta && { change: { ...delta.text, arrow: delta.arrow, verdict: delta.verdict, word: delta.verdict === 'neutral' ? '' : messages.tile[delta.verdict], against: delta.against } }),
      warnings: texts('warning'),
      quiet: texts('quiet'),
      isStale: state === 'stale',
    });
    this.#shown = [reading.value, target];
    this.#sparkline?.tone(state === 'stale' ? 'faint' : alert?.look === 'firing' ? 'strong' : 'calm');
    this.#draw();
    const glyphs = `${alert?.look} ${alert?.severity} ${isDoubtful} ${state}`;
    if (!this.#sign || glyphs === this.#glyphs) return;
    this.#glyphs = glyphs;
    render(glyphsOf(alert, isDoubtful, state), this.#sign);
  }
}

/** A reading's small line. @param target - In the metric's unit; NaN for one that could not be read. */
export function lineOf({ series, metric, asOf }: Reading, target: number | undefined, frame?: SparklineFrame): SparklineShape {
  return sparklineShape(series, METRICS[metric].unit, asOf, Number.isNaN(target) ? undefined : target, frame);
}
