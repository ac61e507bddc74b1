/** A few lines of event logs in the shapes that service desks and process-mining tools write, each with the mapping that reads it. */
import type { EventMapping } from '../../../src/domain/event-mapping.js';

export interface DeskLog {
  readonly file: string;
  readonly text: string;
  readonly mapping: EventMapping;
  /** Case, step, start and end as ISO, of every event in the order of the file. */
  readonly told: readonly (readonly [journey: string, step: string, start: string, end: string | undefined])[];
  readonly setAside?: Readonly<Record<string, number>>;
  readonly ignored?: Readonly<Record<string, number>>;
}

const BOM = '\ufeff';

export const DESK_LOGS: Readonly<Record<string, DeskLog>> = {
  'a help desk with one clock a row, a byte order mark and quotes': {
    file: 'helpdesk.csv',
    text: `${BOM}"Case ID","Activity","Resource","Complete Timestamp","Variant"\r\n"Case 1","Assign seriousness","Value 1","2012/10/09 14:50:17.000","Variant 12"\r\n"Case 1","Take in charge ticket, again","Value 1","2012/10/09 14:51:01.000","Variant 12"\r\n"Case 2","Assign seriousness","Value 2","2010/04/01 08:00:00.500","Variant 1"\r\n`,
    mapping: { name: 'help desk', format: 'delimited', zone: 'Europe/Rome', clock: 'yyyy/MM/dd HH:mm:ss.SSS', columns: { case: 'Case ID', step: 'Activity', start: 'Complete Timestamp', resource: 'Resource' } },
    told: [
      ['Case 1', 'Assign seriousness', '2012-10-09T12:50:17.000Z', '2012-10-09T12:50:17.000Z'],
      ['Case 1', 'Take in charge ticket, again', '2012-10-09T12:51:01.000Z', '2012-10-09T12:51:01.000Z'],
      ['Case 2', 'Assign seriousness', '2010-04-01T06:00:00.500Z', '2010-04-01T06:00:00.500Z'],
    ],
  },
  'an incident log between semicolons, with offsets, and a state and its substate for a step': {
    file: 'incidents.csv',
    text: 'SR Number;Change Date+Time;Status;Sub Status;Impact;Owner First Name\n1-364285768;2010-03-31T15:59:42+01:00;Accepted;In Progress;Medium;Frederic\n1-364285768;2010-03-31T16:00:56+01:00;Accepted;In Progress;Medium;Frederic\n1-364285768;2010-03-31T16:45:48+01:00;Queued;Awaiting Assignment;Medium;\n',
    mapping: { name: 'incidents', format: 'delimited', delimiter: ';', zone: 'UTC', clock: "yyyy-MM-dd'T'HH:mm:ssXXX", columns: { case: 'SR Number', step: { columns: ['Status', 'Sub Status'], separator: '+' }, start: 'Change Date+Time', resource: 'Owner First Name' } },
    told: [
      ['1-364285768', 'Accepted+In Progress', '2010-03-31T14:59:42.000Z', '2010-03-31T14:59:42.000Z'],
      ['1-364285768', 'Accepted+In Progress', '2010-03-31T15:00:56.000Z', '2010-03-31T15:00:56.000Z'],
      ['1-364285768', 'Queued+Awaiting Assignment', '2010-03-31T15:45:48.000Z', '2010-03-31T15:45:48.000Z'],
    ],
  },
  'rows for the beginning and the end of each step, and others between': {
    file: 'lifecycle.csv',
    text: 'case:concept:name,concept:name,lifecycle:transition,time:timestamp,org:resource\n173688,W_Calls,SCHEDULE,2011-10-01 09:00:00+02:00,112\n173688,W_Calls,START,2011-10-01 11:42:43.308+02:00,112\n173688,W_Calls,COMPLETE,2011-10-01 11:45:09.243+02:00,112\n173688,A_Closed,COMPLETE,2011-10-01 11:45:11+02:00,\n',
    mapping: { name: 'calls', format: 'delimited', zone: 'UTC', columns: { case: 'case:concept:name', step: 'concept:name', start: 'time:timestamp', resource: 'org:resource' }, lifecycle: { column: 'lifecycle:transition', start: ['start'], complete: ['complete'], ignored: ['*'] } },
    told: [
      ['173688', 'W_Calls', '2011-10-01T09:42:43.308Z', '2011-10-01T09:45:09.243Z'],
      ['173688', 'A_Closed', '2011-10-01T09:45:11.000Z', '2011-10-01T09:45:11.000Z'],
    ],
    ignored: { 'lifecycle:transition: SCHEDULE': 1 },
  },
  'tabs, a date and a time apart, a length in minutes, and blanks for what nobody filled in': {
    file: 'desk.tsv',
    text: 'ticket\tstatus\tday\ttime\tminutes\tvia\n17\tnew\t31.12.2023\t23:58\t5\tPhone\n17\tsolved\t01.01.2024\t0:10\tN/A\tPhone\n18\tnew\tnever\t0:10\t1\tFax\n',
    mapping: { name: 'desk', format: 'delimited', delimiter: '\t', zone: 'Europe/Berlin', clock: 'dd.MM.yyyy H:mm', empty: ['N/A'], columns: { case: 'ticket', step: 'status', start: { column: ['day', 'time'] }, duration: { column: 'minutes', unit: 'min' }, channel: 'via' }, channels: ['Phone', 'Mail'] },
    told: [
      ['17', 'new', '2023-12-31T22:58:00.000Z', '2023-12-31T23:03:00.000Z'],
      ['17', 'solved', '2023-12-31T23:10:00.000Z', undefined],
    ],
    setAside: { clock: 1 },
  },
  'American clocks of half a day, and two columns for the beginning and the end': {
    file: 'american.csv',
    text: 'Incident,Step,Opened,Closed\nINC0000045,Triage,2/29/2016 1:16 PM,2/29/2016 1:20 PM\nINC0000045,Resolve,3/1/2016 12:00 AM,\n',
    mapping: { name: 'american', format: 'delimited', zone: 'UTC', clock: 'M/d/yyyy h:mm a', columns: { case: 'Incident', step: 'Step', start: 'Opened', end: 'Closed' } },
    told: [
      ['INC0000045', 'Triage', '2016-02-29T13:16:00.000Z', '2016-02-29T13:20:00.000Z'],
      ['INC0000045', 'Resolve', '2016-03-01T00:00:00.000Z', undefined],
    ],
  },
  'XES as JSON, with typed attributes in each trace and event': {
    file: 'xes.json',
    text: JSON.stringify({ log: { '@xes.version': '1.0', extension: [{ '@name': 'Time' }], global: [{ '@scope': 'event', date: { '@key': 'time:timestamp', '@value': '1970-01-01T00:00:00Z' } }], trace: [{ string: { '@key': 'concept:name', '@value': '1-1' }, event: [{ string: [{ '@key': 'concept:name', '@value': 'Accepted' }, { '@key': 'org:group', '@value': 'V5 3rd' }], date: { '@key': 'time:timestamp', '@value': '2010-03-31T16:00:56+01:00' }, int: { '@key': 'product', '@value': '582' } }] }] } }),
    mapping: { name: 'xes', format: 'json', zone: 'UTC', columns: { case: 'case:concept:name', step: 'concept:name', start: 'time:timestamp', resource: 'org:group' } },
    told: [['1-1', 'Accepted', '2010-03-31T15:00:56.000Z', '2010-03-31T15:00:56.000Z']],
  },
  'events nested in tickets, their attributes by type': {
    file: 'tickets.json',
    text: JSON.stringify({ traces: [{ attributes: { 'concept:name': 'T-9', priority: 2 }, events: [{ attributes: { 'concept:name': { type: 'string', value: 'Opened' }, 'time:timestamp': { type: 'date', value: '2024-01-05T08:00:00.000Z' } } }, { attributes: { 'concept:name': { type: 'string', value: 'Closed' }, 'time:timestamp': { type: 'date', value: '2024-01-05T09:00:00.000Z' } } }] }] }),
    mapping: { name: 'tickets', format: 'json', zone: 'UTC', columns: { case: 'case:concept:name', step: 'concept:name', start: 'time:timestamp' } },
    told: [
      ['T-9', 'Opened', '2024-01-05T08:00:00.000Z', '2024-01-05T08:00:00.000Z'],
      ['T-9', 'Closed', '2024-01-05T09:00:00.000Z', '2024-01-05T09:00:00.000Z'],
    ],
  },
};
