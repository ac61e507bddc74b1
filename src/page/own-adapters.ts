import { eventLogAdapter } from '../adapters/events/event-log-adapter.js';
import { checkedEventMapping } from '../adapters/events/event-mapping-check.js';
import { httpAdapter } from '../adapters/http/http-adapter.js';
import type { HttpOptions } from '../adapters/http/http-options.js';
import { checkedMapping } from '../adapters/records/mapping-check.js';
import { recordsAdapter } from '../adapters/records/records-adapter.js';
import { SimulatedAdapter, type SimulatedOptions } from '../adapters/simulated/simulated-adapter.js';
import type { DataAdapter } from '../domain/adapter.js';
import { MissingSetting, type AdapterMaker, type PageSource } from './adapter-shelf.js';

/**
 * The library's own adapters, by the names that a page uses. Each takes `"worker": false` among its options, for pages whose
 * policy lets no worker start: they would try, and fall back with a line in the console.
 */
export const OWN_ADAPTERS: Readonly<Record<string, AdapterMaker>> = { records, events, simulated, http };

function records(page: PageSource): DataAdapter {
  const { src, mapping, options, words } = page;
  if (!src) throw new MissingSetting('src');
  if (!mapping) throw new MissingSetting('mapping');
  const read = mapping instanceof URL ? { mappingUrl: mapping } : { mapping: checkedMapping(mapping) };
  return recordsAdapter({ source: src, name: nameOf(page, src), ...read, reveal: options.reveal === true, onPage: options.worker === false, words });
}

function events(page: PageSource): DataAdapter {
  const { src, mapping, options, words } = page;
  if (!src) throw new MissingSetting('src');
  if (!mapping || mapping instanceof URL) throw new MissingSetting('mapping');
  return eventLogAdapter({ source: src, name: nameOf(page, src), mapping: checkedEventMapping(mapping), onPage: options.worker === false, words });
}

/** An endpoint of the wire protocol; a token is the board's `auth`. */
function http({ src, options }: PageSource): DataAdapter {
  if (!src) throw new MissingSetting('src');
  return httpAdapter({ ...(options as Partial<HttpOptions>), url: src });
}

function simulated({ options }: PageSource): DataAdapter {
  const { seed = 1, worker, ...rest } = options;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`invalid seed: ${String(seed)}`);
  return new SimulatedAdapter({ ...(rest as Partial<SimulatedOptions>), seed: Number(seed), ...(worker === false && { workerUrl: null }), now: () => Date.now() });
}

function nameOf({ options }: PageSource, { pathname }: URL): string {
  return typeof options.name === 'string' ? options.name : decodeURIComponent(pathname.split('/').at(-1) ?? pathname);
}
