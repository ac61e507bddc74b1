import type { Cell, RowsAnswer } from './answer.js';

/** What is scored: one skill, ability over all of them, or willingness. */
export type SkillKind = 'skill' | 'ability' | 'willingness';

/** Who says so: a measurement, the person, the leader, both together, or `team` for the middle of the person's team. */
export type Rater = 'measured' | 'self' | 'leader' | 'agreed' | 'team';

/**
 * One score of one person in one period, as a source's rows of `skill-score` have it. Filters: `agent`, `skillGroup`,
 * `axis`, `kind`, `rater`, `period`. A filter on `agent` brings the rows of `team` for the teams of those agents along.
 */
export interface SkillScore {
  /** Undefined for a row of a team. */
  readonly agent: string | undefined;
  /** Undefined where the source withholds it. */
  readonly name: string | undefined;
  readonly skillGroup: string | undefined;
  /** In order of time when sorted as text, such as `2026-Q3`. */
  readonly period: string;
  readonly axis: string;
  readonly axisName: string;
  /** Of related skills, which stand side by side. */
  readonly axisGroup: string | undefined;
  readonly kind: SkillKind;
  readonly rater: Rater;
  /** Where it comes from, in the source's words, such as 季度自评问卷; undefined where the source does not say. */
  readonly source: string | undefined;
  /** `ratio`, `seconds`, `score` or a word of the source's own. */
  readonly unit: string;
  readonly floor: number | undefined;
  readonly target: number | undefined;
  readonly best: number | undefined;
  readonly weight: number;
  /** In the axis' unit; undefined where nothing was measured. Of a team, the median. */
  readonly value: number | undefined;
  /** What it stands on: observations, answers, or members of the team. */
  readonly n: number | undefined;
  /** Ends of its 95 % interval; of a team, where its middle half lies. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

export const SKILL_SCORE_COLUMNS = [
  ...(['agent', 'name', 'skillGroup', 'period', 'axis', 'axisName', 'axisGroup', 'kind', 'rater', 'source'] as const),
  ...(['unit', 'floor', 'target', 'best', 'weight', 'value', 'n', 'lower', 'upper'] as const),
] as const satisfies readonly (keyof SkillScore)[];

/** By what scores can be filtered. */
export const SKILL_SCORE_FILTERS = ['agent', 'skillGroup', 'axis', 'kind', 'rater', 'period'] as const;

/**
 * The scores of an answer, row by row; cells of another type than their column are read as nothing said.
 * Rows without period, axis, or a known kind and rater are left out and counted.
 */
export function skillScores({ columns, length }: RowsAnswer): { readonly scores: readonly SkillScore[]; readonly unread: number } {
  const scores: SkillScore[] = [];
  for (let row = 0; row < length; row++) {
    const text = (name: string) => textOf(columns[name]?.[row]);
    const number = (name: string) => numberOf(columns[name]?.[row]);
    const [period, axis, kind, rater] = [text('period'), text('axis'), text('kind'), text('rater')];
    if (period === undefined || axis === undefined || !isKind(kind) || !isRater(rater)) continue;
    scores.push({
      ...{ agent: text('agent'), name: text('name'), skillGroup: text('skillGroup'), period, axis, kind, rater },
      ...{ axisName: text('axisName') ?? axis, axisGroup: text('axisGroup'), source: text('source'), unit: text('unit') ?? 'score' },
      ...{ floor: number('floor'), target: number('target'), best: number('best'), weight: Math.max(0, number('weight') ?? 1) },
      ...{ value: number('value'), n: number('n'), lower: number('lower'), upper: number('upper') },
    });
  }
  return { scores, unread: length - scores.length };
}

function textOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' && cell.trim() !== '' ? cell : undefined;
}

function numberOf(cell: Cell | undefined): number | undefined {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined;
}

function isKind(text: string | undefined): text is SkillKind {
  return text === 'skill' || text === 'ability' || text === 'willingness';
}

function isRater(text: string | undefined): text is Rater {
  return text === 'measured' || text === 'self' || text === 'leader' || text === 'agreed' || text === 'team';
}
