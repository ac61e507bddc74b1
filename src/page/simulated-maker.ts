import { SimulatedAdapter, type SimulatedOptions } from '../adapters/simulated/simulated-adapter.js';
import type { DataAdapter } from '../domain/adapter.js';
import type { PageSource } from './adapter-shelf.js';

/** A centre that is made up, the same for the same seed. */
export function simulatedMaker({ options }: PageSource): DataAdapter {
  const { seed = 1, worker, ...rest } = options;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`invalid seed: ${String(seed)}`);
  return new SimulatedAdapter({ ...(rest as Partial<SimulatedOptions>), seed: Number(seed), ...(worker === false && { workerUrl: null }), now: () => Date.now() });
}
