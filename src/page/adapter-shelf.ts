import type { DataAdapter } from '../domain/adapter.js';
import type { FileProblem } from '../domain/file-problem.js';

/** Where a page says its data is. */
export interface PageSource {
  /** The attribute `src`, absolute. */
  readonly src: URL | undefined;
  /** The attribute `mapping`, absolute, or the mapping itself, written in the tag. */
  readonly mapping: URL | Readonly<Record<string, unknown>> | undefined;
  /** Whatever else the tag says of its `source`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Puts a problem of a file into the reader's words. */
  readonly words: (problem: FileProblem) => string;
}

/** Makes an adapter of what a page says, at once or once it has fetched what it takes; throws `MissingSetting` or the adapter's own error. */
export type AdapterMaker = (source: PageSource) => DataAdapter | Promise<DataAdapter>;

/** A setting that the adapter cannot do without. */
export class MissingSetting extends Error {
  constructor(readonly setting: string) {
    super(`invalid ${setting}: missing`);
  }
}

const makers = new Map<string, AdapterMaker>();

/** Teaches boards another name for their attribute `adapter`; one that is known already is replaced. */
export function provideAdapter(name: string, make: AdapterMaker): void {
  makers.set(name, make);
}

export function adapterMaker(name: string): AdapterMaker | undefined {
  return makers.get(name);
}

export function adapterNames(): readonly string[] {
  return [...makers.keys()];
}

/** What a file is called: as the page says, else by its address. */
export function nameOf({ options }: PageSource, { pathname }: URL): string {
  return typeof options.name === 'string' ? options.name : decodeURIComponent(pathname.split('/').at(-1) ?? pathname);
}
