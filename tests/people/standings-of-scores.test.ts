import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cell, RowsAnswer } from '../../src/domain/answer.js';
import { SKILL_SCORE_COLUMNS } from '../../src/domain/skill-score.js';
import { standingsOfScores } from '../../src/people/standings-of-scores.js';

type Row = Readonly<Record<string, Cell>>;

const ABILITY = { kind: 'ability', axis: 'ability', rater: 'measured', unit: 'seconds', floor: 600, target: 360, best: 240, period: '2026-Q3', source: '通话记录' };
const WILLING = { kind: 'willingness', axis: 'willingness', rater: 'self', unit: 'score', period: '2026-Q3', source: '自评问卷' };

function answerOf(rows: readonly Row[]): RowsAnswer {
  const columns = Object.fromEntries(SKILL_SCORE_COLUMNS.map((name) => [name, rows.map((row) => row[name] ?? null)]));
  return { kind: 'rows', range: { start: 0, end: 1 }, columns, length: rows.length, total: rows.length, offset: 0, asOf: 1, zone: 'UTC', completeness: 'full', revision: 1 };
}

describe('people/standings-of-scores', () => {
  it('is nobody of nothing', () => assert.deepEqual(standingsOfScores(answerOf([])).agents, []));

  it('reads a scale whose best lies below its floor, as with seconds', () => {
    const { ability, willingness } = standingsOfScores(answerOf([{ ...ABILITY, agent: 'A1', value: 360 }, { ...WILLING, agent: 'A1', value: 70 }]));
    assert.deepEqual([ability[0], willingness[0]], [80, 70]);
  });

  it('holds a value beyond its anchors at the end of the scale, and knows whose it is', () => {
    const rows = [{ ...ABILITY, agent: 'A1', value: 900 }, { ...ABILITY, agent: 'A2', value: 100 }, { ...ABILITY, agent: 'A3', value: 600 }, { ...ABILITY, agent: 'A4', unit: 'score', value: 130 }, { ...ABILITY, agent: 'A5', value: 900, best: 600 }];
    const { ability, held } = standingsOfScores(answerOf(rows));
    assert.deepEqual(Array.from(ability), [0, 100, 0, 130, NaN]);
    assert.deepEqual([...(held?.ability ?? [])], [0, 1], 'at the anchor itself nothing is held, points are told as they are, a scale that is none holds nobody');
    assert.equal(held?.willingness.size, 0);
  });

  it('has no point on a scale that is none, and keeps the person', () => {
    const bad = [{ floor: 360, best: 360 }, { floor: 240, best: 600, target: 700 }, { target: null }].map((anchors, at) => ({ ...ABILITY, agent: `A${at}`, value: 300, ...anchors }));
    const { agents, ability } = standingsOfScores(answerOf(bad));
    assert.deepEqual([agents, Array.from(ability)], [['A0', 'A1', 'A2'], [NaN, NaN, NaN]]);
  });

  it('takes the one rater that there is, and no agreed point from one alone', () => {
    const { willingness, ratings } = standingsOfScores(answerOf([{ ...ABILITY, agent: 'A1', value: 360 }, { ...ABILITY, unit: 'score', value: 60, rater: 'leader', agent: 'A1' }, { ...WILLING, agent: 'A1', value: 40, rater: 'leader' }]));
    assert.deepEqual([willingness[0], ratings?.get('A1')], [40, { leader: { ability: 60, willingness: 40 } }]);
  });

  it('is of the latest period, the earlier ones as the way there', () => {
    const { period, ability, trails } = standingsOfScores(answerOf(['2026-Q3', '2026-Q1'].flatMap((at, index) => [{ ...ABILITY, period: at, agent: 'A1', value: 360 + 240 * index }, { ...WILLING, period: at, agent: 'A1', value: 50 }])));
    assert.deepEqual([period, ability[0], trails?.get('A1')?.map(({ period: at, ability: points }) => [at, points])], ['2026-Q3', 80, [['2026-Q1', 0], ['2026-Q3', 80]]]);
  });

  it('names no source where one of the points has none', () => {
    const rows = [{ ...WILLING, agent: 'A1', value: 40 }, { ...WILLING, agent: 'A2', value: 40, source: null }];
    assert.deepEqual([standingsOfScores(answerOf(rows.slice(0, 1))).willingnessSource, standingsOfScores(answerOf(rows)).willingnessSource], ['自评问卷', undefined]);
  });
});
