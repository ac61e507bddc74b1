import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { AuditEntry } from '../../src/domain/plan.js';
import { auditEntry, NO_LINE, verifyAudit } from '../../src/plans/audit-chain.js';

function chainOf(count: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let at = 0; at < count; at++) entries.push(auditEntry({ at, by: '李', deed: 'step', run: 'run-1', plan: 'ivr', detail: { step: `s${at}`, to: at / 3 } }, entries.at(-1)));
  return entries;
}

describe('plans/audit-chain', () => {
  it('has nothing wrong where nothing was done', () => assert.deepEqual(verifyAudit([]), { isWhole: true }));

  it('hashes the line with its keys in order, as anybody can recompute', () => {
    const [entry] = chainOf(1);
    assert.ok(entry);
    const line = `{"at":0,"by":"李","deed":"step","detail":{"step":"s0","to":0},"number":1,"plan":"ivr","previous":"${NO_LINE}","run":"run-1"}`;
    assert.equal(entry.hash, createHash('sha256').update(line).digest('hex'));
  });

  it('does not mind a way through a store that orders keys anew', () => {
    const turned = chainOf(4).map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as AuditEntry);
    assert.deepEqual(verifyAudit(JSON.parse(JSON.stringify(turned)) as AuditEntry[]), { isWhole: true });
  });

  it('names the first line that was changed, taken out, put in or moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), (count, pick) => {
        const entries = chainOf(count);
        const index = pick % count;
        const entry = entries[index] as AuditEntry;
        assert.deepEqual(verifyAudit(entries), { isWhole: true });
        assert.deepEqual(verifyAudit(entries.with(index, { ...entry, by: '王' })), { isWhole: false, brokenAt: index, why: 'changed' });
        assert.deepEqual(verifyAudit(entries.with(index, { ...entry, detail: { ...entry.detail, to: 99 } })), { isWhole: false, brokenAt: index, why: 'changed' });
        if (index < count - 1) assert.deepEqual(verifyAudit(entries.toSpliced(index, 1)), { isWhole: false, brokenAt: index, why: 'cut' });
        const { number: _, previous: __, hash: ___, ...said } = entry;
        const again = auditEntry({ ...said, by: '王' }, entries[index - 1]);
        assert.deepEqual(verifyAudit(entries.toSpliced(index, 0, again)), { isWhole: false, brokenAt: index + 1, why: 'cut' });
      }),
    );
  });
});
