import { eventLogAdapter } from '../adapters/events/event-log-adapter.js';
import { checkedEventMapping } from '../adapters/events/event-mapping-check.js';
import type { DataAdapter } from '../domain/adapter.js';
import { MissingSetting, nameOf, type PageSource } from './adapter-shelf.js';

/** A log of events, with its mapping in the tag. */
export function eventsMaker(page: PageSource): DataAdapter {
  const { src, mapping, options, words } = page;
  if (!src) throw new MissingSetting('src');
  if (!mapping || mapping instanceof URL) throw new MissingSetting('mapping');
  return eventLogAdapter({ source: src, name: nameOf(page, src), mapping: checkedEventMapping(mapping), onPage: options.worker === false, words });
}
