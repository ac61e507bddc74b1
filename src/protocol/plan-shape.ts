import { METRIC_IDS } from '../domain/metric.js';
import { LEVER_KINDS, type AuditEntry, type Lever, type Plan, type PlanBook, type PlanCommand, type PlanPreview, type PlanRun, type PlanStep, type Precondition, type PredictedState, type RunStep } from '../domain/plan.js';
import { choice, closed, either, flag, list, name, number, open, optional, record, tagged, text, whole, type Shape, type ShapesOf } from './shape.js';

type Objects = <T>(shapes: ShapesOf<T>) => Shape;

/** A plan as it is told is open, as it is commanded closed: what a server does not know it cannot do. */
function planOf(object: Objects): Shape {
  return object<Plan>({
    id: name,
    name: text,
    about: optional(text),
    skillGroup: text,
    risk: choice('ordinary', 'high'),
    metrics: optional(list(choice(...METRIC_IDS))),
    preconditions: optional(list(preconditionOf(object))),
    queued: choice('finish', 'include'),
    expiresAfterMs: optional(number),
    steps: list(object<PlanStep>({
      id: name,
      do: object<PlanStep['do']>({ lever: leverOf(object), value: number }),
      undo: optional(either(choice('captured'), number)),
    })),
  });
}

function leverOf(object: Objects): Shape {
  return object<Lever>({ kind: choice(...LEVER_KINDS), skillGroup: text, to: optional(text) });
}

function preconditionOf(object: Objects): Shape {
  return object<Precondition>({ metric: choice('waitingNow', 'readyNow'), skillGroup: text, atLeast: number });
}

const commanded = planOf(closed);
const told = planOf(open);
const key = name;

type Of<K extends PlanCommand['command']> = Extract<PlanCommand, { readonly command: K }>;

/** As `PlanCommand`. */
export const commandShape: Shape = tagged('command', {
  book: closed<Of<'book'>>({ command: choice('book') }),
  preview: closed<Of<'preview'>>({ command: choice('preview'), plan: commanded }),
  start: closed<Of<'start'>>({ command: choice('start'), key, plan: commanded, etag: text, by: text, seconded: optional(text), reason: text, alert: optional(text) }),
  extend: closed<Of<'extend'>>({ command: choice('extend'), key, run: name, byMs: number, by: text }),
  revert: closed<Of<'revert'>>({ command: choice('revert'), key, run: name, by: text, reason: text }),
});

/** Rates are absent where there is nothing to measure. */
const predicted = open<PredictedState>({ answerRate: optional(number), serviceLevel: optional(number) });

const run = open<PlanRun>({
  id: name,
  key,
  plan: told,
  state: choice('running', 'active', 'expiring', 'reverting', 'reverted', 'failed', 'conflict'),
  steps: list(open<RunStep>({
    id: name,
    lever: leverOf(open),
    value: number,
    state: choice('waiting', 'done', 'failed', 'reverted', 'kept'),
    captured: optional(number),
    probed: optional(number),
    problem: optional(text),
  })),
  by: text,
  seconded: optional(text),
  reason: text,
  alert: optional(text),
  startedAt: number,
  expiresAt: number,
  endedAt: optional(number),
  now: predicted,
  then: predicted,
});

const preview = open<PlanPreview>({
  plan: told,
  at: number,
  etag: text,
  model: optional(choice('erlangA')),
  affected: open<PlanPreview['affected']>({ skillGroups: list(text), waitingNow: number, divertedPerHour: number }),
  now: predicted,
  then: predicted,
  donors: list(open<PlanPreview['donors'][number]>({ skillGroup: text, now: predicted, then: predicted })),
  conflicts: list(text),
  unmet: list(preconditionOf(open)),
  expiresAt: number,
  revertsOnExpiry: flag,
});

const audit = open<AuditEntry>({
  number: whole(),
  at: number,
  by: text,
  deed: choice('start', 'step', 'active', 'extend', 'expire', 'revert', 'undo', 'end', 'fail', 'conflict'),
  run: text,
  plan: text,
  detail: record(either(text, number, flag)),
  previous: text,
  hash: text,
});

/** As `PlanReplies`: the shape of the reply to each command. */
export const replyShapes: Readonly<Record<PlanCommand['command'], Shape>> = {
  book: open<PlanBook>({ asOf: number, catalogue: list(told), runs: list(run), audit: list(audit), revertsOnExpiry: flag }),
  preview,
  start: run,
  extend: run,
  revert: run,
};
