import { checkedMapping } from '../adapters/records/mapping-check.js';
import { recordsAdapter } from '../adapters/records/records-adapter.js';
import type { DataAdapter } from '../domain/adapter.js';
import { MissingSetting, nameOf, type PageSource } from './adapter-shelf.js';

/** A file of contacts, with its mapping in the tag or beside it. */
export function recordsMaker(page: PageSource): DataAdapter {
  const { src, mapping, options, words } = page;
  if (!src) throw new MissingSetting('src');
  if (!mapping) throw new MissingSetting('mapping');
  const read = mapping instanceof URL ? { mappingUrl: mapping } : { mapping: checkedMapping(mapping) };
  return recordsAdapter({ source: src, name: nameOf(page, src), ...read, reveal: options.reveal === true, onPage: options.worker === false, words });
}
