import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ContributionAccount, ContributionPart, ContributionScope } from '../../domain/contribution.js';
import type { Measure } from '../../domain/reading.js';
import { fitMiddle } from '../../geometry/text-width.js';
import type { Bar, Waterfall, WaterfallRow } from '../../geometry/waterfall.js';
import { formatText } from '../../locale/format.js';
import { METRICS } from '../../metrics/index.js';
import { byName, partName, partText, partUnit, percentText } from './contribution-texts.js';
import type { Messages } from './messages.js';

/** Widest name, px of 13 px text. */
const NAME_WIDTH = 168;

export interface RowsView {
  readonly scope: ContributionScope;
  readonly account: ContributionAccount;
  readonly layout: Waterfall;
  readonly caption: string;
  /** Ids that the board has selected. */
  readonly picked: readonly string[];
  readonly tabIndexOf: (id: string, ids: readonly string[]) => 0 | -1;
  readonly onPick: (part: ContributionPart) => void;
  readonly onDrill: (part: ContributionPart) => void;
}

/** Waterfall and table in one: each row's bar beside its figures, from where the metric stood to where it stands. */
export function rowsTemplate(view: RowsView, messages: Messages, language: string): TemplateResult {
  const { scope, account, layout, caption } = view;
  const { unit } = METRICS[scope.metric];
  const unitName = partUnit(unit, messages, language);
  const texts = messages.contribution;
  const hasMix = account.parts.some(({ shareNow }) => shareNow !== undefined);
  const columns = [texts.columns.rate, texts.columns.mix, texts.columns.value, texts.columns.share];
  const ids = layout.rows.map(({ part }) => part.id);
  return html`<table>
    <caption class="visually-hidden">${caption}</caption>
    <thead>
      <tr>
        <th scope="col">${byName(scope.by, messages)}</th>
        <th scope="col" class="bar">${hasMix ? legend(texts.rateLane, texts.mixLane) : texts.waterfall}</th>
        <th scope="col" class="figure">${texts.columns.contribution}${unitName ? html` <small>${unitName}</small>` : nothing}</th>
        ${(hasMix ? columns : columns.slice(2, 3)).map((name) => html`<th scope="col" class="figure more">${name}</th>`)}
        <th scope="col" class="action"><span class="visually-hidden">${texts.drill('')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${levelRow(texts.before, layout.before, account.before, view, hasMix, language)}
      ${layout.rows.map((row) => partRow(row, ids, view, hasMix, messages, language))}
      ${layout.rest
        ? html`<tr class="rest">
            <th scope="row"><span class="name">${texts.others(String(layout.rest.rest.count))}</span></th>
            <td class="bar">${bars(layout.rest, hasMix)}</td>
            <td class="figure total">${partText(layout.rest.rest.total, unit, language)}</td>
            ${hasMix ? html`<td class="figure more">${partText(layout.rest.rest.rate, unit, language)}</td><td class="figure more">${partText(layout.rest.rest.mix, unit, language)}</td>` : nothing}
            <td class="figure more"></td>
            ${hasMix ? html`<td class="figure more"></td>` : nothing}
            <td class="action"></td>
          </tr>`
        : nothing}
      ${levelRow(texts.now, layout.now, account.now, view, hasMix, language)}
    </tbody>
  </table>`;
}

/** Where the metric stood, or stands: the end of the bars. */
function levelRow(name: string, at: number, { value, denominator }: Measure, { scope }: RowsView, hasMix: boolean, language: string): TemplateResult {
  const { unit } = METRICS[scope.metric];
  return html`<tr class="level">
    <th scope="row"><span class="name">${name}</span></th>
    <td class="bar">${plot(svg`<line class="level-mark" x1="${at}%" x2="${at}%" y1="2" y2="26"></line>`)}</td>
    <td class="figure total">${formatText(value, unit, language)}</td>
    ${hasMix ? html`<td class="figure more"></td><td class="figure more"></td>` : nothing}
    <td class="figure more">${denominator === undefined ? nothing : html`<small>n ${denominator.toLocaleString(language, { maximumFractionDigits: 0 })}</small>`}</td>
    ${hasMix ? html`<td class="figure more"></td>` : nothing}
    <td class="action"></td>
  </tr>`;
}

