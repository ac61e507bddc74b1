import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Alert } from '../../src/domain/alert-book.js';
import { byFit, troubleOf } from '../../src/plans/fitting.js';
import { alertLike } from '../../stories/alert-books.js';
import { planOf } from './floor.js';

const [card, vip, any] = [planOf(), planOf([], { id: 'ivr-vip', skillGroup: 'vip' }), planOf([], { id: 'nps', skillGroup: 'card', metrics: ['netPromoterScore'] })];
const of = (id: string, rest: Partial<Alert> = {}): Alert => ({ ...alertLike({ group: id, differs: { member: { dimension: 'skillGroup', id, label: id } } }), ...rest });
const everywhere = ({ member: _, ...alert }: Alert): Alert => alert;

describe('plans/fitting', () => {
  it('leaves the catalogue as it is where nothing is wrong', () => {
    assert.deepEqual(byFit([card, vip], []), [{ plan: card, isOwn: false }, { plan: vip, isOwn: false }]);
    assert.deepEqual(byFit([], [of('vip')]), []);
  });
  it('brings the plans of the group that fires first, before those that answer an alert of the whole centre', () => {
    const offers = byFit([card, vip], [everywhere(of('all')), of('vip')]);
    assert.deepEqual(offers.map(({ plan, isOwn, trouble }) => [plan.id, isOwn, trouble?.member?.id]), [['ivr-vip', true, 'vip'], ['ivr-card', false, undefined]]);
  });
  it('answers no alert of another metric, of another group, or that somebody has muted', () => {
    assert.equal(troubleOf(any, [of('card')]), undefined);
    assert.equal(troubleOf(vip, [of('card')]), undefined);
    assert.equal(troubleOf(card, [of('card', { notes: { muted: { at: 0, by: '王' } } })]), undefined);
    assert.equal(troubleOf(card, [of('card', { state: 'ok' })]), undefined);
  });
  it('names the worst of several', () => {
    const pending = of('card', { state: 'pending' });
    const firing = of('card', { state: 'firing' });
    assert.equal(troubleOf(card, [pending, firing]), firing);
  });
});
