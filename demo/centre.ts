import { simulatedAdapter, type SimulatedAdapter } from '../src/adapters/simulated/simulated-adapter.js';
import { DAY_MS, HOUR_MS } from '../src/domain/time.js';
import { fromWall, toWall } from '../src/domain/zone.js';
import { storyStore } from './story-store.js';

const ZONE = 'Asia/Shanghai';

/** The simulated centre of the demo, at ten in the morning of its day when it is first opened, since at night there is nothing to see; gone on with after a reload. */
export function demoCentre(speed: number): SimulatedAdapter {
  const midnight = Math.floor(toWall(ZONE, Date.now()) / DAY_MS) * DAY_MS;
  const now = () => Date.now();
  const store = storyStore(now);
  return simulatedAdapter({
    seed: 20261122,
    speed,
    // So many that a skill group from which a plan leads calls away still has enough of them to be judged.
    agents: 220,
    zone: ZONE,
    start: fromWall(ZONE, midnight + 10 * HOUR_MS),
    now,
    ...(store && { store }),
    workerUrl: new URL('../src/adapters/simulated/simulated.worker.ts', import.meta.url),
  });
}
