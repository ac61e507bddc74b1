/**
 * Speed of the graph of steps: pages of 100,000 made-up events of 20,000 cases and 24 steps, as a source gives them, into
 * graph and variants, in a worker thread that has done nothing before. Run by `npm run bench -- journeys`.
 */
import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';

const EVENTS = 100_000;
const ROUNDS = 9;
const WORKERS = 5;

const SOURCE = `
import { parentPort } from 'node:worker_threads';
import { bottlenecks } from './src/journeys/bottlenecks.ts';
import { atOnce, flowOfPages } from './src/journeys/flow-sums.ts';
parentPort.once('message', (pages) => {
  const origin = { range: { start: 0, end: 1 }, asOf: 0, zone: 'UTC', completeness: 'full' };
  parentPort.postMessage(Array.from({ length: ${ROUNDS} }, () => {
    const from = performance.now();
    const { graph, variants } = atOnce(flowOfPages(pages, origin));
    const worst = bottlenecks(graph)[0];
    return { ms: performance.now() - from, steps: graph.steps.length, edges: graph.edges.length, paths: variants.length, cases: graph.cases, events: graph.events, worst: worst?.waitShare };
  }));
});
`;

/** Pages of 10,000 rows; every path of its own chance, so that there are far more variants than in any real log. */
function pages() {
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
  const rows = [];
  for (let c = 0; rows.length < EVENTS; c++) {
    let at = Math.floor(random() * 1e9);
    const length = 1 + Math.floor(random() * 9);
    for (let i = 0; i < length && rows.length < EVENTS; i++) {
      const start = at;
      const end = start + Math.floor(random() * 300000);
      rows.push({ case: 'C' + c, step: 'step ' + Math.floor(random() * random() * 24), channel: random() < 0.5 ? 'phone' : 'chat', resource: 'group ' + Math.floor(random() * 20), start, end, sentiment: null, confidence: null, id: 'E' + rows.length });
      at = end + Math.floor(random() * 60000) - 5000;
    }
  }
  return Array.from({ length: EVENTS / 10_000 }, (_, page) => {
    const some = rows.slice(page * 10_000, (page + 1) * 10_000);
    return { kind: 'rows', length: some.length, columns: Object.fromEntries(Object.keys(some[0]).map((name) => [name, some.map((row) => row[name])])) };
  });
}

/** Prints what was measured. */
export async function run(print = console.log) {
  const { outputFiles } = buildSync({ stdin: { contents: SOURCE, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', write: false });
  const script = new URL(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const rows = pages();
  const firsts = [];
  let rounds = [];
  for (let number = 0; number < WORKERS; number++) {
    const worker = new Worker(script);
    worker.postMessage(rows);
    rounds = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    firsts.push(rounds[0].ms);
  }
  const times = rounds.map(({ ms }) => ms).sort((a, b) => a - b);
  const { steps, edges, paths, cases } = rounds[0];
  print(`journeys: ${EVENTS.toLocaleString('en')} events of ${cases.toLocaleString('en')} cases in a worker; ${cpus().length} cores`);
  print(`  ${steps} steps, ${edges} edges, ${paths.toLocaleString('en')} variants`);
  print(`  first in ${WORKERS} fresh workers ${firsts.map((ms) => ms.toFixed(0)).join(', ')} ms; in the last one median ${times[ROUNDS >> 1].toFixed(0)} ms, slowest ${times.at(-1).toFixed(0)} ms (wanted: 300)`);
}
