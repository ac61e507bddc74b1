import { html, nothing, svg, type TemplateResult } from 'lit';
import { fitMiddle } from '../../geometry/text-width.js';
import type { Messages } from '../../locale/messages.js';
import { targetLabel, targetMark, timeAxisMark, valueAxisMark } from '../../marks/axis.js';
import { METRICS } from '../../metrics/index.js';
import { linesAt, type Place } from './cursor.js';
import type { PointReader } from './point-reader.js';
import { inkProbes } from './trend-painter.js';
import type { TrendPicture } from './trend-picture.js';
import { nameOf, sampleText, slotText, valueText } from './trend-texts.js';

/** Rows of the reading card; more lines than that are counted, not listed. */
const MOST_ROWS = 12;
/** Widest name in the card, px of 12 px text. */
const NAME_WIDTH = 132;

export interface PlotView {
  readonly title: string;
  readonly summary: string;
  readonly onTheme: () => void;
}

/** The drawing: a figure that is walked through by keyboard, told in a sentence, and read slot by slot. */
export function plotTemplate(picture: TrendPicture, reader: PointReader, { title, summary, onTheme }: PlotView, messages: Messages, language: string): TemplateResult {
  const { place } = reader;
  return html`
    <div
      class="plot"
      tabindex="0"
      role="application"
      aria-roledescription=${messages.trend.plot}
      aria-label=${title}
      aria-describedby="summary instructions"
      @keydown=${reader.onKey}
      @pointermove=${reader.onPoint}
      @pointerdown=${reader.onPoint}
      @pointerleave=${reader.onLeave}
      @blur=${reader.onLeave}
      @click=${reader.onClick}
    >
      ${plotGround(picture)}
      <canvas aria-hidden="true"></canvas>
      ${plotCover(picture, place)}
      <div class="reading" aria-hidden="true" ?hidden=${!place}>${place ? readingCard(picture, place, messages, language) : nothing}</div>
      ${inkProbes(onTheme)}
    </div>
    <p id="summary" class="visually-hidden">${summary}</p>
    <p id="instructions" class="visually-hidden">${messages.trend.instructions}</p>
  `;
}

/** Everything under the lines: grid, axes, target. */
function plotGround({ layout, origin, timeMarks, valueMarks, target }: TrendPicture): TemplateResult {
  const [x, y] = origin;
  return html`<svg class="ground" aria-hidden="true">
    <g transform="translate(${x} ${y})">
      ${valueAxisMark(valueMarks, layout.width)} ${timeAxisMark(timeMarks, layout.height)} ${target ? targetMark(target.y, layout.width) : nothing}
    </g>
  </svg>`;
}

/** Everything over the lines: names at their ends, and the point being read. */
function plotCover({ layout, origin, labels, styles, target }: TrendPicture, place: Place | undefined): TemplateResult {
  const [x, y] = origin;
  const at = place && (layout.x[place.slot] ?? 0);
  return html`<svg class="cover" aria-hidden="true">
    <g transform="translate(${x} ${y})">
      ${target ? targetLabel(target.y, target) : nothing}
      ${labels.map(
        ({ text, y: labelY, lineY, line }) => svg`
          <path class="leader ${styles[line]?.ink ?? ''}" d="M${layout.width + 4} ${lineY}h3L${layout.width + 14} ${labelY}h3"></path>
          <text class="name" x=${layout.width + 20} y=${labelY} dy="0.35em">${text}</text>`,
      )}
      ${place && at !== undefined
        ? svg`
          <line class="crosshair" x1="0" x2="0" y1="0" y2=${layout.height} transform="translate(${at} 0)"></line>
          ${linesAt(layout, place.slot).map((index) => {
            const isRead = index === place.line;
            if (styles[index]?.ink === 'muted' && !isRead) return nothing;
            return svg`<circle class="point ${styles[index]?.ink ?? ''} ${isRead ? 'read' : ''}" r=${isRead ? 5 : 3.5} cx=${at} cy=${layout.lines[index]?.y[place.slot] ?? 0}></circle>`;
          })}`
        : nothing}
    </g>
  </svg>`;
}

/** The card that reads one slot: every line's value and n, from the top of the plot down. */
function readingCard(picture: TrendPicture, place: Place, messages: Messages, language: string): TemplateResult {
  const { layout, styles, trend } = picture;
  const judged = METRICS[trend.metric];
  const slot = layout.slots[place.slot];
  const present = linesAt(layout, place.slot);
  const ranked = [...present, ...layout.lines.keys()].filter((line, index, all) => all.indexOf(line) === index);
  const shown = ranked.slice(0, MOST_ROWS);
  if (!shown.includes(place.line)) shown[shown.length - 1] = place.line;
  return html`
    <p class="reading-slot">
      ${slot ? slotText(slot, trend, language) : nothing} ${place.slot >= layout.openFrom ? html`<span class="open">${messages.trend.open}</span>` : nothing}
    </p>
    <table>
      ${shown.map((index) => {
        const line = layout.lines[index];
        const measure = line?.measures[place.slot];
        const value = present.includes(index) ? measure?.value : undefined;
        return html`<tr class=${index === place.line ? 'read' : ''}>
          <td class="line">${lineSwatch(styles[index])}</td>
          <th scope="row">${line ? fitMiddle(nameOf(line, messages), NAME_WIDTH, 12) : nothing}</th>
          <td class="value">${valueText(value, judged, language, trend.target)}</td>
          <td class="sample">${measure && value !== undefined ? sampleText(measure, language) : nothing}</td>
        </tr>`;
      })}
    </table>
    ${ranked.length > shown.length ? html`<p class="others">${messages.trend.others(String(ranked.length - shown.length))}</p>` : nothing}
  `;
}

/** A short piece of a line, drawn as the line is. */
export function lineSwatch(style: TrendPicture['styles'][number] | undefined): TemplateResult {
  return html`<svg class="swatch ${style?.ink ?? ''}" viewBox="0 0 20 8" aria-hidden="true">
    <line x1="0" x2="20" y1="4" y2="4" stroke-width=${style?.weight ?? 1} stroke-dasharray=${style && style.dash.length > 0 ? style.dash.join(' ') : 'none'}></line>
  </svg>`;
}
