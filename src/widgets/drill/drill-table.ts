import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatText, type Limit } from '../../locale/format.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { METRICS } from '../../metrics/index.js';
import { breachSide, isBreached } from '../../metrics/target.js';
import type { DrillList, DrillRow } from './drill-list.js';
import { countText, effectText, rowName } from './drill-texts.js';
import type { Messages } from './messages.js';
import { MORE_ROWS, othersRow } from './row-order.js';

export interface TableSettings {
  readonly list: DrillList;
  /** In the order of reading. */
  readonly rows: readonly DrillRow[];
  /** Rows shown one by one. */
  readonly most: number;
  /** As many of them as are drawn now; the rest, and what stands below it, follows. */
  readonly drawn: number;
  readonly caption: string;
  readonly messages: Messages;
  readonly language: string;
  readonly tabIndexOf: (key: string) => 0 | -1;
  /** Goes into a row; into all of them together without one. */
  readonly into: (row: DrillRow | undefined) => void;
  readonly more: () => void;
}

/** Key of the row that stands for all. */
export const WHOLE = 'whole';

/** Groups or slots: each a button that goes into it, its value, its contribution and its contacts as bars. */
export function drillTable(settings: TableSettings): TemplateResult {
  const { list, rows, most, drawn, caption, messages, tabIndexOf, into, more, language } = settings;
  const { drill, metrics } = messages;
  const isSlots = list.path.level === 'slots';
  const shown = rows.slice(0, most);
  const rest = drawn < shown.length ? [] : rows.slice(most);
  const others = othersRow(list, rest);
  const scales = scalesOf(shown);
  const whole: DrillRow = { key: WHOLE, label: '', ...list.whole, volume: list.volume, effect: list.gap?.kind === 'average' ? undefined : list.gap?.total };
  const isChosen = ({ key }: DrillRow) => (isSlots ? key === String(list.path.slot?.start) : key === list.path.group);
  const line = (row: DrillRow, name: string, onPress: () => void) => rowTemplate(row, name, { ...settings, scales, isChosen: isChosen(row), tabIndex: tabIndexOf(row.key), onPress });
  return html`<table>
    <caption class="visually-hidden">${caption}</caption>
    <thead>
      <tr>
        <th scope="col">${isSlots ? drill.slot : drill.group}</th>
        <th scope="col" class="figure">${metrics[list.path.metric].name}</th>
        <th scope="col" class="effect">${drill.effect}</th>
        <th scope="col" class="volume">${drill.volume}</th>
      </tr>
    </thead>
    <tbody>
      ${line(whole, isSlots ? drill.allSlots : drill.allGroups, () => into(undefined))}
      ${repeat(shown.slice(0, drawn), ({ key }) => key, (row) => line(row, rowName(row, list, messages, language), () => into(row)))}
      ${others ? othersTemplate(others, rest.length, settings, more) : nothing}
    </tbody>
  </table>`;
}

interface Scales {
  readonly effect: number;
  readonly volume: number;
}

function scalesOf(rows: readonly DrillRow[]): Scales {
  const most = (of: (row: DrillRow) => number | undefined) => rows.reduce((top, row) => Math.max(top, Math.abs(of(row) ?? 0)), 0);
  return { effect: most(({ effect }) => effect), volume: most(({ volume }) => volume) };
}

interface RowSettings extends TableSettings {
  readonly scales: Scales;
  readonly isChosen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onPress: () => void;
}

function rowTemplate(row: DrillRow, name: string, settings: RowSettings): TemplateResult {
  const { list: { path }, scales, isChosen, tabIndex, onPress, messages, language } = settings;
  const isWhole = row.key === WHOLE;
  return html`<tr data-key=${row.key} class=${`${isChosen ? 'chosen' : ''}${isWhole ? ' whole' : ''}`} @click=${onPress}>
    <th scope="row"><button type="button" class="into focus-inset" data-action="into" tabindex=${tabIndex} aria-current=${ifDefined(isChosen ? ('true' as const) : undefined)} title=${name}><span class="name">${name}</span></button></th>
    ${valueCell(row, settings)}
    <td class="effect">${isWhole ? nothing : effectBar(row, scales.effect, METRICS[path.metric].direction)}<span class="words">${effectText(row.effect, path, messages, language)}</span></td>
    <td class="volume">${isWhole ? nothing : volumeBar(row, scales.volume)}<span class="words">${countText(row.volume, language)}</span></td>
  </tr>`;
}

function othersTemplate(others: DrillRow, count: number, settings: TableSettings, more: () => void): TemplateResult {
  const { list: { path }, messages, language } = settings;
  const { drill } = messages;
  return html`<tr class="others">
    <th scope="row">${drill.others(countText(count, language))} <button type="button" class="more-rows" @click=${more}>${drill.more(countText(Math.min(count, MORE_ROWS), language))}</button></th>
    ${valueCell(others, settings)}
    <td class="effect"><span class="words">${effectText(others.effect, path, messages, language)}</span></td>
    <td class="volume"><span class="words">${countText(others.volume, language)}</span></td>
  </tr>`;
}

function valueCell(row: DrillRow, { list: { path }, messages, language }: TableSettings): TemplateResult {
  const { unit, direction } = METRICS[path.metric];
  const side = breachSide(direction);
  const limit: Limit | undefined = path.target !== undefined && side ? { value: path.target, breachedWhen: side } : undefined;
  const isMissed = isBreached(row, path.target, direction);
  return html`<td class=${isMissed ? 'figure missed' : 'figure'}>${isMissed ? html`${stateGlyph('warning')}<span class="visually-hidden">${messages.trend.missed}</span>` : nothing}<span class="words">${formatText(row.value, unit, language, limit)}</span></td>`;
}

/** From the middle to the side of its sign: what makes things worse is drawn darker. */
function effectBar({ effect = 0 }: DrillRow, most: number, direction: string): TemplateResult {
  const length = most === 0 ? 0 : (50 * Math.abs(effect)) / most;
  const isWorse = direction === 'up' ? effect < 0 : direction === 'down' && effect > 0;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class=${isWorse ? 'worse' : 'better'} x=${effect < 0 ? 50 - length : 50} width=${length} height="8"></rect><path d="M50 0V8" />`}
  </svg>`;
}

function volumeBar({ volume = 0 }: DrillRow, most: number): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${svg`<rect x="0" width=${most === 0 ? 0 : (100 * volume) / most} height="8"></rect>`}</svg>`;
}
