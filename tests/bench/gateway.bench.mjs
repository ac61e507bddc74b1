/**
 * A thousand viewers on one gateway, ten distinct questions, each with a change of forty groups and eight counters a second.
 * Latency is from the making of an answer to its last byte at the viewer. The floor is the same bytes over the same sockets
 * without a gateway: one server that writes a fixed text to each.
 * Run by `npm run bench -- gateway`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const VIEWERS = 1_000;
const QUESTIONS = 10;
const SECONDS = 15;
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Prints what was measured. */
export async function run(print = console.log) {
  const gateway = await measured(['--import', 'tsx', 'gateway-server.ts'], (viewer) => ({ watches: [{ id: '1', query: { kind: 'counts', range: { kind: 'all' }, by: ['skillGroup'], filters: { channel: [String(viewer % QUESTIONS)] } } }] }));
  print(`gateway: ${VIEWERS} viewers, ${QUESTIONS} questions, 1 change a second each, ${SECONDS} s`);
  print(`  latency median ${gateway.median.toFixed(1)} ms, 95 % ${gateway.high.toFixed(1)} ms, of ${gateway.count} changes (${gateway.bytes} bytes each)`);
  print(`  memory ${(gateway.rss / 1e6).toFixed(0)} MB, processor ${gateway.processor.toFixed(0)} % of a core; the source was asked ${gateway.watched} times`);
  const floor = await measured(['gateway-floor.mjs', String(gateway.bytes)], () => ({}));
  print(`  floor: latency median ${floor.median.toFixed(1)} ms, 95 % ${floor.high.toFixed(1)} ms; memory ${(floor.rss / 1e6).toFixed(0)} MB, processor ${floor.processor.toFixed(0)} %`);
  return { gateway, floor };
}

async function measured(words, bodyOf) {
  const child = spawn(process.execPath, words, { cwd: HERE, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const [port] = await once(lines, 'line');
  const latencies = [];
  let bytes = 0;
  const agent = new Agent({ maxSockets: Infinity });
  const viewers = Array.from({ length: VIEWERS }, (_, viewer) => watch(agent, Number(port), JSON.stringify(bodyOf(viewer)), (latency, size) => {
    latencies.push(latency);
    bytes = size;
  }));
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const asked = async () => {
    child.stdin.write('\n');
    return JSON.parse((await once(lines, 'line'))[0]);
  };
  const before = await asked();
  latencies.length = 0;
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1_000));
  const taken = latencies.splice(0).sort((a, b) => a - b);
  const after = await asked();
  for (const viewer of viewers) viewer.destroy();
  child.kill();
  await once(child, 'exit');
  const at = (share) => taken[Math.floor(taken.length * share)] ?? NaN;
  return { median: at(0.5), high: at(0.95), count: taken.length, bytes, rss: after.rss, watched: after.watched, processor: (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / (SECONDS * 1e4) };
}

/** Reads a stream; tells how old each change is when its last byte is here, by the `asOf` in it. */
function watch(agent, port, body, heard) {
  const sent = request({ agent, host: '127.0.0.1', port, path: '/v1/live', method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length } }, (response) => {
    let rest = '';
    response.setEncoding('utf8').on('data', (piece) => {
      rest += piece;
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const event = rest.slice(0, end);
        rest = rest.slice(end + 2);
        const asOf = /"asOf":(\d+)/.exec(event);
        if (asOf) heard(Date.now() - Number(asOf[1]), event.length + 2);
      }
    });
  });
  sent.on('error', () => undefined);
  sent.end(body);
  return sent;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
