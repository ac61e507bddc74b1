import { LeftOut, type Check } from './check.js';
import { expect } from './expect.js';
import { settled } from './settled.js';
import { keepsUp } from './watch-checks.js';

const AT_ONCE = 5;

export const renewing: Check = {
  id: 'tokens',
  isOfCounts: true,
  title: 'renews a token that has expired, once for all who wait, and goes on',
  async run(subject, { expire, renewals, happen }) {
    if (!expire) throw new LeftOut('needs `expire`: a way to let the token in use expire');
    await subject.read({ kind: 'counts', range: { kind: 'all' } });
    await expire();
    const before = renewals?.() ?? 0;
    const asked = await Promise.all(Array.from({ length: AT_ONCE }, (_, hour) => settled(subject.read({ kind: 'counts', range: { kind: 'last', duration: `PT${hour + 1}H` } }))));
    for (const { error } of asked) expect(error === undefined, () => `after its token has expired: ${error?.message}`);
    const fetched = (renewals?.() ?? 0) - before;
    expect(!renewals || fetched === 1, () => `${fetched} tokens were fetched for ${AT_ONCE} who waited`);
    if (!subject.adapter.watch) return;
    await keepsUp(subject, async () => {
      await expire();
      await happen?.();
    }, 2);
  },
};
