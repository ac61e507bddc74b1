import { AdapterError } from '../domain/adapter.js';
import { errorText } from '../domain/error-text.js';
import { DEFAULT_EXPIRY_MS, leverKey, type AuditDeed, type AuditEntry, type Lever, type Plan, type PlanCommand, type PlanRun, type RunStep } from '../domain/plan.js';
import type { EpochMs } from '../domain/time.js';
import { auditEntry } from './audit-chain.js';
import { KeyBook, type KeyedCommand } from './key-book.js';
import { LeverBoard, type Levers } from './lever-board.js';

export interface LedgerOptions {
  /** Between two steps of a run, ms. */
  readonly stepMs: number;
  /** Whether a run is taken back when it expires; promised to whoever previews it. */
  readonly revertsOnExpiry: boolean;
}

type Asked<C extends PlanCommand['command']> = Extract<PlanCommand, { command: C }>;

/** Who acts where nobody does. */
const CLOCK = 'clock';

/**
 * Runs plans at the source: each at most once, step by step, until they expire or are taken back, with a line in the audit
 * log for all that was done. Time is told by the caller, so that a simulation or a replay gives the same ledger.
 */
export class PlanLedger {
  readonly #levers: LeverBoard;
  readonly #options: LedgerOptions;
  readonly #runs = new Map<string, PlanRun>();
  readonly #keys = new KeyBook();
  /** The version that a step of a run left behind, by run and step. */
  readonly #left = new Map<string, number>();
  /** When the next step of a run is due. */
  readonly #due = new Map<string, EpochMs>();
  readonly #audit: AuditEntry[] = [];

  constructor(levers: Levers, options: LedgerOptions) {
    this.#levers = new LeverBoard(levers);
    this.#options = options;
  }

