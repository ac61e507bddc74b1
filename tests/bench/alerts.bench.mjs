/**
 * Speed of the warning layer: 10,000 alerts after one new interval; a day of five minutes is behind each. Run by `npm run bench`, or `node --import tsx tests/bench/alerts.bench.mjs`.
 */
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { AlertTrack } from '../../src/alerts/alert-track.js';
import { readRule } from '../../src/alerts/read-rule.js';
import { SlotHistory } from '../../src/alerts/slot-history.js';
import { AlertInquiry } from '../../src/runtime/alert-inquiry.js';

const RULES = 100;
const GROUPS = 100;
const SLOT = 300_000;
const DAY = Date.UTC(2026, 10, 22, 16);
const SLOTS = 288;
const ROUNDS = 15;
const ZONE = 'Asia/Shanghai';
const READINGS = { every: { mode: 'every' }, rolling: { mode: 'rolling' }, 'm of n': { mode: 'mOfN', m: 3, n: 6 } };

/** Prints what was measured. */
export function run(print = console.log) {
  print(`alerts: 10,000 rules x scopes, ${SLOTS} intervals of five minutes behind each; ${cpus().length} cores, Node ${process.versions.node}`);
  for (const [rules, groups] of [[100, 100], [10, 1_000], [1, 10_000]])
    for (const [name, reading] of Object.entries(READINGS)) {
      const spread = `${rules} rules x ${groups.toLocaleString('en')} groups, ${name}`;
      print(`  ${shown(judged(rulesOf(reading, rules), groups))}  judge all again after one new interval: ${spread} (target: below 50 ms)`);
    }
  desk(print);
}

/** Milliseconds for one new interval of every group, judged by every rule. */
function judged(rules, groups) {
  const scopes = Array.from({ length: groups }, (_, group) => {
    const history = new SlotHistory('PT5M', ZONE);
    return { group, history, tracks: rules.map((rule) => new AlertTrack(rule, ZONE, history)) };
  });
  for (const { group, history, tracks } of scopes) {
    history.take(Array.from({ length: SLOTS }, (_, slot) => recordOf(group, slot)), DAY + SLOTS * SLOT);
    for (const track of tracks) track.tell(0);
  }
  globalThis.gc?.();
  const news = Array.from({ length: ROUNDS }, (_, round) => Array.from({ length: groups }, (_, group) => [recordOf(group, SLOTS + round)]));
  return rounds((round) => {
    const now = DAY + (SLOTS + round + 1) * SLOT;
    for (const { group, history, tracks } of scopes) {
      const from = history.take(news[round][group], now);
      for (const track of tracks) track.tell(from);
    }
  });
}

/** The same from an answer of the source to the alerts of a book. */
function desk(print) {
  const [first, ...rest] = rulesOf(READINGS.every, RULES);
  const inquiry = new AlertInquiry([first, ...rest], SOURCE);
  const notes = { alerts: {}, muted: {} };
  const opened = elapsed(() => {
    inquiry.hear({ status: 'ready', value: answerOf(0, SLOTS) });
    inquiry.alerts(notes, DAY);
  });
  print(`  ${opened.toFixed(1).padStart(7)} ms  open a page: a day of ${GROUPS} groups becomes ${inquiry.alerts(notes, DAY).length.toLocaleString('en')} alerts`);
  const [hear, make, idle] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const answer = answerOf(round + 1, SLOTS);
    hear.push(elapsed(() => inquiry.hear({ status: 'ready', value: answer })));
    make.push(elapsed(() => inquiry.alerts(notes, answer.asOf)));
    const same = { ...answer, asOf: answer.asOf + 1_000 };
    idle.push(elapsed(() => {
      inquiry.hear({ status: 'ready', value: same });
      inquiry.alerts(notes, same.asOf);
    }));
  }
  print(`  ${shown(hear)}  take in a whole answer with one new interval and judge all again`);
  print(`  ${shown(make)}  make all alerts anew, with evidence`);
  print(`  ${shown(idle)}  take in an answer with nothing new`);
}

const SOURCE = {
  zone: ZONE,
  live: true,
  history: { start: DAY - 86_400_000, end: DAY },
  dimensions: [{ id: 'skillGroup', members: Array.from({ length: GROUPS }, (_, group) => ({ id: `g${group}`, label: `g${group}` })) }],
};

function rulesOf(reading, count) {
  return Array.from({ length: count }, (_, index) => {
    const when = { all: [{ metric: 'answerRate', is: 'below', threshold: 0.9 - index / 250, resolveAt: 0.95 }] };
    return readRule({ id: `r${index}`, name: `r${index}`, when, reading, scope: { by: 'skillGroup' } }).rule;
  });
}

function countsOf(group, slot) {
  const offered = 40 + ((group * 31 + slot * 17) % 60);
  return { offered, answered: Math.round(offered * (0.55 + 0.45 * Math.abs(Math.sin(group + slot / 9)))) };
}

function recordOf(group, slot) {
  return { start: DAY + slot * SLOT, revision: 0, counts: countsOf(group, slot) };
}

/** `slots` slots of every group from the slot `from` on. */
function answerOf(from, slots) {
  const cells = Array.from({ length: slots * GROUPS }, (_, cell) => [from + Math.floor(cell / GROUPS), cell % GROUPS]);
  const counts = cells.map(([slot, group]) => countsOf(group, slot));
  const asOf = DAY + (from + slots) * SLOT;
  return {
    kind: 'counts', range: { start: DAY + from * SLOT, end: asOf }, asOf, zone: ZONE, completeness: 'full', revision: from, length: cells.length,
    start: cells.map(([slot]) => DAY + slot * SLOT), end: cells.map(([slot]) => DAY + (slot + 1) * SLOT),
    keys: { skillGroup: cells.map(([, group]) => `g${group}`) },
    counters: { offered: counts.map(({ offered }) => offered), answered: counts.map(({ answered }) => answered) },
  };
}

function rounds(once) {
  return Array.from({ length: ROUNDS }, (_, round) => elapsed(() => once(round)));
}

function elapsed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function shown(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[sorted.length >> 1].toFixed(1).padStart(7)} ms  (worst ${sorted.at(-1).toFixed(1)})`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) run();
