import type { AdapterMaker } from './adapter-shelf.js';
import { eventsMaker } from './events-maker.js';
import { httpMaker } from './http-maker.js';
import { recordsMaker } from './records-maker.js';
import { simulatedMaker } from './simulated-maker.js';

/**
 * The library's own adapters, by the names that a page uses. Each takes `"worker": false` among its options, for pages whose
 * policy lets no worker start: they would try, and fall back with a line in the console.
 */
export const OWN_ADAPTERS: Readonly<Record<string, AdapterMaker>> = { records: recordsMaker, events: eventsMaker, simulated: simulatedMaker, http: httpMaker };
