import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atLevel, intoGroup, intoSlot, leavesAll, levelsTo, pathTo, placeOf } from '../../src/domain/drill.js';

const choice = { metric: 'answerRate' } as const;
const slot = { start: 1_800_000, end: 3_600_000 };

describe('pathTo', () => {
  it('leads to the groups of a number of all of them, or of several', () => {
    assert.deepEqual(pathTo({ choice, scope: {} }, {}), { metric: 'answerRate', level: 'groups', scope: {} });
    assert.deepEqual(pathTo({ choice, scope: { skillGroup: ['a', 'b'] } }, {}), { metric: 'answerRate', level: 'groups', scope: { skillGroup: ['a', 'b'] } });
  });
  it('leads to the slots of a number of one group, and to its contacts where it is of one slot too', () => {
    assert.deepEqual(pathTo({ choice, scope: { skillGroup: ['a'] } }, {}), { metric: 'answerRate', level: 'slots', group: 'a', scope: {} });
    assert.deepEqual(pathTo({ choice, scope: { skillGroup: ['a'] }, slot }, {}), { metric: 'answerRate', level: 'contacts', group: 'a', slot, scope: {} });
  });
  it('stays within the slot of a number of all groups', () => {
    const path = pathTo({ choice, scope: { channel: ['chat'] }, slot }, {});
    assert.deepEqual(path, { metric: 'answerRate', level: 'groups', within: slot, scope: { channel: ['chat'] } });
    assert.deepEqual(levelsTo(intoGroup(path, 'a')), ['groups', 'contacts']);
  });
  it('says nothing twice that the board says, so that it follows the board’s filters', () => {
    assert.deepEqual(pathTo({ choice, scope: { channel: ['chat', 'phone'], agent: ['x'] } }, { channel: ['phone', 'chat'] }).scope, { agent: ['x'] });
    assert.deepEqual(pathTo({ choice, scope: { channel: ['chat'] } }, { channel: ['phone', 'chat'] }).scope, { channel: ['chat'] });
  });
  it('keeps a variant, and a goal that is a number', () => {
    assert.deepEqual(pathTo({ choice: { metric: 'answerRate', variant: 'withoutShort' }, scope: {}, target: 0.8 }, {}), { metric: 'answerRate', variant: 'withoutShort', level: 'groups', scope: {}, target: 0.8 });
    for (const target of [NaN, Infinity, undefined]) assert.equal('target' in pathTo({ choice, scope: {}, target }, {}), false);
  });
});

describe('leavesAll', () => {
  const filters = { skillGroup: ['a', 'b'] };
  it('is true of a selection that narrows neither members nor time', () => {
    assert.equal(leavesAll({ filters: {} }, { choice, scope: {} }), true);
    assert.equal(leavesAll({ filters }, { choice, scope: { skillGroup: ['b'] } }), true);
    assert.equal(leavesAll({ filters: {}, interval: { start: 0, end: 7_200_000 } }, { choice, scope: {}, slot }), true);
  });
  it('is false where a member, all the others, or a part of the time would be hidden', () => {
    assert.equal(leavesAll({ filters }, { choice, scope: { skillGroup: ['b', 'c'] } }), false);
    assert.equal(leavesAll({ filters }, { choice, scope: {} }), false);
    assert.equal(leavesAll({ filters: {}, interval: { start: 2_000_000, end: 7_200_000 } }, { choice, scope: {}, slot }), false);
    assert.equal(leavesAll({ filters: {}, interval: slot }, { choice, scope: {} }), false);
  });
});

describe('a path', () => {
  const slots = pathTo({ choice, scope: { skillGroup: ['a'] } }, {});
  it('goes back up with what was gone into still marked', () => {
    const contacts = intoSlot(slots, slot);
    assert.deepEqual([atLevel(contacts, 'slots').slot, atLevel(contacts, 'groups').group], [slot, 'a']);
    assert.deepEqual(levelsTo(contacts), ['groups', 'slots', 'contacts']);
  });
  it('forgets a slot when another group is gone into', () => {
    assert.equal('slot' in intoGroup(intoSlot(slots, slot), 'b'), false);
    assert.equal('group' in intoGroup(slots, undefined), false);
  });
  it('is the same place whatever is marked on it', () => {
    assert.equal(placeOf(atLevel(intoSlot(slots, slot), 'slots')), placeOf(slots));
    assert.notEqual(placeOf(slots), placeOf(intoGroup(slots, 'b')));
  });
});
