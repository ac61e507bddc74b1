import type { DataAdapter, SourceDescription } from '../domain/adapter.js';
import type { GatewaySettings, Viewer } from './gateway-options.js';
import { scopeKey } from './scope/scope.js';
import { ScopedSource } from './scope/scoped-source.js';
import { Seal } from './scope/seal.js';

/** The source as somebody may see it. */
export interface View {
  /** Of whoever sees as much of it: they share answers, and nobody else does. */
  readonly key: string;
  readonly adapter: DataAdapter;
  /** What a description of the whole source is to him. */
  readonly described: (source: SourceDescription) => SourceDescription;
}

/** Gives each viewer his view. */
export class Views {
  readonly #adapter: DataAdapter;
  readonly #seal: Seal;

  /** @throws RangeError as `Seal`. */
  constructor({ adapter, peopleKey }: GatewaySettings) {
    this.#adapter = adapter;
    this.#seal = new Seal(peopleKey);
  }

  of({ name, ...scope }: Viewer): View {
    const adapter = new ScopedSource(this.#adapter, scope, name, this.#seal);
    return { key: scopeKey(scope), adapter, described: (source) => adapter.described(source) };
  }
}
