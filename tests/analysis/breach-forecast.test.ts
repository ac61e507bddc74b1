import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breachForecast } from '../../src/analysis/breach-forecast.js';
import type { AlertCondition } from '../../src/domain/alert-rule.js';
import type { SlotMeasure } from '../../src/domain/reading.js';

const MINUTE = 60_000;
const LOW: AlertCondition = { metric: 'answerRate', is: 'below', threshold: 0.8 };
const slots = (...values: readonly (number | undefined)[]): SlotMeasure[] =>
  values.map((value, index) => ({ start: index * 5 * MINUTE, end: (index + 1) * 5 * MINUTE, value }));
const falling = slots(0.95, 0.94, 0.93, 0.92, 0.91, 0.9);

describe('analysis/breach-forecast', () => {
  it('knows nothing from fewer than six values', () => {
    assert.equal(breachForecast([], LOW), undefined);
    assert.equal(breachForecast(slots(0.95, 0.94, undefined, 0.93, 0.92, 0.91), LOW), undefined);
  });
  it('names the minute of a straight fall: a point every five minutes, ten points to go', () => {
    const forecast = breachForecast(falling, LOW);
    assert.ok(forecast && Math.abs(forecast.likely - 80 * MINUTE) < 1);
    assert.ok(Math.abs(forecast.perHour + 0.12) < 1e-9);
  });
  it('passes over a slot with nothing to measure, and keeps its place', () => {
    const forecast = breachForecast(slots(0.95, 0.94, undefined, 0.92, 0.91, 0.9, 0.89), LOW);
    assert.ok(forecast && Math.abs(forecast.likely - 80 * MINUTE) < 1);
  });
  it('does not speak of what is already so, or heads the other way, or stands still', () => {
    assert.equal(breachForecast(slots(0.84, 0.83, 0.82, 0.81, 0.8, 0.79), LOW), undefined);
    assert.equal(breachForecast(slots(0.9, 0.91, 0.92, 0.93, 0.94, 0.95), LOW), undefined);
    assert.equal(breachForecast(slots(0.9, 0.9, 0.9, 0.9, 0.9, 0.9), LOW), undefined);
  });
  it('keeps silent where the band is wider than the horizon', () => {
    assert.equal(breachForecast(slots(0.95, 0.85, 0.96, 0.84, 0.95, 0.83), LOW), undefined);
  });
  it('keeps silent about what is further off than the horizon', () => {
    assert.equal(breachForecast(falling, LOW, { horizonMs: 30 * MINUTE }), undefined);
  });
  it('gives the band with the instant, in order', () => {
    const forecast = breachForecast(slots(0.95, 0.93, 0.925, 0.91, 0.9, 0.885, 0.87, 0.86), LOW);
    assert.ok(forecast && forecast.earliest < forecast.likely && forecast.likely < forecast.latest);
  });
  it('watches a limit from below as from above', () => {
    const rising = breachForecast(slots(10, 20, 30, 40, 50, 60), { metric: 'averageSpeedOfAnswer', is: 'above', threshold: 90 });
    assert.ok(rising && Math.abs(rising.likely - 45 * MINUTE) < 1);
  });
});
