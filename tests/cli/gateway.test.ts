import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { StoreSource } from '../../src/adapters/store/store-source.js';
import { readMapping } from '../../src/cli/mapping-file.js';
import { readRecords } from '../../src/cli/records-file.js';
import { TokenIssuer } from '../gateway/jwt/token-issuer.js';
import { program } from '../program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = ['--file', 'tests/adapters/records/contacts-sample.csv', '--mapping', 'demo/mappings/contacts-csv.json'];
const signal = new AbortController().signal;

function gateway(words: readonly string[]) {
  const child = spawn(process.execPath, [...program('src/cli/contact-cockpit-gateway.ts'), ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  return { child, exit: once(child, 'exit') };
}

/** The program, as soon as it listens. */
async function listening(words: readonly string[]) {
  const { child, exit } = gateway(words);
  const lines = createInterface(child.stderr);
  const [line] = (await once(lines, 'line')) as [string];
  const log: string[] = [line];
  lines.on('line', (more: string) => log.push(more));
  return { child, exit, log, url: (JSON.parse(line) as { url: string }).url };
}

async function failing(words: readonly string[]): Promise<{ code: number; words: string }> {
  const { child, exit } = gateway(words);
  const [told, [code]] = await Promise.all([text(child.stderr), exit]);
  return { code: code as number, words: told };
}

describe('contact-cockpit-gateway', () => {
  it('serves a file as the file itself answers, and ends at SIGTERM', async () => {
    const { child, exit, log, url } = await listening([...FILE, '--port', '0', '--origin', 'https://board.example']);
    const served = new HttpAdapter({ url });
    const { store } = await readRecords(FILE[1] ?? '', await readMapping(FILE[3] ?? '', ROOT), ROOT);
    const own = new StoreSource(store, 'x');
    const description = await served.describe({ signal });
    assert.deepEqual(description.counters, (await own.describe({ signal })).counters);
    for (const by of [undefined, ['skillGroup'], ['skillGroup', 'channel']]) {
      const query = { kind: 'counts', range: { kind: 'all' }, step: 'PT30M', ...(by && { by }) } as const;
      assert.deepEqual((await served.read(query, { signal })).counters, (await own.read(query, { signal })).counters);
    }
    assert.equal((await fetch(url, { headers: { origin: 'https://board.example' } })).headers.get('access-control-allow-origin'), 'https://board.example');
    child.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
    for (const line of log) assert.ok('event' in (JSON.parse(line) as object));
    assert.deepEqual([JSON.parse(log.at(-1) ?? '')].map(({ event }: { event: string }) => event), ['stopped']);
  });

  it('says what is wrong with how it was called', async () => {
    for (const [words, code, told] of [
      [[], 2, /give --file, --simulated, --duckdb, --clickhouse or --twilio/],
      [['--file', 'x.csv', '--simulated', '1'], 2, /give --file, --simulated, --duckdb, --clickhouse or --twilio/],
      [['--clickhouse', 'nowhere.json'], 1, /nowhere\.json: .*no such file/],
      [['--migrate', 'package.json'], 1, /package\.json: invalid model: /],
      [['--duckdb', 'nowhere.json'], 1, /nowhere\.json: .*no such file/],
      [['--file', 'x.csv'], 2, /--mapping is missing/],
      [['--twilio', 'WS1'], 2, /--zone is missing/],
      [['--twilio', 'WS1', '--zone', 'Europe/Berlin'], 2, /TWILIO_KEY or TWILIO_SECRET is missing/],
      [['--simulated', '1', '--audience', 'x'], 2, /--jwks is missing/],
      [['--simulated', '1', '--jwks', 'keys.json'], 2, /--audience is missing/],
      [['--simulated', '1', '--jwks', 'nowhere.json', '--audience', 'x'], 1, /nowhere\.json: .*no such file/],
      [['--simulated', '1', '--jwks', 'http://127.0.0.1:1', '--audience', 'x', '--role', 'desk=all'], 2, /no role: desk=all/],
      [['--simulated', 'one'], 2, /no seed: one/],
      [['--simulated', '1', '--port', '70000'], 2, /no port: 70000/],
      [['--file', 'nowhere.csv', '--mapping', FILE[3] ?? ''], 1, /nowhere\.csv: .*(ENOENT|no such file)/s],
      [['--file', 'package.json', '--mapping', FILE[3] ?? ''], 1, /^package\.json: /],
    ] as const) {
      const { code: got, words: said } = await failing(words);
      assert.equal(got, code, said);
      assert.match(said, told);
      assert.doesNotMatch(said, /\n\s+at /, 'no stack trace');
    }
  });

  it('lets in whom a token names, and shows each what it says', async () => {
    const issuer = await TokenIssuer.open();
    const keys = await issuer.serve();
    const { child, exit, url } = await listening([...FILE, '--port', '0', '--jwks', keys, '--audience', 'cockpit', '--groups-claim', 'queues', '--people-claim', 'roles', '--role', 'desk=masked']);
    try {
      assert.equal((await fetch(new URL('/v1/describe', url))).status, 401);
      const named = (claims: object) => new HttpAdapter({ url, token: () => issuer.token({ ...claims }) });
      const all = await named({ queues: '*' }).describe({ signal });
      const [group] = all.dimensions.find(({ id }) => id === 'skillGroup')?.members ?? [];
      const one = await named({ queues: [group?.id], roles: ['desk'] }).describe({ signal });
      assert.deepEqual([all.people, one.people, one.dimensions.find(({ id }) => id === 'skillGroup')?.members], ['team', 'masked', [group]]);
    } finally {
      child.kill('SIGTERM');
      await exit;
      issuer.close();
    }
  });

  it('says that its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const { code, words } = await failing([...FILE, '--port', String(port)]);
    taken.close();
    assert.equal(code, 1);
    assert.match(words, /EADDRINUSE/);
  });
});
