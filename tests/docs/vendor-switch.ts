import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Contact } from '../../src/domain/contact.js';

/** A switch that a vendor's adapter asks. */
export interface VendorSwitch {
  readonly url: string;
  /** Of its answers. */
  status: number;
  readonly close: () => void;
}

/** Serves contacts as the vendor of the example tells its calls. */
export async function serveCalls(contacts: readonly Contact[]): Promise<VendorSwitch> {
  const calls = contacts.map(({ skillGroup, channel, offeredAt, outcome, waitSeconds, talkSeconds = 0, wrapUpSeconds }) => {
    const [arrived, isAnswered] = [offeredAt / 1000, outcome === 'answered'];
    return { queue: skillGroup, line: channel, arrived, ...(isAnswered && { picked: arrived + waitSeconds, wrap: wrapUpSeconds }), hung: arrived + waitSeconds + talkSeconds };
  });
  const now = (contacts.at(-1)?.offeredAt ?? 0) / 1000 + 1;
  const server = createServer((_, response) => response.writeHead(telephony.status, { 'content-type': 'application/json' }).end(JSON.stringify({ calls, now })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const telephony: VendorSwitch = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, status: 200, close: () => server.close() };
  return telephony;
}
