/**
 * Speed of the contact store: a million made-up contacts of one month, 40 skill groups, 3 channels, 100,000 agents.
 * Run by `npm run bench`, or `node --import tsx tests/bench/store.bench.mjs`.
 */
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { ContactStore } from '../../src/adapters/store/contact-store.js';

const RECORDS = 1_000_000;
const AGENTS = 100_000;
const GROUPS = 40;
const REPETITIONS = 15;
const ZONE = 'Asia/Shanghai';
const START = Date.UTC(2026, 4, 31, 16);
const DAY = 86_400_000;
const DAYS = 30;
const AS_OF = START + DAYS * DAY;

const CASES = {
  'tile: one row, one day': counts({ range: day(20) }),
  'tile: one row, whole month': counts({ range: { kind: 'all' } }),
  'tile: today up to now, cut off the quarter hour': counts({ range: { kind: 'fixed', start: START + 20 * DAY, end: START + 20.6 * DAY + 12_345 } }),
  'tile of one group: 48 half hours': counts({ range: day(20), step: 'PT30M', filters: { skillGroup: ['group 7'] } }),
  'trend: 48 half hours x 40 groups': counts({ range: day(20), step: 'PT30M', by: ['skillGroup'] }),
  'trend: 288 five minutes x 40 groups': counts({ range: day(20), step: 'PT5M', by: ['skillGroup'] }),
  'trend: 30 days x 40 groups': counts({ range: { kind: 'all' }, step: 'P1D', by: ['skillGroup'] }),
  'heat map: 1,440 half hours x 40 groups': counts({ range: { kind: 'all' }, step: 'PT30M', by: ['skillGroup'] }),
  'heat map: 1,440 half hours x 40 groups, 3 counters': counts({ range: { kind: 'all' }, step: 'PT30M', by: ['skillGroup'], counters: ['offered', 'answered', 'answeredWithin'] }),
  'heat map: 1,440 half hours x 3 channels': counts({ range: { kind: 'all' }, step: 'PT30M', by: ['channel'] }),
  'breakdown: groups x channels, whole month': counts({ range: { kind: 'all' }, by: ['skillGroup', 'channel'] }),
  'breakdown: groups, whole month, one agent': counts({ range: { kind: 'all' }, by: ['skillGroup'], filters: { agent: ['agent 77'] } }),
  'breakdown: agents of one group, one day': counts({ range: day(20), by: ['agent'], filters: { skillGroup: ['group 7'] } }),
  '100,000 agents, page by answered': rows({ order: [{ column: 'answered', descending: true }] }),
  '100,000 agents, page by average handle time': rows({ order: [{ metric: 'averageHandleTime', descending: true }] }),
  '100,000 agents, page by name': rows({ order: [{ column: 'name' }] }),
  '100,000 agents, page by skill group, then name': rows({ order: [{ column: 'skillGroup' }, { column: 'name' }] }),
  '100,000 agents, page by service level': rows({ order: [{ metric: 'serviceLevel', descending: true }] }),
  '100,000 agents, page by longest wait, one channel': rows({ filters: { channel: ['voice'] }, order: [{ column: 'waitMax', descending: true }] }),
  '100,000 agents, search': rows({ search: '4321', order: [{ column: 'answered', descending: true }] }),
  'contacts of one day, page by wait': rows({ entity: 'contact', range: day(20), order: [{ column: 'waitSeconds', descending: true }] }),
  '1,000,000 contacts, page by wait': rows({ entity: 'contact', order: [{ column: 'waitSeconds', descending: true }] }),
};

/** Prints what was measured. */
export function run(print = console.log) {
  print(`store: ${RECORDS.toLocaleString('en')} contacts, ${AGENTS.toLocaleString('en')} agents; ${cpus().length} cores, Node ${process.versions.node}`);
  const before = heap();
  const store = new ContactStore({ zone: ZONE, serviceThresholdSeconds: 20, shortAbandonSeconds: 5 });
  const appendMs = elapsed(() => fill(store));
  const sealMs = elapsed(() => store.seal());
  const perSecond = (RECORDS / (appendMs + sealMs)) * 1000;
  print(`  append ${appendMs.toFixed(0)} ms, seal ${sealMs.toFixed(0)} ms: ${Math.round(perSecond).toLocaleString('en')} contacts/s`);
  const after = heap();
  print(`  ${(store.bytes / RECORDS).toFixed(1)} bytes a contact; cube ${((store.cubeBytes ?? 0) / 1e6).toFixed(1)} MB; memory ${((after - before) / 1e6).toFixed(0)} MB with 100,000 names`);
  print(`  names in order ${elapsed(() => store.members('agent')).toFixed(0)} ms, once`);
  print('  again, and first: pages of one question share what was counted and sorted, so only the first pays for it');
  const asked = new Map();
  for (const [name, query] of Object.entries(CASES)) {
    const { first, median, processor } = timed(() => ask(store, query));
    asked.set(name, { first, median });
    print(`  ${median.toFixed(1).padStart(7)} ms, ${processor.toFixed(1).padStart(5)} by the processor  (first ${first.toFixed(1)})  ${name}`);
  }
  limits(store, asked, print);
  live(store, print);
}

