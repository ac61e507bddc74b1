import { render, type ReactiveElement } from 'lit';
import { WallGuest } from '../../controllers/wall-guest.js';
import type { Wall } from '../../controllers/wall.js';
import type { Loadable } from '../../domain/loadable.js';
import type { Reading } from '../../domain/reading.js';
import { sparklineShape, type SparklineFrame, type SparklineShape } from '../../geometry/sparkline.js';
import { Figures, type FigureTexts } from '../../marks/figures.js';
import { Sparkline } from '../../marks/sparkline.js';
import { METRICS } from '../../metrics/index.js';
import type { Messages } from './messages.js';
import type { AlertFace } from './tile-alert-face.js';
import { glyphsOf } from './tile-alert-templates.js';
import { faceOf } from './tile-face.js';
import { TileStamp } from './tile-stamp.js';
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

/** Measured: pixels of a wall cost a third of what elements do. */
const PIXELS_WEIGHT = 0.35;

/** What changes on a tile from one reading to the next, where no template is asked: figures, line and the glyphs of its state. */
export class TilePainter {
  readonly #guest: WallGuest;
  readonly #stamp: TileStamp;
  #figures: Figures | undefined;
  #sparkline: Sparkline | undefined;
  #wall: Wall | undefined;
  #sign: HTMLElement | undefined;
  #glyphs = '';
  #state: Parameters<typeof glyphsOf> | undefined;
  /** What its line shows: drawn again where its place is another. */
  #shown: [reading: Reading, target: number | undefined] | undefined;
  #texts: FigureTexts | undefined;
  #isCalm = false;
  /** When the templates were rendered. */
  #wasSmall = false;

  constructor(host: ReactiveElement) {
    this.#guest = new WallGuest(host, () => this.#leave());
    this.#stamp = new TileStamp(host, () => {
      if (this.#figures && this.isSmall !== this.#wasSmall) host.requestUpdate();
      this.#settle();
    });
  }

  /** Whether there is something to paint on. */
  get isReady(): boolean {
    return this.#figures !== undefined;
  }

  /** Whether there is no room for more than the face: no way to a card is offered there, and no card made. */
  get isSmall(): boolean {
    return this.#stamp.size === 'small';
  }

  /** Whether all of it is pixels of a wall, and its elements have no boxes. */
  get #isStamped(): boolean {
    return this.isSmall && this.#isCalm;
  }

  /** What painting costs beside a tile of elements, 0..1. */
  get weight(): number {
    return this.#isStamped ? PIXELS_WEIGHT : 1;
  }

  /** Takes a place on the wall before anything is drawn: what is known to be small then is never laid out as elements. */
  stand(): void {
    const { wall } = this.#guest;
    if (!wall || this.#figures || this.#wall) return;
    this.#wall = wall;
    this.#stamp.join(wall);
  }

  /** Finds what to paint on after the templates have been rendered. @param isCalm - Whether there are only figures to show. */
  attach(root: ParentNode, isCalm: boolean): void {
    const element = root.querySelector('.figures') ?? undefined;
    const { wall } = this.#guest;
    if ((this.#figures && element !== this.#figures.element) || wall !== this.#wall) this.#leave();
    this.#wall = wall;
    this.#isCalm = isCalm;
    this.#wasSmall = this.isSmall;
    if (element !== this.#figures?.element) {
      this.#figures = element && new Figures(element);
      this.#sign = root.querySelector<HTMLElement>('.sign') ?? undefined;
      this.#glyphs = '';
    }
    if (!this.#figures) return;
    this.#stamp.join(wall);
    this.#settle();
  }

  /** Draws its line in its own box or on the wall; and where the tile is too small for elements, all of it there. */
  #settle(): void {
    const { size } = this.#stamp;
    if (!this.#figures || size === 'unknown') return;
    if (this.#isStamped) {
      this.#sparkline?.leave();
      this.#sparkline = undefined;
    } else {
      this.#stamp.clear();
      this.#sparkline ??= this.#lineIn(this.#figures.spark);
      this.#sparkline.look();
      if (this.#texts) this.#figures.write(this.#texts);
      this.#signal();
    }
    this.#draw();
  }

  #lineIn(spark: HTMLElement): Sparkline {
    const wall = this.#wall;
    return new Sparkline(spark, wall && ((room) => wall.join(room, () => this.#draw())));
  }

  /** Takes off the wall what was drawn there. */
  #leave(): void {
    this.#stamp.leave();
    this.#sparkline?.leave();
    this.#sparkline = undefined;
  }

  #draw(): void {
    if (!this.#shown || !this.#texts) return;
    const [reading, target] = this.#shown;
    if (this.#sparkline) this.#sparkline.draw(lineOf(reading, target, this.#sparkline.frame));
    else if (this.#stamp.size === 'small') this.#stamp.show(this.#texts, reading, target);
  }

  paint(reading: Loadable<Reading>, { target, rule, alert, isDoubtful, isForecast, messages, language }: TileLight): void {
    if (reading.status !== 'ready' && reading.status !== 'stale') return;
    const outlook = isForecast ? tileForecast(reading.value, target, rule?.condition, messages, language) : undefined;
    const { value, delta, notes, state } = faceOf(reading.value, target, reading.status === 'stale' ? reading.reason : undefined, messages, language, rule, outlook);
    const texts = (tone: 'warning' | 'quiet') => (notes.length === 0 ? '' : notes.flatMap((note) => (note.tone === tone ? [note.text] : [])).join(' · '));
    this.#texts = {
      ...value,
      ...(delta && { change: { ...delta.text, arrow: delta.arrow, verdict: delta.verdict, word: delta.verdict === 'neutral' ? '' : messages.tile[delta.verdict], against: delta.against } }),
      warnings: texts('warning'),
      quiet: texts('quiet'),
      isStale: state === 'stale',
    };
    this.#figures?.write(this.#texts, !this.#isStamped);
    this.#shown = [reading.value, target];
    this.#sparkline?.tone(state === 'stale' ? 'faint' : alert?.look === 'firing' ? 'strong' : 'calm');
    this.#draw();
    this.#state = [alert, isDoubtful, state];
    this.#signal();
  }

  /** The glyphs of its state: silent, so that one without boxes has none. */
  #signal(): void {
    if (!this.#sign || !this.#state || this.#isStamped) return;
    const [alert, isDoubtful, state] = this.#state;
    const glyphs = `${alert?.look} ${alert?.severity} ${isDoubtful} ${state}`;
    if (glyphs === this.#glyphs) return;
    this.#glyphs = glyphs;
    render(glyphsOf(alert, isDoubtful, state), this.#sign);
  }
}

/** A reading's small line. @param target - In the metric's unit; NaN for one that could not be read. */
export function lineOf({ series, metric, asOf }: Reading, target: number | undefined, frame?: SparklineFrame): SparklineShape {
  return sparklineShape(series, METRICS[metric].unit, asOf, Number.isNaN(target) ? undefined : target, frame);
}
