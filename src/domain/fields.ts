import { durationMs } from './duration.js';
import type { RuleProblem } from './alert-rule.js';
import { isJsonObject } from './json-object.js';

/** Looks into JSON of unknown shape, and gathers what is wrong with it under the path of each field. */
export class Fields {
  readonly problems: RuleProblem[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(
    json: unknown,
    readonly path: string,
    problems: RuleProblem[] = [],
  ) {
    this.problems = problems;
    const isObject = isJsonObject(json);
    this.#values = isObject ? json : {};
    if (!isObject) this.complain('', 'missing');
  }

  /** The field as it stands, unchecked. */
  raw(name: string): unknown {
    return this.#values[name];
  }

  /** Complains of every field not named: a misspelt word must not be passed over in silence. */
  allow(...names: readonly string[]): void {
    for (const name of Object.keys(this.#values)) if (!names.includes(name)) this.complain(name, 'unknown-field', name);
  }

  /** A text that is not empty. */
  text(name: string): string | undefined {
    const value = this.#values[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.complain(name, value === undefined || value === '' ? 'missing' : 'not-text', value);
    return undefined;
  }

  /** One of several words; the fallback when absent. */
  choice<T extends string>(name: string, choices: readonly T[], fallback?: T): T | undefined {
    const value = this.#values[name] ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.complain(name, value === undefined ? 'missing' : 'unknown-choice', value);
    return found;
  }

  /** A finite number within bounds, both included. */
  number(name: string, least = -Infinity, most = Infinity): number | undefined {
    const value = this.#values[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.complain(name, value === undefined ? 'missing' : 'not-number', value);
      return undefined;
    }
    if (value >= least && value <= most) return value;
    this.complain(name, 'out-of-range', value);
    return undefined;
  }

  /** Length in ms of an ISO duration; `PT0S` counts as 0 where `mayBeZero`. */
  duration(name: string, fallback: string, mayBeZero: boolean): number | undefined {
    const value = this.#values[name] ?? fallback;
    if (value === 'PT0S' && mayBeZero) return 0;
    try {
      return durationMs(typeof value === 'string' ? value : '');
    } catch {
      this.complain(name, 'not-duration', value); // the only thing that `durationMs` throws for
      return undefined;
    }
  }

  /** The fields inside a field. */
  inside(name: string, index?: number): Fields {
    const value = this.#values[name];
    const json: unknown = index === undefined ? value : (value as readonly unknown[])[index];
    return new Fields(json, this.#at(index === undefined ? name : `${name}.${index}`), this.problems);
  }

  complain(name: string, code: RuleProblem['code'], value?: unknown): void {
    this.problems.push({ field: this.#at(name), code, ...(value !== undefined && { value: typeof value === 'string' ? value : JSON.stringify(value) }) });
  }

  #at(name: string): string {
    return [this.path, name].filter(Boolean).join('.');
  }
}
