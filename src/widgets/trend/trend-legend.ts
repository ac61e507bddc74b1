import { html, type TemplateResult } from 'lit';
import { fitMiddle } from '../../geometry/text-width.js';
import type { Messages } from './messages.js';
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
  // One listener for all: there may be four hundred lines.
  const onClick = ({ target, currentTarget }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button?.parentElement || !(currentTarget instanceof Element)) return;
    const id = series[Array.from(currentTarget.children).indexOf(button.parentElement)]?.id;
    if (id === undefined) return;
    if (button.className === 'show') onToggle(id);
    else onPick(id);
  };
  return html`
    <div class="legend" role="group" aria-label=${messages.trend.legend} @click=${onClick}>${(series.length > 1 ? series : []).map((line) => {
      const name = nameOf(line, messages);
      const isShown = !hidden.has(line.id);
      const shows = messages.trend.shows(name);
      const { ink = '', weight = 1, dash = [] } = styles.get(line.id) ?? {};
      return html`<span class="pair ${isShown ? '' : 'off'}"
        ><button type="button" class="show" aria-pressed=${isShown} aria-label=${shows} title=${shows}
          ><svg class="swatch ${ink}" viewBox="0 0 20 8" aria-hidden="true"><line x1="0" x2="20" y1="4" y2="4" stroke-width=${weight} stroke-dasharray=${dash.length > 0 ? dash.join(' ') : 'none'}></line></svg></button
        ><button type="button" class="key" aria-pressed=${picked.includes(line.id)} title=${name}><span>${fitMiddle(name, KEY_WIDTH, 12)}</span></button></span
      >`;
    })}</div>
  `;
}
