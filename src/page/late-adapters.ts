import type { AdapterMaker } from './adapter-shelf.js';
import { httpMaker } from './http-maker.js';

/** The library's own adapters, each fetched when a board first names it; the one that speaks to a server is there. */
export const LATE_ADAPTERS: Readonly<Record<string, AdapterMaker>> = {
  http: httpMaker,
  records: async (page) => (await import('./records-maker.js')).recordsMaker(page),
  events: async (page) => (await import('./events-maker.js')).eventsMaker(page),
  simulated: async (page) => (await import('./simulated-maker.js')).simulatedMaker(page),
};
