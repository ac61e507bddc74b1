import { delimiterName, nameList, type RecordsMessages } from './records-messages.js';

const DELIMITERS = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'vertical bar' };
const KINDS = { excel: 'an Excel workbook', zip: 'a ZIP archive', gzip: 'a gzip archive', pdf: 'a PDF', image: 'a picture', unknown: 'a binary file' };

const reasons: RecordsMessages['reasons'] = {
  'line-too-long': 'line too long',
  'binary-bytes': 'binary bytes',
  'unclosed-quote': 'quote never closed',
  'broken-quote': 'text behind a closing quote',
  'field-count': 'wrong number of fields',
  'repeated-header': 'header repeated',
  clock: 'time in another format',
  duration: 'duration not readable',
  outcome: 'outcome not known to the mapping',
  'empty-field': 'required field empty',
  mapping: 'not readable by the mapping',
  'unknown-event': 'unknown event',
  lifecycle: 'part of a step that the mapping does not name',
  json: 'not readable as JSON',
  'no-entry': 'call without its entry to the queue',
  'no-end': 'call without its end',
};

export const recordsEn: RecordsMessages = {
  problems: {
    empty: () => 'The file is empty.',
    'header-only': () => 'The file has a header but no rows below it.',
    binary: ({ kind }) =>
      `The file is ${KINDS[kind]}, not text.${kind === 'excel' ? ' Save it as CSV and try again.' : ''}`,
    'wrong-delimiter': ({ expected, looksLike }) =>
      `The columns seem to be separated by ${delimiterName(looksLike, DELIMITERS)}, but the mapping says ${delimiterName(expected, DELIMITERS)}.`,
    'duplicate-column': ({ columns }) => `The header names a column twice: ${nameList(columns, ', ')}. Rename or remove one.`,
    'missing-column': ({ columns, found }) => `Missing column: ${nameList(columns, ', ')}. The header has: ${nameList(found, ', ')}.`,
    'wrong-clock': ({ column, expected, example, line, looksLike, rows, unreadable }) =>
      `${unreadable} of ${rows} rows could not be read: the times in column “${column}” are not written as ${expected}, such as “${example}” in line ${line}` +
      `${looksLike === undefined ? '' : ` (it looks like ${looksLike})`}. Correct the clock of the mapping, or use one format throughout.`,
    'mostly-unreadable': ({ reason, detail, line, rows, unreadable }) =>
      `${unreadable} of ${rows} rows could not be read, most because: ${reasons[reason]}${detail === '' ? '' : ` (${detail})`}, first in line ${line}.`,
    'not-a-queue-log': ({ line }) => `The file is not an Asterisk queue_log. Its first line is: ${line}`,
    'bad-mapping': ({ detail }) => `The mapping cannot be used: ${detail}`,
  },
  reasons,
  reading: (percent, rows) => (percent === undefined ? `Reading: ${rows} rows` : `Reading: ${percent}, ${rows} rows`),
  rowsRead: (rows) => `${rows} rows read`,
  rowsUsed: (rows, contacts) => `${rows} rows used, ${contacts} contacts`,
  rowsIgnored: (rule, rows) => `${rows} rows ignored by rule: ${rule}`,
  rowsSetAside: (rows) => `${rows} rows set aside`,
  nothingSetAside: 'No row set aside',
  downloadSetAside: 'Download rows set aside',
  line: (line) => `line ${line}`,
};
