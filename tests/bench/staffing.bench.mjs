/**
 * Speed of staffing: Erlang at 10,000 agents, a frontier of 200 points, and a sandbox of 16 intervals and 500 states, chain and
 * flow, in worker threads. The first run of each is cold: of a worker that has done nothing else. Run by `npm run bench -- staffing`.
 */
import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';

/** Of a job in one worker: enough for the compiler to be done, but for the chain, which takes half a second. */
const ROUNDS = { chain: 5 };
const MOST_ROUNDS = 60;
/** Workers for each job. */
const FRESH = 3;

const middle = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

const SOURCE = `
import { parentPort, workerData } from 'node:worker_threads';
import { STRATEGY_DEFAULTS } from './src/domain/sandbox.ts';
import { STAFFING_DEFAULTS } from './src/domain/staffing.ts';
import { costFrontier } from './src/staffing/cost-frontier.ts';
import { erlangA } from './src/staffing/erlang-a.ts';
import { erlangC } from './src/staffing/erlang-c.ts';
import { roughSandbox, sandboxSteps } from './src/staffing/sandbox.ts';
import { staffingBalance } from './src/staffing/staffing-balance.ts';
const calls = Array.from({ length: 16 }, (_, at) => (at >= 4 && at < 8 ? 420 : 280));
const all = (count) => Array(16).fill(count);
const scene = {
  group: { id: 'a', name: 'a', calls, agents: all(40), handleSeconds: 240, patienceSeconds: 90 },
  donor: { id: 'b', name: 'b', calls: all(120), agents: all(22), handleSeconds: 240, patienceSeconds: 90 },
  donorHandleSeconds: 300, intervalSeconds: 1800, start: 0, zone: 'UTC', thresholdSeconds: 20, target: 0.8, agentHour: 40, waitHour: 60, abandoned: 8,
};
const demand = { calls: 60000, periodSeconds: 1800, handleSeconds: 300 };
const jobs = {
  erlangA: () => erlangA({ arrivalRate: 33, serviceRate: 1 / 300, patienceRate: 1 / 120 }, 10000, 20),
  erlangC: () => erlangC(demand, 10050, 20),
  frontier: () => costFrontier({ calls: 1000, periodSeconds: 1800, handleSeconds: 300, thresholdSeconds: 20, patienceSeconds: 120, prices: { agentHour: 40, waitHour: 60, abandoned: 5 }, from: 101, to: 300 }),
  balance: () => staffingBalance({ ...STAFFING_DEFAULTS, calls: 1000, agents: 160 }),
  rough: () => roughSandbox(scene, STRATEGY_DEFAULTS),
  chain: () => { const steps = sandboxSteps(scene, STRATEGY_DEFAULTS); while (!steps.next().done); },
};
const job = jobs[workerData];
parentPort.postMessage(Array.from({ length: ${JSON.stringify(ROUNDS)}[workerData] ?? ${MOST_ROUNDS} }, () => { const from = performance.now(); job(); return performance.now() - from; }));
`;

const GOALS = {
  erlangA: ['Erlang A, 10,000 agents', 1],
  erlangC: ['Erlang C, 10,050 agents', 1],
  frontier: ['frontier of 200 points, Erlang A', 5],
  balance: ['frontier, required and cheapest of 167 erlangs', 5],
  rough: ['rough sandbox: 4 columns and a donor, 16 intervals', 16],
  chain: ['chain of the same: 7 plays of 16 intervals, 500 states, 3 helpers', 1500],
};

/** Prints what was measured. */
export async function run(print = console.log) {
  const { outputFiles } = buildSync({ stdin: { contents: SOURCE, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', write: false });
  const script = new URL(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  print(`staffing in fresh workers; ${cpus().length} cores`);
  for (const [name, [what, wanted]] of Object.entries(GOALS)) {
    const colds = [];
    let times = [];
    for (let fresh = 0; fresh < FRESH; fresh++) {
      const worker = new Worker(script, { workerData: name });
      times = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
      await worker.terminate();
      colds.push(times[0]);
    }
    const [cold, warm] = [middle(colds), middle(times.slice(1))];
    print(`  ${warm.toFixed(2).padStart(8)} ms  (cold ${cold.toFixed(2)}, slowest cold ${Math.max(...colds).toFixed(2)}; wanted ${wanted})  ${what}`);
  }
}