  /** Newest first. */
  get runs(): readonly PlanRun[] {
    return [...this.#runs.values()].reverse();
  }

  get audit(): readonly AuditEntry[] {
    return this.#audit;
  }

  /** When something will happen by itself; undefined for never. */
  get nextDue(): EpochMs | undefined {
    const times = [...this.#runs.values()].flatMap((run) => this.#dueOf(run) ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** As `LeverBoard.etagOf`. */
  etagOf(plan: Plan): string {
    return this.#levers.etagOf(plan);
  }

  /** Somebody has set a lever without a plan. */
  touched(lever: Lever): void {
    this.#levers.touched(lever);
  }

  /** Runs that hold a lever of this plan. */
  conflictsOf({ steps }: Plan): readonly string[] {
    const wanted = new Set(steps.map(({ do: { lever } }) => leverKey(lever)));
    const holding = [...this.#runs.values()].filter(({ state }) => state !== 'reverted');
    return holding.filter((run) => run.steps.some(({ lever, state }) => state !== 'reverted' && wanted.has(leverKey(lever)))).map(({ id }) => id);
  }

  /**
   * Begins a run; its first step is done at once. The same key and wish give the run that there is.
   *
   * @throws AdapterError `invalid` for a key that stood for another wish, `conflict` where the levers were set since the
   * preview or another run holds one.
   */
  start(command: Asked<'start'>, { now, then }: Pick<PlanRun, 'now' | 'then'>, at: EpochMs): PlanRun {
    const known = this.#repeated(command);
    if (known) return known;
    const { key, plan, by, seconded, reason, alert } = command;
    if (this.conflictsOf(plan).length > 0) throw new AdapterError('conflict', `held by ${this.conflictsOf(plan).join(', ')}`);
    if (command.etag !== this.etagOf(plan)) throw new AdapterError('conflict', `${plan.id} was previewed as ${command.etag}, which is now ${this.etagOf(plan)}`);
    const id = `run-${this.#runs.size + 1}`;
    const steps = plan.steps.map(({ id: step, do: { lever, value } }): RunStep => ({ id: step, lever, value, state: 'waiting' }));
    const run: PlanRun = {
      ...{ id, key, plan, state: 'running', steps, by, reason, startedAt: at, expiresAt: at + (plan.expiresAfterMs ?? DEFAULT_EXPIRY_MS), now, then },
      ...(seconded !== undefined && { seconded }),
      ...(alert !== undefined && { alert }),
    };
    this.#runs.set(id, run);
    this.#keys.remember(command, id);
    this.#due.set(id, at);
    this.#note('start', run, by, at, { reason, ...(alert !== undefined && { alert }), ...(seconded !== undefined && { seconded }) });
    this.advance(at);
    return this.#run(id);
  }

  /** @throws AdapterError `not-found`, `invalid`, or `conflict` for a run that is over or being taken back. */
  extend(command: Asked<'extend'>, at: EpochMs): PlanRun {
    const known = this.#repeated(command);
    if (known) return known;
    const { byMs, by } = command;
    const run = this.#run(command.run);
    if (!(byMs > 0)) throw new AdapterError('invalid', `byMs ${byMs}`);
    if (run.state !== 'running' && run.state !== 'active') throw new AdapterError('conflict', `${run.id} is ${run.state}`);
    this.#keys.remember(command, run.id);
    this.#note('extend', run, by, at, { byMs });
    return this.#put({ ...run, expiresAt: run.expiresAt + byMs });
  }

  /** Takes a run back. @throws AdapterError `not-found` or `invalid`. */
  revert(command: Asked<'revert'>, at: EpochMs): PlanRun {
    const known = this.#repeated(command);
    if (known) return known;
    const run = this.#run(command.run);
    this.#keys.remember(command, run.id);
    if (run.state === 'reverting' || run.state === 'reverted') return run;
    this.#note('revert', run, command.by, at, { reason: command.reason });
    this.#takeBack(run, at);
    this.advance(at);
    return this.#run(run.id);
  }

  /** Does everything that is due by `at`, in its order. */
  advance(at: EpochMs): void {
    for (let due = this.nextDue; due !== undefined && due <= at; due = this.nextDue) {
      const run = [...this.#runs.values()].find((one) => this.#dueOf(one) === due);
      if (run) this.#go(run, due);
    }
  }

  #dueOf(run: PlanRun): EpochMs | undefined {
    if (run.state === 'running' || run.state === 'reverting' || run.state === 'expiring') return this.#due.get(run.id);
    return run.state === 'active' ? run.expiresAt : undefined;
  }

  #go(run: PlanRun, at: EpochMs): void {
    if (run.state === 'running') this.#do(run, at);
    else if (run.state === 'reverting') this.#undo(run, at);
    else if (run.state === 'active') this.#expire(run, at);
    else this.#takeBack(run, at);
  }

  #do(run: PlanRun, at: EpochMs): void {
    const index = run.steps.findIndex(({ state }) => state === 'waiting');
    const step = run.steps[index];
    if (!step) {
      this.#note('active', run, CLOCK, at, {});
      this.#put({ ...run, state: 'active' });
      return;
    }
    this.#due.set(run.id, at + this.#options.stepMs);
    let done = step;
    try {
      done = { ...done, captured: this.#levers.read(step.lever) };
      this.#set(run, step, step.value);
      done = this.#probed(done);
      if (done.probed !== step.value) throw new Error(`${leverKey(step.lever)} reads ${done.probed} after ${step.value} was set`);
      this.#put({ ...run, steps: run.steps.with(index, { ...done, state: 'done' }) });
      this.#note('step', run, CLOCK, at, { step: step.id, lever: leverKey(step.lever), from: done.captured ?? 0, to: step.value });
    } catch (error) {
      // What was done before stands, and is shown: it is for a person to go on or to take it back.
      const problem = messageOf(error);
      this.#put({ ...run, state: 'failed', steps: run.steps.with(index, { ...this.#probed(done), state: 'failed', problem }) });
      this.#note('fail', run, CLOCK, at, { step: step.id, problem });
    }
  }

  #expire(run: PlanRun, at: EpochMs): void {
    this.#note('expire', run, CLOCK, at, {});
    this.#due.set(run.id, this.#options.revertsOnExpiry ? at : Infinity);
    this.#put({ ...run, state: 'expiring' });
  }

  /** Refuses where somebody has set a lever since, so that nobody else's decision is undone. */
  #takeBack(run: PlanRun, at: EpochMs): void {
    const foreign = run.steps.filter((step) => step.state === 'done' && this.#left.get(`${run.id}/${step.id}`) !== this.#levers.versionOf(step.lever));
    if (foreign.length > 0 && run.state !== 'conflict') {
      this.#note('conflict', run, CLOCK, at, { levers: foreign.map(({ lever }) => leverKey(lever)).join(' ') });
      this.#put({ ...run, state: 'conflict', steps: run.steps.map((step) => (foreign.includes(step) ? { ...this.#probed(step), state: 'kept' as const } : step)) });
      return;
    }
    this.#due.set(run.id, at);
    this.#put({ ...run, state: 'reverting', steps: run.steps.map((step) => (step.state === 'failed' && step.captured !== undefined && step.probed !== step.captured ? { ...step, state: 'done' as const } : step)) });
  }

  #undo(run: PlanRun, at: EpochMs): void {
    const index = run.steps.findLastIndex(({ state }) => state === 'done');
    const step = run.steps[index];
    if (!step) {
      this.#note('end', run, CLOCK, at, {});
      this.#put({ ...run, state: 'reverted', endedAt: at });
      return;
    }
    this.#due.set(run.id, at + this.#options.stepMs);
    const undo = run.plan.steps[index]?.undo ?? 'captured';
    const back = undo === 'captured' ? (step.captured ?? 0) : undo;
    try {
      this.#set(run, step, back);
      this.#put({ ...run, steps: run.steps.with(index, { ...this.#probed(step), state: 'reverted' }) });
      this.#note('undo', run, CLOCK, at, { step: step.id, lever: leverKey(step.lever), to: back });
    } catch (error) {
      const problem = messageOf(error);
      this.#put({ ...run, state: 'failed', steps: run.steps.with(index, { ...this.#probed(step), problem }) });
      this.#note('fail', run, CLOCK, at, { step: step.id, problem });
    }
  }

  #set(run: PlanRun, { id, lever }: RunStep, value: number): void {
    this.#left.set(`${run.id}/${id}`, this.#levers.set(lever, value, run.plan.queued));
  }

  /** The step with what its lever reads now; without that where it cannot be read. */
  #probed({ probed: _, ...step }: RunStep): RunStep {
    try {
      return { ...step, probed: this.#levers.read(step.lever) };
    } catch {
      return step;
    }
  }

  #repeated(command: KeyedCommand): PlanRun | undefined {
    const run = this.#keys.runOf(command);
    return run === undefined ? undefined : this.#run(run);
  }

  #run(id: string): PlanRun {
    const run = this.#runs.get(id);
    if (!run) throw new AdapterError('not-found', `run ${id}`);
    return run;
  }

  #put(run: PlanRun): PlanRun {
    this.#runs.set(run.id, run);
    return run;
  }

  #note(deed: AuditDeed, { id, plan }: PlanRun, by: string, at: EpochMs, detail: AuditEntry['detail']): void {
    this.#audit.push(auditEntry({ at, by, deed, run: id, plan: plan.id, detail }, this.#audit.at(-1)));
  }
}

function messageOf(error: unknown): string {
  return errorText(error);
}