/** The lines that the first issue draws, each with the worst that was measured. */
function limits(store, asked, print) {
  const agents = Object.keys(CASES).filter((name) => /page by (answered|average|service|longest)/.test(name));
  let question = 0;
  // Another stretch each time: nothing of an earlier question serves it.
  const cold = agents.map((name) => timed(() => ask(store, { ...CASES[name], range: { kind: 'fixed', start: START + ++question * 60_000, end: AS_OF } }), 5));
  const [slow, slowest] = [...asked].filter(([name]) => /^(tile|trend|breakdown)/.test(name)).reduce((slower, one) => (one[1].median > slower[1].median ? one : slower));
  const heat = timed(() => ask(store, CASES['heat map: 1,440 half hours x 40 groups']), 9);
  const empty = timed(() => Array.from({ length: 19 }, () => new Array(1440 * GROUPS).fill(0.5)), 9);
  const told = ({ median, processor }) => `${median.toFixed(1)} ms, ${processor.toFixed(1)} by the processor`;
  print(`  limit 50 ms: ${told(cold.reduce((slow, one) => (one.processor > slow.processor ? one : slow)))}: first page of a new question by counter or metric, the slowest of ${agents.length}`);
  print(`  limit 25 ms: ${slowest.median.toFixed(1)} ms (first ${slowest.first.toFixed(1)}): the slowest tile, trend or breakdown: ${slow}`);
  print(`  no limit: ${told(heat)}: a month's heat map with all counters; its 19 columns alone, empty, ${told(empty)}`);
  const named = new ContactStore({ zone: ZONE, serviceThresholdSeconds: 20, shortAbandonSeconds: 5 });
  fill(named, (i) => `${(i * 2_654_435_761 % 2 ** 32).toString(16).padStart(8, '0')}-0d0b-4c2f-9a53-${i.toString(16).padStart(12, '0')}`);
  named.seal();
  print(`  limit 40 bytes: ${(store.bytes / RECORDS).toFixed(1)} a contact with numbered ids, ${(named.bytes / RECORDS).toFixed(1)} with UUIDs`);
}

function counts(query) {
  return { kind: 'counts', ...query };
}

function rows(query) {
  return { kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 50, offset: 1000, ...query };
}

function day(index) {
  return { kind: 'fixed', start: START + index * DAY, end: START + (index + 1) * DAY };
}

function ask(store, query) {
  return query.kind === 'counts' ? store.counts(query, AS_OF) : store.rows(query, AS_OF);
}

/** Contacts in nearly the order of their offer, as a file written at hang-up has them. One object is used for all. */
function fill(store, idOf = (i) => `C${100_000_000 + i}`) {
  const random = generator(7);
  const groups = Array.from({ length: GROUPS }, (_, i) => `group ${i}`);
  const agents = Array.from({ length: AGENTS }, (_, i) => `agent ${i}`);
  const channels = ['voice', 'chat', 'mail'];
  const contact = {};
  for (let i = 0; i < RECORDS; i++) {
    const isAnswered = random() < 0.85;
    contact.id = idOf(i);
    contact.offeredAt = START + Math.floor(((i + random() * 200) / (RECORDS + 200)) * DAYS * 86_400) * 1000;
    contact.skillGroup = groups[Math.floor(random() * GROUPS)];
    contact.channel = channels[Math.floor(random() * 3)];
    contact.outcome = isAnswered ? 'answered' : 'abandoned';
    contact.waitSeconds = Math.floor(random() * 60);
    contact.talkSeconds = isAnswered ? Math.floor(random() * 600) : undefined;
    contact.holdSeconds = isAnswered ? Math.floor(random() * 30) : undefined;
    contact.wrapUpSeconds = isAnswered ? Math.floor(random() * 60) : undefined;
    contact.agent = isAnswered ? agents[Math.floor(random() * AGENTS)] : undefined;
    store.append(contact);
  }
}

/** What a live source does: a few contacts, seal, ask. */
function live(store, print) {
  let at = AS_OF;
  const tick = () => {
    for (let i = 0; i < 5; i++) {
      store.append({ id: `L${at}${i}`, offeredAt: at - i * 7000, skillGroup: `group ${i}`, channel: 'voice', outcome: 'answered', waitSeconds: 5, agent: 'agent 1' });
    }
    at += 1000;
    store.seal();
  };
  tick();
  const { median } = timed(tick);
  print(`  ${median.toFixed(2).padStart(7)} ms  five late contacts appended and sealed`);
}

function timed(work, repetitions = REPETITIONS) {
  const first = elapsed(work);
  const processors = [];
  const times = Array.from({ length: repetitions }, () => {
    const cpu = process.cpuUsage();
    const ms = elapsed(work);
    const { user, system } = process.cpuUsage(cpu);
    processors.push((user + system) / 1000);
    return ms;
  });
  const middle = (values) => values.sort((a, b) => a - b)[repetitions >> 1];
  return { first, median: middle(times), processor: middle(processors) };
}

function elapsed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function heap() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function generator(seed) {
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 4_294_967_296;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) run();
