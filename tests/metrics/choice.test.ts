import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceOf } from '../../src/metrics/choice.js';

describe('metrics/choice', () => {
  it('reads a metric as code and as HTML write it', () => {
    assert.deepEqual(choiceOf('answerRate'), { choice: { metric: 'answerRate' } });
    assert.deepEqual(choiceOf(' average-handle-time '), { choice: { metric: 'averageHandleTime' } });
    assert.deepEqual(choiceOf('answer-rate', 'without-flow-out'), { choice: { metric: 'answerRate', variant: 'withoutFlowOut' } });
  });
  it('takes an empty variant for none', () => {
    assert.deepEqual(choiceOf('offered', ''), { choice: { metric: 'offered' } });
  });
  it('names what it does not know, and never throws', () => {
    assert.deepEqual(choiceOf(''), { unknown: 'metric', text: '' });
    assert.deepEqual(choiceOf('toString'), { unknown: 'metric', text: 'toString' });
    assert.deepEqual(choiceOf('answerRate', 'toString'), { unknown: 'variant', text: 'toString' });
  });
});
