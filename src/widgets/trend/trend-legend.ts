import { html, type TemplateResult } from 'lit';
import { fitMiddle } from '../../geometry/text-width.js';
import type { Messages } from '../../locale/messages.js';
import { lineSwatch } from './line-swatch.js';
import type { TrendPicture } from './trend-picture.js';
import { nameOf } from './trend-texts.js';

/** Widest name in the legend, px of 12 px text. */
const KEY_WIDTH = 156;

export interface Legend {
  readonly picked: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

/**
 * Two buttons a line: its swatch shows or hides it, its name makes it stand out and the board's selection. The row is
 * there before the lines are.
 */
export function legendTemplate(picture: TrendPicture | undefined, { picked, hidden, onPick, onToggle }: Legend, messages: Messages): TemplateResult {
  const series = picture?.trend.series ?? [];
  const styles = new Map(picture?.layout.lines.map(({ id }, index) => [id, picture.styles[index]]));
  return html`
    <div class="legend" role="group" aria-label=${messages.trend.legend}>
      ${(series.length > 1 ? series : []).map((line) => {
        const name = nameOf(line, messages);
        const { id } = line;
        const isShown = !hidden.has(id);
        return html`<span class="pair ${isShown ? '' : 'off'}">
          <button type="button" class="show" aria-pressed=${isShown} aria-label=${messages.trend.shows(name)} title=${messages.trend.shows(name)} @click=${() => onToggle(id)}>${lineSwatch(styles.get(id))}</button>
          <button type="button" class="key" aria-pressed=${picked.includes(id)} title=${name} @click=${() => onPick(id)}><span>${fitMiddle(name, KEY_WIDTH, 12)}</span></button>
        </span>`;
      })}
    </div>
  `;
}
