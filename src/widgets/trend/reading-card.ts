import { html, nothing, type TemplateResult } from 'lit';
import { measureAt } from '../../domain/slot-columns.js';
import { fitMiddle } from '../../geometry/text-width.js';
import { valueIn } from '../../geometry/trend-layout.js';
import type { Messages } from '../../locale/messages.js';
import { METRICS } from '../../metrics/index.js';
import { linesAt, type Place } from './cursor.js';
import { lineSwatch } from './line-swatch.js';
import { ghostTexts, markersIn } from './reading-facts.js';
import type { TrendPicture } from './trend-picture.js';
import { nameOf, sampleText, slotText, valueText } from './trend-texts.js';

/** Rows of the reading card; more lines than that are counted, not listed. */
const MOST_ROWS = 12;
/** Widest name in the card, px of 12 px text. */
const NAME_WIDTH = 132;

/** The card that reads one slot: every line's value and n, from the top of the plot down, and what happened in it. */
export function readingCard(picture: TrendPicture, place: Place, messages: Messages, language: string): TemplateResult {
  const { layout, styles, trend } = picture;
  const judged = METRICS[trend.metric];
  const slot = layout.slots.at(place.slot);
  const present = linesAt(layout, place.slot);
  const ranked = [...present, ...[...layout.lines.keys()].filter((line) => !present.includes(line))];
  const shown = ranked.slice(0, MOST_ROWS);
  if (!shown.includes(place.line)) shown[shown.length - 1] = place.line;
  return html`
    <p class="reading-slot">
      ${slot ? slotText(slot, trend, language) : nothing} ${place.slot >= layout.openFrom ? html`<span class="open">${messages.trend.open}</span>` : nothing}
    </p>
    <table>
      ${shown.map((index) => {
        const line = layout.lines[index];
        const value = line && valueIn(line, place.slot, layout);
        return html`<tr class=${index === place.line ? 'read' : ''}>
          <td class="line">${lineSwatch(styles[index])}</td>
          <th scope="row">${line ? fitMiddle(nameOf(line, messages), NAME_WIDTH, 12) : nothing}</th>
          <td class="value">${valueText(value, judged, language, trend.target)}</td>
          <td class="sample">${line && value !== undefined ? sampleText(measureAt(line.columns, place.slot), language) : nothing}</td>
        </tr>`;
      })}
    </table>
    ${ranked.length > shown.length ? html`<p class="others">${messages.trend.others(String(ranked.length - shown.length))}</p>` : nothing}
    ${ghostTexts(picture, place, messages, language).map((text) => html`<p class="others">${text}</p>`)}
    ${markersIn(picture, place.slot, messages, language).map(({ kind, text }) => html`<p class="happened ${kind}">${text}</p>`)}
  `;
}
