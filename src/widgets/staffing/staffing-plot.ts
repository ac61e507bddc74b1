import { html, nothing, svg, type TemplateResult } from 'lit';
import { agentsChart, type AgentsChart } from '../../geometry/agents-chart.js';
import { targetMark } from '../../marks/axis.js';
import { formatText } from '../../locale/format.js';
import type { StaffingBalance } from '../../staffing/staffing-balance.js';
import type { AgentsReader } from './agents-reader.js';
import { countText, moneyText, rowText, unitOf, valueOf, type CurveId, type Speech } from './staffing-texts.js';

const MARGIN = { left: 56, right: 12, bottom: 38, row: 18 };
const MARK_ORDER = ['current', 'required', 'optimum'] as const;

/** Places of everything for one curve, or for the three of cost. */
export function staffingChart(balance: StaffingBalance, curve: CurveId, [width, height]: readonly [number, number], { messages: { staffing }, language, target }: Speech): AgentsChart {
  const { rows } = balance;
  const curves = [{ id: curve === 'cost' ? 'total' : 'line', values: rows.map((row) => valueOf(row, curve)) }];
  if (curve === 'cost') curves.push({ id: 'staff', values: rows.map(({ staffCost }) => staffCost) }, { id: 'loss', values: rows.map(({ totalCost, staffCost }) => totalCost - staffCost) });
  const marks = MARK_ORDER.flatMap((id) => {
    const agents = balance[id];
    return agents === undefined ? [] : [{ id, agents, text: staffing.marks[id](countText(agents, language)) }];
  });
  return agentsChart({
    agents: rows.map(({ agents }) => agents),
    curves,
    unit: unitOf(curve),
    ...(curve === 'serviceLevel' && { target }),
    marks,
    width: Math.max(80, width - MARGIN.left - MARGIN.right),
    height: Math.max(80, height - MARGIN.bottom - 3 * MARGIN.row),
    textSize: 12,
  });
}

/** The curve as a slider along the agents. */
export function plotTemplate(chart: AgentsChart, balance: StaffingBalance, curve: CurveId, at: number, reader: AgentsReader, speech: Speech): TemplateResult {
  const { staffing } = speech.messages;
  const { rows } = balance;
  const row = rows[at];
  const top = 3 * MARGIN.row;
  const [width, height] = [chart.width + MARGIN.left + MARGIN.right, chart.height + top + MARGIN.bottom];
  return html`<div
    class="plot focus-inset"
    role="slider"
    tabindex="0"
    aria-label="${staffing.agents} · ${staffing.curves[curve]}"
    aria-roledescription=${staffing.plot}
    aria-describedby="instructions"
    aria-orientation="horizontal"
    aria-valuemin=${rows[0]?.agents ?? 0}
    aria-valuemax=${rows.at(-1)?.agents ?? 0}
    aria-valuenow=${row?.agents ?? 0}
    aria-valuetext=${row ? rowText(row, speech) : ''}
    @keydown=${reader.onKey}
    @pointermove=${reader.onPointer}
    @pointerdown=${reader.onPointer}
  >
    <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
      <g transform="translate(${MARGIN.left} ${top})">
        <rect class="area" width=${chart.width} height=${chart.height}></rect>
        ${chart.yTicks.map(({ y, value }, index) => svg`<line class=${index === 0 ? 'base' : 'grid'} x1="0" x2=${chart.width} y1=${crisp(y)} y2=${crisp(y)}></line>
          <text class="tick" x="-8" y=${y} dy="0.35em" text-anchor="end">${curve === 'cost' ? countText(value, speech.language) : formatText(value, unitOf(curve), speech.language).replace(/[.,]0(?=\D*%)/, '')}</text>`)}
        ${chart.xTicks.map(({ x, agents }) => svg`<line class="base" x1=${crisp(x)} x2=${crisp(x)} y1=${chart.height} y2=${chart.height + 4}></line><text class="tick" x=${x} y=${chart.height + 17} text-anchor="middle">${countText(agents, speech.language)}</text>`)}
        <text class="tick" x=${chart.width} y=${chart.height + 33} text-anchor="end">${staffing.agents} →</text>
        ${chart.targetY === undefined ? nothing : targetMark(chart.targetY, chart.width)}
        ${chart.marks.map(
          ({ id, text, x, textX, row: line, beyond }) => svg`<g class="mark ${id}">
            ${beyond ? nothing : svg`<line x1=${crisp(x)} x2=${crisp(x)} y1=${-MARGIN.row * (2 - line)} y2=${chart.height}></line>`}
            <text x=${textX} y=${-MARGIN.row * (2 - line) - 4}>${beyond < 0 ? '◂ ' : ''}${text}${beyond > 0 ? ' ▸' : ''}</text></g>`,
        )}
        ${chart.paths.map(({ id, d }) => svg`<path class="curve ${id}" d=${d}></path>`)}
        ${row ? reading(chart, at, valueOf(row, curve)) : nothing}
      </g>
    </svg>
    <span id="instructions" class="visually-hidden">${staffing.instructions}</span>
  </div>`;
}

function reading(chart: AgentsChart, at: number, value: number | undefined) {
  const x = chart.x[at] ?? 0;
  return svg`<g class="reading"><line x1=${crisp(x)} x2=${crisp(x)} y1="0" y2=${chart.height}></line>
    ${value === undefined || !Number.isFinite(value) ? nothing : svg`<circle r="4.5" cx=${x} cy=${chart.y(value)}></circle>`}</g>`;
}

/** What the lines of cost are; nothing for a single curve. */
export function legendTemplate(curve: CurveId, at: number, { rows }: StaffingBalance, speech: Speech): TemplateResult | typeof nothing {
  const row = rows[at];
  if (curve !== 'cost' || !row) return nothing;
  const { costs } = speech.messages.staffing;
  const amounts = { total: row.totalCost, staff: row.staffCost, loss: row.totalCost - row.staffCost };
  return html`<p class="legend">${(['total', 'staff', 'loss'] as const).map((id) => html`<span><i class="key ${id}" aria-hidden="true"></i>${costs[id]} ${moneyText(amounts[id], speech)}</span>`)}</p>`;
}

function crisp(at: number): number {
  return Math.floor(at) + 0.5;
}
