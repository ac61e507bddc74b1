/** The people page of the demo: from a row of the agent table to radar and matrix, fed by the simulated centre. */
import '../src/define.js';
import { simulatedAdapter } from '../src/adapters/simulated/simulated-adapter.js';
import './pages.js';

const board = document.querySelector('cockpit-board');
if (!board) throw new TypeError('invalid page: no cockpit-board');
board.adapter = simulatedAdapter({ seed: 20261122, speed: 10, now: () => Date.now(), workerUrl: new URL('../src/adapters/simulated/simulated.worker.ts', import.meta.url) });
