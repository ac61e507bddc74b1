/** The example of an adapter guide does what it says: it is short, and it passes the kit. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { VendorAdapter } from '../../demo/vendor-adapter.js';
import { CHECKS, conformance, seededContacts, SEEDED_ZONE, wireConformance } from '../../src/conformance/conformance.js';
import { AdapterError } from '../../src/domain/adapter.js';
import { Gateway } from '../../src/gateway/gateway.js';
import { serveCalls, type VendorSwitch } from './vendor-switch.js';

const ROOT = new URL('../../', import.meta.url);
const CONTACTS = seededContacts(600).filter(({ outcome }) => outcome !== 'flowOut');

describe('the example of a vendor', () => {
  let telephony: VendorSwitch;
  let adapter: VendorAdapter;
  before(async () => {
    telephony = await serveCalls(CONTACTS);
    adapter = new VendorAdapter({ url: telephony.url, zone: SEEDED_ZONE });
  });
  after(() => telephony.close());

  it('is under a hundred lines', () => {
    assert.ok(readFileSync(new URL('demo/vendor-adapter.ts', ROOT), 'utf8').trimEnd().split('\n').length < 100);
  });

  it('passes the kit, recounted from the calls of its switch', async () => {
    const results = await conformance(adapter, { contacts: CONTACTS });
    assert.deepEqual(results.filter(({ outcome }) => outcome === 'broken'), []);
    assert.deepEqual(results.filter(({ outcome }) => outcome === 'left-out').map(({ id }) => id).sort(), ['changes', 'fair', 'gaps', 'groups', 'inserts', 'notes', 'order', 'partial', 'plans', 'skew', 'tokens', 'watch', 'where']);
    assert.equal(results.length, CHECKS.length);
  });

  it('passes the checks of a server behind a gateway', async () => {
    const gateway = new Gateway({ adapter });
    try {
      const results = await wireConformance({ url: (await gateway.listen()).href.replace(/\/$/, '') });
      assert.deepEqual(results.map(({ outcome }) => outcome).filter((outcome) => outcome === 'broken'), []);
    } finally {
      await gateway.close(100);
    }
  });

  it('says in the contract’s codes what its switch refuses', async () => {
    const signal = new AbortController().signal;
    const codeOf = (asked: Promise<unknown>) => asked.then(() => 'answered', (error: unknown) => (error instanceof AdapterError ? error.code : String(error)));
    telephony.status = 401;
    assert.equal(await codeOf(adapter.describe({ signal })), 'unauthorised');
    telephony.status = 503;
    assert.equal(await codeOf(adapter.describe({ signal })), 'unavailable');
    telephony.status = 200;
    assert.equal(await codeOf(new VendorAdapter({ url: 'http://127.0.0.1:1', zone: SEEDED_ZONE }).describe({ signal })), 'disconnected');
  });
});
