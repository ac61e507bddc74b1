/** The lines of the adapter guide do what they say: each is run as it stands there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { VendorAdapter } from '../../demo/vendor-adapter.js';
import { SEEDED_ZONE, seededContacts, type CheckResult } from '../../src/conformance/conformance.js';
import { twilioDoor, type TwilioAccount } from '../../src/gateway/twilio-door.js';
import { FakeWorkspace } from '../adapters/twilio/twilio-workspace.js';
import { program } from '../program.js';
import { runBlock } from './run-block.js';
import { snippets } from './snippets.mjs';
import { serveCalls } from './vendor-switch.js';

const GUIDE = 'stories/adapter-guide.mdx';
const CONTACTS = seededContacts(120).filter(({ outcome }) => outcome !== 'flowOut');

function block(words: string): string {
  const found = snippets(GUIDE).filter(({ text }) => text.includes(words));
  assert.equal(found.length, 1, `one block with ${words}`);
  return found[0]?.text ?? '';
}

describe('the adapter guide', () => {
  let folder = '';
  const workspace = new FakeWorkspace(CONTACTS);
  const twilio = createServer((request, response) => {
    const path = (request.url ?? '').replace('/v1/Workspaces/WS1/', '');
    void workspace.get(path).then((payload) => response.end(JSON.stringify(payload)), () => response.writeHead(404).end());
  });
  let url = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cockpit-guide-'));
    await new Promise<void>((resolve) => twilio.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(twilio.address() as AddressInfo).port}`;
  });
  after(() => {
    twilio.close();
    rmSync(folder, { recursive: true });
  });

  it('holds an adapter against the contract', async () => {
    const telephony = await serveCalls(CONTACTS);
    const told: { results?: readonly CheckResult[] } = {};
    try {
      const text = `${block('conformance(new VendorAdapter').replace("zone: 'Europe/Berlin'", 'zone')}\nObject.assign(told, { results });`;
      await runBlock(text, folder, { VendorAdapter, url: telephony.url, zone: SEEDED_ZONE, contacts: CONTACTS, told });
    } finally {
      telephony.close();
    }
    assert.ok((told.results?.length ?? 0) > 10);
    assert.deepEqual(told.results?.filter(({ outcome }) => outcome === 'broken'), []);
  });

  it('serves Twilio from the program', async () => {
    const [key = '', secret = '', , , ...words] = block('--twilio').trim().split(/\s+/);
    const environment = Object.fromEntries([key, secret].map((pair) => pair.split('=')));
    const child = spawn(process.execPath, [...program('src/cli/contact-cockpit-gateway.ts'), ...words.map((word) => (word === 'WS…' ? 'WS1' : word)), '--port', '0'], { cwd: folder, env: { ...process.env, ...environment, TWILIO_URL: url }, stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
      const { url: served } = JSON.parse(line) as { readonly url: string };
      const { source } = (await (await fetch(`${served}v1/describe`)).json()) as { readonly source: { readonly zone: string } };
      assert.equal(source.zone, 'Europe/Berlin');
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });

  it('serves Twilio from a program of one’s own', async () => {
    const listening: { readonly close: (ms: number) => Promise<void> }[] = [];
    const text = block('new TwilioAdapter').replace('await new Gateway(', 'const gateway = new Gateway(').replace('.listen(8787)', '').concat('\nawait gateway.listen(0);\nlistening.push(gateway);\n').replace("import { twilioDoor } from 'contact-cockpit/gateway/twilio';\n", '');
    await runBlock(text, folder, { twilioDoor: (account: TwilioAccount) => twilioDoor({ ...account, url }), workspace: 'WS1', key: 'k', secret: 's', listening });
    assert.equal(listening.length, 1);
    await listening[0]?.close(100);
  });
});