function partRow(row: WaterfallRow, ids: readonly string[], view: RowsView, hasMix: boolean, messages: Messages, language: string): TemplateResult {
  const { part } = row;
  const { scope, picked, tabIndexOf, onPick, onDrill } = view;
  const { unit } = METRICS[scope.metric];
  const texts = messages.contribution;
  const name = partName(part, scope, language);
  const signed = (value: number) => partText(value, unit, language);
  const tag = part.before.value === undefined ? texts.isNew : part.now.value === undefined ? texts.isGone : undefined;
  return html`<tr data-key=${part.id} data-picked=${picked.includes(part.id)}>
    <th scope="row">
      <button type="button" class="name" data-action="pick" title=${name} aria-description=${texts.select(name)} aria-pressed=${picked.includes(part.id)} tabindex=${tabIndexOf(part.id, ids)} @click=${() => onPick(part)}>
        ${fitMiddle(name, NAME_WIDTH, 13)}
      </button>
      ${tag ? html`<small class="tag">${tag}</small>` : nothing}
    </th>
    <td class="bar">${bars(row, hasMix)}</td>
    <td class="figure total">${signed(part.total)}</td>
    ${hasMix ? html`<td class="figure more">${signed(part.rate)}</td><td class="figure more">${signed(part.mix)}</td>` : nothing}
    <td class="figure more">${formatText(part.before.value, unit, language)} → ${formatText(part.now.value, unit, language)}</td>
    ${hasMix ? html`<td class="figure more">${percentText(part.shareBefore ?? 0, language)} → ${percentText(part.shareNow ?? 0, language)}</td>` : nothing}
    <td class="action">
      <button type="button" class="drill" data-action="drill" title=${texts.drill(name)} aria-label=${texts.drill(name)} tabindex=${tabIndexOf(part.id, ids)} @click=${() => onDrill(part)}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="m6 3.5 4.5 4.5L6 12.5" /></svg>
      </button>
    </td>
  </tr>`;
}

/** Two lanes, so that effects that work against each other do not cover each other; one lane where there is no mix. */
function bars({ rate, mix, from, to }: Omit<WaterfallRow, 'part'>, hasMix: boolean): TemplateResult {
  return plot(svg`
    <line class="step" x1="${from}%" x2="${from}%" y1="0" y2=${hasMix ? 13 : 20}></line>
    ${hasMix ? [lane('rate', rate, 6, 7), lane('mix', mix, 15, 7)] : lane('rate', rate, 8, 12)}
    <line class="step" x1="${to}%" x2="${to}%" y1=${hasMix ? 15 : 8} y2="28"></line>`);
}

/** A hair remains of a bar of nothing, so that its place is seen. */
function lane(kind: 'rate' | 'mix', { x, width }: Bar, y: number, height: number): TemplateResult {
  return svg`<rect class=${kind} x="${x}%" y=${y} width="${Math.max(width, 0.25)}%" height=${height} rx="1"></rect>`;
}

function plot(content: TemplateResult): TemplateResult {
  return html`<svg class="plot" width="100%" height="28" aria-hidden="true" focusable="false">${content}</svg>`;
}

function legend(rate: string, mix: string): TemplateResult {
  const swatch = (kind: string) => html`<svg class="swatch" viewBox="0 0 12 8" aria-hidden="true" focusable="false"><rect class=${kind} x="0.5" y="0.5" width="11" height="7" rx="1"></rect></svg>`;
  return html`<span class="legend"><span>${swatch('rate')} ${rate}</span> <span>${swatch('mix')} ${mix}</span></span>`;
}
