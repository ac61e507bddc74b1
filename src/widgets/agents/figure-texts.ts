import type { Unit } from '../../domain/metric.js';
import { formatStopwatch } from '../../locale/duration.js';
import { formatText, NOTHING } from '../../locale/format.js';

/** Texts remembered at most; a table shows far fewer different ones. */
const MOST = 20_000;

/**
 * Values as text for a column: lengths of time always as a clock, so that they stand under one another.
 * `Intl` takes some 20 µs a number, so each text is made once.
 */
export class FigureTexts {
  readonly #texts = new Map<string, string>();

  constructor(readonly language: string) {}

  text(value: number | undefined, unit: Unit): string {
    if (value === undefined) return NOTHING;
    // To the precision that is shown, a table has few values.
    const shown = unit === 'ratio' ? Math.round(value * 1000) / 1000 : unit === 'score' ? Math.round(value * 10) / 10 : Math.round(value);
    const key = `${unit}${shown}`;
    let text = this.#texts.get(key);
    if (text === undefined) {
      if (this.#texts.size >= MOST) this.#texts.clear();
      this.#texts.set(key, (text = unit === 'seconds' ? formatStopwatch(shown) : formatText(shown, unit, this.language)));
    }
    return text;
  }
}
