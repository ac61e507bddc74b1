import { AdapterError } from '../domain/adapter.js';
import type { PlanCommand } from '../domain/plan.js';

export type KeyedCommand = Extract<PlanCommand, { key: string }>;

/** Which run each idempotency key led to, so that a double click or a second try after a time-out is one deed. */
export class KeyBook {
  readonly #known = new Map<string, { readonly wish: string; readonly run: string }>();

  /**
   * The run that this very wish led to before; undefined where it is new.
   *
   * @throws AdapterError `invalid` where the key stood for another wish.
   */
  runOf(command: KeyedCommand): string | undefined {
    const known = this.#known.get(command.key);
    if (known && known.wish !== JSON.stringify(command)) throw new AdapterError('invalid', `key ${command.key} stood for another wish`);
    return known?.run;
  }

  remember(command: KeyedCommand, run: string): void {
    this.#known.set(command.key, { wish: JSON.stringify(command), run });
  }
}
