import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StoreSource } from '../../../src/adapters/store/store-source.js';
import { conformance, DISTURBING } from '../conformance.js';
import { anyContact, storeOf } from './made-up.js';

const contacts = fc.sample(anyContact, { numRuns: 400, seed: 7 });

/** One contact without an agent, or none at all: there are no agents to filter. */
const NAMELESS = [...DISTURBING, 'where'];

conformance('a store of 400 contacts', () => new StoreSource(storeOf(contacts, 'Australia/Lord_Howe'), 'made up'), { watches: false });
conformance('a store of one contact', () => new StoreSource(storeOf(contacts.slice(0, 1)), 'one'), { watches: false, leavesOut: NAMELESS });
conformance('an empty store', () => new StoreSource(storeOf([]), 'nothing'), { watches: false, leavesOut: NAMELESS });

describe('adapters/store StoreSource', () => {
  it('says that it holds nothing rather than when', async () => {
    const { history, dimensions } = await new StoreSource(storeOf([]), 'nothing').describe({ signal: new AbortController().signal });
    assert.deepEqual([history, dimensions], [undefined, []]);
  });
});
