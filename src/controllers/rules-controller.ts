import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { AlertRule } from '../domain/alert-rule.js';
import { rulesContext } from './contexts.js';

/** Delivers to its host the rules that the nearest board judges by, at first and whenever they change. Without a board it does nothing. */
export class RulesController implements ReactiveController {
  readonly #rules: ContextConsumer<typeof rulesContext, ReactiveElement>;
  readonly #deliver: (rules: readonly AlertRule[]) => void;
  #delivered: readonly AlertRule[] | undefined;

  constructor(host: ReactiveElement, deliver: (rules: readonly AlertRule[]) => void) {
    this.#deliver = deliver;
    this.#rules = new ContextConsumer(host, { context: rulesContext, subscribe: true });
    host.addController(this);
  }

  /** Whether there is a board that can be asked for other rules. */
  get hasBoard(): boolean {
    return this.#rules.value !== undefined;
  }

  hostUpdate(): void {
    const rules = this.#rules.value;
    if (!rules || rules === this.#delivered) return;
    this.#delivered = rules;
    // Not within the update that is under way: the host's property is set as any parent would set it.
    queueMicrotask(() => {
      if (this.#delivered === rules) this.#deliver(rules);
    });
  }

  hostDisconnected(): void {
    // The consumer would keep the rules of a board that the host has left.
    delete this.#rules.value;
    this.#delivered = undefined;
  }
}
