/**
 * "Anonymous Bank": calls of a bank's call centre in 1999, one tab-separated record of 17 fields a call.
 * Data by I. Guedj and A. Mandelbaum, Technion; the definitions are those of the documentation beside it.
 *
 * What a column alone cannot say is said here: priority and type that have run together, the moment of
 * the offer, times past midnight, and the rows that are no calls at all.
 */

const HEADER = [
  'vru+line', 'call_id', 'customer_id', 'priority', 'type', 'date', 'vru_entry', 'vru_exit', 'vru_time',
  'q_start', 'q_exit', 'q_time', 'outcome', 'ser_start', 'ser_exit', 'ser_time', 'server',
];

const DAY = 86_400;
const HALF_DAY = 43_200;

/** @type {import('../../src/domain/mapping-module.js').MappingModule} */
export default {
  name: 'Anonymous Bank',
  format: 'delimited',
  delimiter: '\t',
  quoted: false,
  encoding: 'latin1',
  zone: 'floating',
  serviceThresholdSeconds: 20,
  shortAbandonSeconds: 5,
  requires: HEADER,
  recognise: { header: ['vru+line', 'vru_entry', 'q_start', 'ser_start', 'server'] },
  labels: {
    skillGroup: {
      PS: '日常业务 PS',
      PE: '日常业务（英语）PE',
      IN: '网银支持 IN',
      NE: '证券业务 NE',
      NW: '新客户咨询 NW',
      TT: '回电 TT',
    },
  },
  // The file has the first names of staff, which no screen should show.
  mask: { agent: { 'zh-CN': '坐席 {n}', 'zh-TW': '坐席 {n}', en: 'Agent {n}' } },

  /** Splits a fourth field such as `0       TT`, where priority and type have run together. */
  repair(fields) {
    if (fields.length !== HEADER.length - 1) return undefined;
    const parts = fields[3].trim().split(/\s+/);
    return parts.length === 2 ? [...fields.slice(0, 3), ...parts, ...fields.slice(4)] : undefined;
  },

  read(row) {
    const outcome = row.text('outcome');
    const entry = clock(row.text('vru_entry'));
    const exit = clock(row.text('vru_exit'));
    const queueStart = clock(row.text('q_start'));
    const queueExit = clock(row.text('q_exit'));
    const queueTime = whole(row.text('q_time'));
    const serviceTime = whole(row.text('ser_time'));
    const server = row.text('server');
    const notes = oddities(outcome, serviceTime, server, whole(row.text('vru_time')));

    if (outcome === 'PHANTOM') return { ignored: 'phantom', notes };
    if (outcome !== 'AGENT' && outcome !== 'HANG') return { unreadable: `outcome: ${outcome}` };
    for (const [column, value] of Object.entries({ vru_entry: entry, vru_exit: exit, q_start: queueStart, q_exit: queueExit, q_time: queueTime, ser_time: serviceTime })) {
      if (Number.isNaN(value)) return { unreadable: `${column}: ${row.text(column)}` };
    }
    const isQueued = queueStart !== 0 || queueExit !== 0 || queueTime !== 0;
    const isAnswered = outcome === 'AGENT';
    if (!isAnswered && !isQueued) return { ignored: 'vru_hangup', notes };

    const midnight = dateOf(row.text('date'));
    if (Number.isNaN(midnight)) return { unreadable: `date: ${row.text('date')}` };
    const moment = isQueued && queueStart !== 0 ? queueStart : exit;
    // A call that entered late in the evening and was offered early in the morning was offered the next day.
    const offered = entry - moment > HALF_DAY ? moment + DAY : moment;
    return {
      contact: {
        id: `${row.text('vru+line')}-${row.text('call_id')}`,
        offeredAt: midnight + offered * 1000,
        skillGroup: row.text('type'),
        outcome: isAnswered ? 'answered' : 'abandoned',
        waitSeconds: isQueued ? queueTime : 0,
        talkSeconds: isAnswered ? serviceTime : undefined,
        agent: isAnswered && hasName(server) ? server : undefined,
      },
      notes,
    };
  },
};

/** Seconds since midnight of `h:mm:ss`, beyond 86,400 for `24:05:00`; 0 where there is no time, `NaN` for anything else. */
function clock(text) {
  if (isNothing(text)) return 0;
  const match = /^(\d{1,3}):(\d{1,2}):(\d{1,2})$/.exec(text);
  if (!match) return NaN;
  const [, hours, minutes, seconds] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** A whole number of seconds, negative ones too; 0 where there is none, `NaN` for anything else. */
function whole(text) {
  if (isNothing(text)) return 0;
  return /^-?\d+(\.0*)?$/.test(text) ? Number(text) : NaN;
}

function isNothing(text) {
  return text === '' || text === '0' || text.toLowerCase() === 'none';
}

function hasName(server) {
  return server !== '' && server !== 'NO_SERVER' && server.toLowerCase() !== 'none';
}

/** Midnight of `yymmdd`, as UTC; `NaN` for a day that does not exist. */
function dateOf(text) {
  const match = /^(?:19)?(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!match) return NaN;
  const [year, month, day] = match.slice(1).map(Number);
  const at = Date.UTC((year < 70 ? 2000 : 1900) + year, month - 1, day);
  return month >= 1 && month <= 12 && new Date(at).getUTCDate() === day ? at : NaN;
}

/** Defects that the data is known to have, by the names of its row accounting. */
function oddities(outcome, serviceTime, server, vruTime) {
  const notes = [];
  if (outcome === 'AGENT' && serviceTime === 0) notes.push('AGENT with ser_time 0');
  if (outcome === 'AGENT' && serviceTime > 3600) notes.push('AGENT with ser_time over 1 h');
  if (outcome === 'AGENT' && !hasName(server)) notes.push('AGENT without agent name');
  if (vruTime < 0) notes.push('vru_time negative');
  return notes;
}
