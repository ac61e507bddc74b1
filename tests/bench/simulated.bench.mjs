/**
 * Speed of the simulated centre: days a second while history is made, and the questions of a board.
 * Run by `npm run bench`, or `node --import tsx tests/bench/simulated.bench.mjs`.
 */
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Simulation } from '../../src/adapters/simulated/simulation.js';

const DAY = 86_400_000;
const ORIGIN = Date.UTC(2026, 10, 10, 16);
const DAYS = 8;
const NOW = ORIGIN + DAYS * DAY + 15.3 * 3_600_000;
const TODAY = { kind: 'day', back: 0 };

const QUESTIONS = {
  'tile: today by half hours': { kind: 'counts', range: TODAY, step: 'PT30M' },
  'tile: the same a week ago': { kind: 'counts', range: TODAY, step: 'PT30M', shift: 'P7D' },
  'trend: today by half hours and group': { kind: 'counts', range: TODAY, step: 'PT30M', by: ['skillGroup'] },
  'alert: the last hour by five minutes and group': { kind: 'counts', range: { kind: 'last', duration: 'PT1H' }, step: 'PT5M', by: ['skillGroup'] },
  'heat map: all half hours by channel': { kind: 'counts', range: { kind: 'all' }, step: 'PT30M', by: ['channel'] },
  'agents of today by occupancy': { kind: 'rows', entity: 'agent', range: TODAY, order: [{ metric: 'occupancy' }], limit: 60 },
};

/** Prints what was measured. */
export function run(print = console.log) {
  print(`simulated centre, ${cpus().length} cores`);
  for (const agents of [140, 500]) {
    const start = performance.now();
    const simulation = new Simulation({ seed: 1, zone: 'Asia/Shanghai', agents, origin: ORIGIN, historyDays: DAYS, start: NOW, surges: [] });
    const ready = performance.now();
    const before = process.cpuUsage();
    simulation.advance(NOW);
    const perDay = (performance.now() - ready) / ((NOW - ORIGIN) / DAY);
    const cpuPerDay = process.cpuUsage(before).user / 1000 / ((NOW - ORIGIN) / DAY);
    const { total } = simulation.answer({ kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: 1 });
    print(`  ${agents} agents: made in ${(ready - start).toFixed(0)} ms, ${(1000 / perDay).toFixed(1)} simulated days a second (${(1000 / cpuPerDay).toFixed(1)} of processor time), ${total} contacts`);
    let now = NOW;
    for (const [name, question] of Object.entries(QUESTIONS)) {
      const times = Array.from({ length: 11 }, () => {
        simulation.advance((now += 1000));
        const asked = performance.now();
        simulation.answer(question);
        return performance.now() - asked;
      }).sort((a, b) => a - b);
      print(`  ${times[5].toFixed(2).padStart(7)} ms  ${name}`);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) run();
