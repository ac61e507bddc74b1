/**
 * The life of one alert: ok → pending → firing → recovering → ok.
 *
 * Pure: state goes in and out by value and the slot carries the time, so that the result depends on the
 * sequence of slots alone. Its elder is Prometheus `rules/alerting.go` (`for`, `keep_firing_for`); there a breach
 * counts from its first evaluation, here by default from the start of its first interval: six intervals of
 * five minutes *are* thirty minutes.
 */
import type { AlertState, AlertTransition, SlotClass, TransitionReason } from '../domain/alert.js';
import type { EpochMs, Interval } from '../domain/time.js';

/** How long things must last, ms. */
export interface AlertTiming {
  /** How long a breach lasts before the alert fires. */
  readonly forMs: number;
  /** How long it is clear before the alert resolves. */
  readonly keepFiringMs: number;
  /** How much neutral time a pending alert survives. */
  readonly maxNeutralMs: number;
  /** How long a run of missing slots a pending alert survives; also when data counts as stale. */
  readonly maxGapMs: number;
  /** What a breach counts from: the start of its first slot, or its end. */
  readonly anchor: 'intervalStart' | 'evaluation';
}

/** Where an alert stands after some slots. */
export interface AlertLife {
  readonly state: AlertState;
  /** Start of the breach; present unless ok. */
  readonly since?: EpochMs;
  /** Start of the clear run; present while recovering. */
  readonly clearSince?: EpochMs;
  /** Neutral time while pending, ms. */
  readonly neutralMs: number;
  /** Length of the run of missing slots up to now, ms. */
  readonly missingMs: number;
}

export const CALM: AlertLife = { state: 'ok', neutralMs: 0, missingMs: 0 };

/** A slot as the machine sees it. */
export interface JudgedSlot extends Interval {
  readonly says: SlotClass;
  /** Whether the source said nothing at all. */
  readonly missing: boolean;
}

/** The life after one more slot, and the transition it caused, if any. */
export function live(life: AlertLife, slot: JudgedSlot, timing: AlertTiming): { readonly life: AlertLife; readonly transition?: AlertTransition } {
  const missingMs = slot.missing ? life.missingMs + (slot.end - slot.start) : 0;
  const before = life.missingMs === missingMs ? life : { ...life, missingMs };
  const next = after(before, slot, timing);
  if (!next) return { life: before };
  const { reason, ...moved } = next;
  if (!reason) return { life: moved };
  const since = moved.since ?? life.since;
  return { life: moved, transition: { at: slot.end, from: life.state, to: moved.state, reason, ...(since !== undefined && { since }) } };
}

type Move = AlertLife & { readonly reason?: TransitionReason };

function after(life: AlertLife, slot: JudgedSlot, timing: AlertTiming): Move | undefined {
  switch (life.state) {
    case 'ok':
      return slot.says === 'breach' ? begin(life, slot, timing) : undefined;
    case 'pending':
      return whilePending(life, slot, timing);
    case 'firing':
      return slot.says === 'clear' ? beginToClear(life, slot, timing) : undefined;
    case 'recovering':
      return whileRecovering(life, slot, timing);
  }
}

function begin(life: AlertLife, slot: JudgedSlot, { anchor, forMs }: AlertTiming): Move {
  const since = anchor === 'intervalStart' ? slot.start : slot.end;
  const fires = slot.end - since >= forMs;
  return { state: fires ? 'firing' : 'pending', since, neutralMs: 0, missingMs: life.missingMs, reason: fires ? 'sustained' : 'breach' };
}

function whilePending(life: AlertLife, slot: JudgedSlot, timing: AlertTiming): Move | undefined {
  const calm = (reason: TransitionReason): Move => ({ ...CALM, missingMs: life.missingMs, reason });
  switch (slot.says) {
    case 'breach':
      return slot.end - (life.since ?? slot.start) >= timing.forMs ? { ...life, state: 'firing', reason: 'sustained' } : undefined;
    case 'between':
    case 'clear':
      return calm('recovered');
    case 'neutral': {
      if (life.missingMs > timing.maxGapMs) return calm('gap');
      const neutralMs = life.neutralMs + (slot.end - slot.start);
      return neutralMs > timing.maxNeutralMs ? calm('insufficientEvidence') : { ...life, neutralMs };
    }
  }
}

function beginToClear(life: AlertLife, slot: JudgedSlot, { anchor, keepFiringMs }: AlertTiming): Move {
  const clearSince = anchor === 'intervalStart' ? slot.start : slot.end;
  return slot.end - clearSince >= keepFiringMs
    ? { ...CALM, missingMs: life.missingMs, reason: 'resolved' }
    : { ...life, state: 'recovering', clearSince, reason: 'clear' };
}

function whileRecovering(life: AlertLife, slot: JudgedSlot, { keepFiringMs }: AlertTiming): Move | undefined {
  switch (slot.says) {
    case 'breach':
    case 'between': {
      const { clearSince, ...rest } = life;
      void clearSince;
      return { ...rest, state: 'firing', reason: 'relapse' };
    }
    case 'clear':
      return slot.end - (life.clearSince ?? slot.start) >= keepFiringMs ? { ...CALM, missingMs: life.missingMs, reason: 'resolved' } : undefined;
    case 'neutral':
      return undefined;
  }
}
