import type { RowsAnswer } from '../domain/answer.js';
import { skillScores } from '../domain/skill-score.js';
import type { TeamRates } from '../domain/team-rates.js';

/**
 * One rate of everybody out of rows of `skill-score`, as measured in the latest period.
 *
 * @param axis - The skill; the first one that is a rate when empty.
 * @returns undefined where the rows have no such rate.
 */
export function ratesOfScores(answer: RowsAnswer, axis = ''): TeamRates | undefined {
  const measured = skillScores(answer).scores.filter((score) => score.kind === 'skill' && score.rater === 'measured' && score.agent !== undefined);
  const wanted = axis || measured.find(({ unit }) => unit === 'ratio')?.axis;
  const own = measured.filter((score) => score.axis === wanted);
  const period = own.map((score) => score.period).sort().at(-1);
  const now = own.filter((score) => score.period === period);
  const [first] = now;
  if (!first) return undefined;
  return {
    name: first.axisName,
    target: first.unit === 'ratio' ? first.target : undefined,
    length: now.length,
    agents: now.map(({ agent }) => agent ?? ''),
    names: now.map(({ name }) => name),
    trials: Float64Array.from(now, ({ n }) => n ?? NaN),
    rates: Float64Array.from(now, ({ value }) => value ?? NaN),
    period: first.period,
    asOf: answer.asOf,
    zone: answer.zone,
    completeness: answer.total > answer.length ? 'partial' : answer.completeness,
  };
}
