/** Contacts as rows of ClickHouse. */
import type { Contact } from '../../../src/domain/contact.js';

const ROWS_AT_ONCE = 50_000;

interface Asked {
  ask(sql: string, body?: string): Promise<string>;
}

/** Through the table that spreads them over the shards, and onto every replica, before it comes back. */
export async function insertContacts(node: Asked, database: string, contacts: readonly Contact[]): Promise<void> {
  for (let from = 0; from < contacts.length; from += ROWS_AT_ONCE) {
    const rows = contacts.slice(from, from + ROWS_AT_ONCE).map(({ id, offeredAt, skillGroup, channel = '', outcome, waitSeconds, talkSeconds = null, holdSeconds = null, wrapUpSeconds = null, agent = '' }) =>
      JSON.stringify({ id, offered_at: offeredAt, skill_group: skillGroup, channel, outcome, wait: waitSeconds, talk: talkSeconds, hold: holdSeconds, wrap_up: wrapUpSeconds, agent }));
    await node.ask(`INSERT INTO ${database}.contacts FORMAT JSONEachRow`, rows.join('\n'));
  }
}
