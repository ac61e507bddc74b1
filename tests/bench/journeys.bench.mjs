/**
 * Speed of the graph of steps: 100,000 made-up events of 20,000 cases and 24 steps into graph and variants, in a worker thread.
 * Run by `npm run bench -- journeys`.
 */
import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';

const EVENTS = 100_000;
const ROUNDS = 9;

const SOURCE = `
import { parentPort } from 'node:worker_threads';
import { casesOf } from './src/journeys/cases.ts';
import { directlyFollows } from './src/journeys/directly-follows.ts';
import { variants } from './src/journeys/variants.ts';
import { bottlenecks } from './src/journeys/bottlenecks.ts';
let seed = 7;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
const events = [];
for (let c = 0; events.length < ${EVENTS}; c++) {
  let at = Math.floor(random() * 1e9);
  const length = 1 + Math.floor(random() * 9);
  for (let i = 0; i < length && events.length < ${EVENTS}; i++) {
    const start = at;
    const end = start + Math.floor(random() * 300000);
    events.push({ case: 'C' + c, step: 'step ' + Math.floor(random() * random() * 24), start, end });
    at = end + Math.floor(random() * 60000) - 5000;
  }
}
const rounds = Array.from({ length: ${ROUNDS} }, () => {
  const from = performance.now();
  const { cases } = casesOf(events);
  const lists = cases.map((each) => each.events);
  const graph = directlyFollows(lists);
  const paths = variants(lists);
  const worst = bottlenecks(graph)[0];
  return { ms: performance.now() - from, steps: graph.steps.length, edges: graph.edges.length, paths: paths.length, cases: graph.cases, worst: worst?.waitShare };
});
parentPort.postMessage(rounds);
`;

/** Prints what was measured. */
export async function run(print = console.log) {
  const { outputFiles } = buildSync({ stdin: { contents: SOURCE, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', write: false });
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
  const rounds = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  const times = rounds.map(({ ms }) => ms).sort((a, b) => a - b);
  const { steps, edges, paths, cases } = rounds[0];
  print(`journeys: ${EVENTS.toLocaleString('en')} events of ${cases.toLocaleString('en')} cases in a worker; ${cpus().length} cores`);
  print(`  ${steps} steps, ${edges} edges, ${paths.toLocaleString('en')} variants`);
  print(`  first ${rounds[0].ms.toFixed(0)} ms, median ${times[ROUNDS >> 1].toFixed(0)} ms, slowest ${times.at(-1).toFixed(0)} ms (wanted: 300)`);
}
