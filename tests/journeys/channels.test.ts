import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { channelTransitions } from '../../src/journeys/channel-transitions.js';
import { pingPong } from '../../src/journeys/ping-pong.js';

const journeys = fc.array(fc.array(fc.constantFrom('phone', 'chat', 'app'), { maxLength: 9 }), { maxLength: 12 });

describe('journeys/channel-transitions', () => {
  it('leads nowhere from nothing', () => assert.deepEqual(channelTransitions([[]], 3), { links: [], ends: [] }));
  it('says of a journey that is cut that it went on', () => {
    assert.deepEqual(channelTransitions([['a', 'b', 'c'], ['a', 'b']], 2).ends, [{ step: 1, channel: 'b', count: 2, beyond: 1 }]);
  });
  it('refuses to follow no step', () => assert.throws(() => channelTransitions([], 0), /invalid maxSteps: 0/));
  it('runs in no circle, and lets as many leave a node as came in', () => {
    fc.assert(
      fc.property(journeys, fc.integer({ min: 1, max: 6 }), (all, maxSteps) => {
        const { links, ends } = channelTransitions(all, maxSteps);
        assert.equal(ends.reduce((sum, { count }) => sum + count, 0), all.filter(({ length }) => length > 0).length);
        for (const { step, from, to } of links) {
          assert.ok(step < maxSteps - 1 && from !== to);
          if (step === 0) continue;
          const sum = (list: readonly { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
          const into = sum(links.filter((link) => link.step === step - 1 && link.to === from));
          const out = sum(links.filter((link) => link.step === step && link.from === from)) + sum(ends.filter((end) => end.step === step && end.channel === from));
          assert.equal(out, into);
        }
      }),
    );
  });
});

describe('journeys/ping-pong', () => {
  it('finds none where nobody hands anything back', () => assert.deepEqual(pingPong([[], ['a'], ['a', 'a', 'b', 'c']]), []));
  it('counts every return, and a case with several once', () => {
    assert.deepEqual(pingPong([['a', 'b', 'b', 'a', 'b'], ['b', 'a', 'b'], ['a', 'c', 'a']]), [
      { between: ['a', 'b'], returns: 3, cases: 2 },
      { between: ['a', 'c'], returns: 1, cases: 1 },
    ]);
  });
});
