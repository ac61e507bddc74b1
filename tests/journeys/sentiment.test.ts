import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { agreementOf } from '../../src/journeys/agreement.js';
import { sentimentCurve, type SentimentPoint } from '../../src/journeys/sentiment-curve.js';

const OPTIONS = { tauSeconds: 30, minSwing: 0.3 };

describe('journeys/sentiment-curve', () => {
  it('has no turn in nothing, in one point, or in a mood that stays', () => {
    assert.deepEqual(sentimentCurve([], OPTIONS), { smoothed: [], turningPoints: [] });
    assert.deepEqual(sentimentCurve([[0, -1]], OPTIONS), { smoothed: [-1], turningPoints: [] });
    assert.deepEqual(sentimentCurve([[0, 0.2], [60, 0.2]], OPTIONS).turningPoints, []);
  });
  it('gives what is said at the same instant no time to count', () => assert.deepEqual(sentimentCurve([[5, 1], [5, -1]], OPTIONS).smoothed, [1, 1]));
  it('refuses time that runs backwards, and settings that mean nothing', () => {
    assert.throws(() => sentimentCurve([[1, 0], [0, 0]], OPTIONS), /invalid points: 0 after 1/);
    assert.throws(() => sentimentCurve([[0, NaN]], OPTIONS), /invalid points/);
    assert.throws(() => sentimentCurve([], { tauSeconds: 0, minSwing: 1 }), /invalid tauSeconds: 0/);
    assert.throws(() => sentimentCurve([], { tauSeconds: 1, minSwing: 0 }), /invalid minSwing: 0/);
  });
  const points = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.double({ min: -1, max: 1, noNaN: true })), { maxLength: 25 });
  it('stays within what was measured, and its turns alternate, each a swing away from the last', () => {
    fc.assert(
      fc.property(points, (steps) => {
        let at = 0;
        const timed = steps.map(([gap, value]): SentimentPoint => [(at += gap), value]);
        const { smoothed, turningPoints } = sentimentCurve(timed, OPTIONS);
        const values = timed.map(([, value]) => value);
        for (const mood of smoothed) assert.ok(mood >= Math.min(...values) - 1e-12 && mood <= Math.max(...values) + 1e-12);
        for (const [index, turn] of turningPoints.entries()) {
          const next = turningPoints[index + 1];
          if (!next) continue;
          assert.ok(next.index > turn.index && next.kind !== turn.kind);
          assert.ok(Math.abs((smoothed[next.index] ?? 0) - (smoothed[turn.index] ?? 0)) >= OPTIONS.minSwing);
        }
      }),
    );
  });
});

describe('journeys/agreement', () => {
  it('has no rate before anybody judged', () => assert.deepEqual(agreementOf([]), { judged: 0, agreed: 0, rate: undefined }));
  it('divides last', () => assert.deepEqual(agreementOf(['agree', 'agree', 'disagree', 'agree']), { judged: 4, agreed: 3, rate: 0.75 }));
});
