import type { Unit } from '../../domain/metric.js';
import { formatText, NOTHING, type Limit } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import type { FrontierRow } from '../../staffing/cost-frontier.js';
import type { StaffingBalance } from '../../staffing/staffing-balance.js';
import type { Messages } from './messages.js';

/** What can be drawn over agents. */
export type CurveId = 'serviceLevel' | 'speed' | 'occupancy' | 'abandonment' | 'cost';

export const CURVES = ['serviceLevel', 'speed', 'occupancy', 'abandonment', 'cost'] as const satisfies readonly CurveId[];

/** How the reader is spoken to. */
export interface Speech {
  readonly messages: Messages;
  readonly language: string;
  /** Name of the money; the language's own where empty. */
  readonly currency: string;
  readonly target: number;
}

export function countText(value: number, language: string): string {
  return numberFormat(language, { most: 0 }).format(value);
}

/** Whole money from 100 on, else with one decimal; an em dash where the queue grows without end. */
export function moneyText(value: number | undefined, { messages: { staffing }, language, currency }: Speech): string {
  if (value === undefined || !Number.isFinite(value)) return value === undefined ? NOTHING : '∞';
  return staffing.money(numberFormat(language, { most: Math.abs(value) < 100 ? 1 : 0 }).format(value), currency || staffing.currency);
}

export function unitOf(curve: CurveId): Unit {
  return curve === 'speed' ? 'seconds' : curve === 'cost' ? 'score' : 'ratio';
}

export function valueOf(row: FrontierRow, curve: CurveId): number | undefined {
  switch (curve) {
    case 'serviceLevel':
      return row.serviceLevel;
    case 'speed':
      return row.averageSpeedOfAnswer;
    case 'occupancy':
      return row.occupancy;
    case 'abandonment':
      return row.abandonProbability ?? 0;
    case 'cost':
      return row.totalCost;
  }
}

export function figureText(row: FrontierRow, curve: CurveId, speech: Speech): string {
  const value = valueOf(row, curve);
  if (curve === 'cost') return moneyText(value, speech);
  const limit: Limit | undefined = curve === 'serviceLevel' ? { value: speech.target, breachedWhen: 'below' } : undefined;
  return formatText(value, unitOf(curve), speech.language, limit);
}

/** One number of agents in words: what a slider says of itself. */
export function rowText(row: FrontierRow, speech: Speech): string {
  const { staffing } = speech.messages;
  return [staffing.agentsCount(countText(row.agents, speech.language)), ...CURVES.map((curve) => `${staffing.curves[curve]} ${figureText(row, curve, speech)}`)].join('，');
}

/** "再增加 1 名坐席，服务水平提高 4.1 个百分点，每小时 40 元", and whether it pays; undefined at the right end. */
export function nextSentence({ rows }: StaffingBalance, at: number, speech: Speech): string | undefined {
  const { staffing } = speech.messages;
  const [here, next] = [rows[at], rows[at + 1]];
  if (!here || !next) return undefined;
  const gain = ((next.serviceLevel ?? 0) - (here.serviceLevel ?? 0)) * 100;
  const points = numberFormat(speech.language, { least: 1, most: 1 }).format(Math.round(gain * 10) / 10);
  const first = staffing.next(points, staffing.anHour(moneyText(next.staffCost - here.staffCost, speech)));
  const saved = here.totalCost - here.staffCost - (next.totalCost - next.staffCost);
  if (!Number.isFinite(saved)) return first;
  const pays = next.totalCost < here.totalCost;
  return `${first}${staffing.apart}${staffing[pays ? 'nextSaves' : 'nextCosts'](moneyText(saved, speech))}`;
}
