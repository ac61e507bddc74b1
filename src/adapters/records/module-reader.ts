import type { Contact } from '../../domain/contact.js';
import { errorText } from '../../domain/error-text.js';
import type { MappingModule, SourceRow } from '../../domain/mapping-module.js';
import type { Header } from './header.js';
import { Verdict, type RecordReader } from './verdict.js';

/** Reads records by a module's own function. What it throws sets the record aside, in its words. */
export function moduleReader(mapping: Required<Pick<MappingModule, 'read'>>, header: Header): RecordReader {
  const row = new Row(header);
  const verdict = new Verdict();
  return {
    read(fields, line) {
      row.fields = fields;
      row.line = line;
      verdict.notes = undefined;
      try {
        const reading = mapping.read(row);
        if ('unreadable' in reading) return verdict.setAside('mapping', reading.unreadable);
        verdict.notes = reading.notes;
        if ('ignored' in reading) return verdict.ignore(reading.ignored);
        take(reading.contact, verdict);
        return verdict.isContact();
      } catch (error) {
        return verdict.setAside('mapping', errorText(error));
      }
    },
  };
}

/** Copies a contact part by part: what this one does not record must not remain from the last. */
function take(from: Contact, { contact }: Verdict): void {
  contact.id = from.id;
  contact.offeredAt = from.offeredAt;
  contact.skillGroup = from.skillGroup;
  contact.channel = from.channel;
  contact.outcome = from.outcome;
  contact.waitSeconds = from.waitSeconds;
  contact.talkSeconds = from.talkSeconds;
  contact.holdSeconds = from.holdSeconds;
  contact.wrapUpSeconds = from.wrapUpSeconds;
  contact.agent = from.agent;
  contact.transferred = from.transferred;
  contact.satisfied = from.satisfied;
}

class Row implements SourceRow {
  line = 0;
  fields: readonly string[] = [];

  constructor(readonly header: Header) {}

  text(column: string): string {
    return (this.fields[this.header.position(column)] ?? '').trim();
  }
}
