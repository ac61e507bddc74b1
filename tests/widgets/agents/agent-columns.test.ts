import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Column } from '../../../src/table/column.js';
import { AGENT_COLUMNS, columnsOf } from '../../../src/widgets/agents/agent-columns.js';

const asDeclared = (...columns: readonly unknown[]) => columnsOf(columns as readonly Column[]);
const SATISFACTION = { id: 'csat', kind: 'metric', choice: { metric: 'customerSatisfaction' }, title: 'customerSatisfaction', width: 120, align: 'end' };

describe('widgets/agents/agent-columns', () => {
  it('shows the usual columns for no names, and the name before any others', () => {
    assert.equal(columnsOf(''), AGENT_COLUMNS);
    assert.deepEqual(columnsOf('occupancy, name').map(({ id }) => id), ['name', 'occupancy']);
  });
  it('throws for what is no list, and for a name that nobody knows', () => {
    assert.throws(() => columnsOf(4 as never), /^RangeError: invalid columns: 4$/);
    assert.throws(() => columnsOf('nothing'), /^RangeError: invalid column: nothing$/);
  });
  it('throws for marks that are unknown, or of a column that shows no sample', () => {
    assert.equal(asDeclared({ ...SATISFACTION, sample: true, marks: 'funnel' }).length, 1);
    assert.throws(() => asDeclared({ ...SATISFACTION, sample: true, marks: 'stars' }), /^RangeError: invalid marks: "stars"$/);
    assert.throws(() => asDeclared({ ...SATISFACTION, marks: 'funnel' }), /^RangeError: invalid marks: "funnel"$/);
  });
});
