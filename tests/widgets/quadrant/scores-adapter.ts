import type { Change, DataAdapter, SourceDescription, WatchContext } from '../../../src/domain/adapter.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { Answer, Cell, RowsAnswer } from '../../../src/domain/answer.js';
import type { Query } from '../../../src/domain/query.js';
import { SKILL_SCORE_COLUMNS } from '../../../src/domain/skill-score.js';
import { BANK } from '../../controllers/memory-adapter.js';

const SCALE = { unit: 'score', floor: 0, target: 80, best: 100, weight: 1, n: 20, period: '2026-Q3', skillGroup: 'card', source: '季度自评问卷' };
const SKILLS = [1, 2, 3, 4].map((skill) => ({ axis: `k${skill}`, axisName: `技能${skill}`, kind: 'skill', rater: 'measured', value: 50 + 10 * skill }));
const STANDING = [{ axis: 'ability', kind: 'ability', rater: 'measured', value: 70 }, { axis: 'willingness', kind: 'willingness', rater: 'self', value: 60 }];
const ROWS: readonly Readonly<Record<string, Cell>>[] = ['A1', 'A2', 'A3'].flatMap((agent) => [...SKILLS, ...STANDING].map((row) => ({ ...SCALE, ...row, agent, name: `员工${agent}` })));

/** A source of three people's scores that counts who is watching. */
export class ScoresAdapter implements DataAdapter {
  /** Watches that nobody has called off. */
  open = 0;

  async describe(): Promise<SourceDescription> {
    return { ...BANK, entities: ['skill-score'] };
  }

  async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    return answerTo(query);
  }

  async *watch<Q extends Query>(query: Q, { signal }: WatchContext): AsyncGenerator<Change<Q>, void, undefined> {
    this.open++;
    try {
      yield { kind: 'reset', answer: answerTo(query) };
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    } finally {
      this.open--;
    }
  }
}

function answerTo<Q extends Query>(query: Q): Answer<Q> {
  if (query.kind !== 'rows') throw new AdapterError('unsupported', query.kind);
  const kept = ROWS.filter((row) => Object.entries(query.filters ?? {}).every(([name, members]) => members.includes(String(row[name]))));
  const columns = Object.fromEntries(SKILL_SCORE_COLUMNS.map((name) => [name, kept.map((row) => row[name] ?? null)]));
  const answer: RowsAnswer = { kind: 'rows', range: { start: 0, end: Date.UTC(2026, 10, 20) }, columns, length: kept.length, total: kept.length, offset: 0, asOf: Date.UTC(2026, 10, 20), zone: 'Asia/Shanghai', completeness: 'full', revision: 1 };
  return answer as Answer<Q>;
}
