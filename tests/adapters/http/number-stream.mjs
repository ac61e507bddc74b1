/**
 * Serves the wire protocol to page tests, under `/numbers/NAME/v1/…`: numbered events, one member of a dimension each.
 * `POST /numbers/NAME/happen?count=N` lets some happen, `GET /numbers/NAME/lines` tells of the live lines that there were.
 */
import { PassThrough } from 'node:stream';

const sources = new Map();

function sourceOf(name) {
  if (!sources.has(name)) sources.set(name, { happened: 0, opened: 0, open: new Set(), asked: [] });
  return sources.get(name);
}

function answer(from, to) {
  const members = Array.from({ length: to - from }, (_, index) => String(from + index));
  return { kind: 'counts', asOf: to, zone: 'UTC', completeness: 'full', revision: 0, range: { start: 0, end: 1 }, length: members.length, keys: { skillGroup: members }, counters: { offered: members.map(() => 1) } };
}

const event = (type, data, id) => `event: ${type}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
const at = (number) => `life-${number}`;

async function textOf(stream) {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}

async function live(source, context) {
  const { watches } = JSON.parse(await textOf(context.req));
  const stream = new PassThrough();
  source.opened++;
  source.open.add(stream);
  source.asked.push(watches.map(({ after }) => after ?? ''));
  context.req.socket.on('close', () => source.open.delete(stream));
  stream.on('close', () => source.open.delete(stream));
  stream.watches = watches.map(({ id }) => id);
  context.type = 'text/event-stream';
  context.body = stream;
  stream.write(event('hello', { protocol: 1, heartbeatMs: 60_000 }));
  for (const { id, after } of watches) {
    const from = after === undefined ? 0 : Number(after.slice(after.indexOf('-') + 1));
    if (after === undefined) stream.write(event('change', { watch: id, at: at(source.happened), change: { kind: 'reset', answer: answer(0, source.happened) } }, at(source.happened)));
    else if (from < source.happened) stream.write(event('change', { watch: id, at: at(source.happened), after: at(from), change: { kind: 'merge', answer: answer(from, source.happened) } }, at(source.happened)));
  }
}

export async function numberStream(context, next) {
  const match = /^\/numbers\/([^/]+)\/(.+)$/.exec(context.path);
  if (!match) return next();
  const source = sourceOf(match[1]);
  if (match[2] === 'happen') {
    const from = source.happened;
    source.happened += Number(context.query.count ?? 1);
    for (const stream of source.open) for (const watch of stream.watches) stream.write(event('change', { watch, at: at(source.happened), after: at(from), change: { kind: 'merge', answer: answer(from, source.happened) } }, at(source.happened)));
    context.body = {};
  } else if (match[2] === 'lines') context.body = { opened: source.opened, open: source.open.size, asked: source.asked };
  else if (match[2] === 'v1/live') return live(source, context);
  else if (match[2] === 'v1/describe') {
    const described = { name: 'numbers', nature: 'live', zone: 'UTC', counters: ['offered'], dimensions: [{ id: 'skillGroup', members: [] }], entities: [], steps: ['PT5M'], history: { start: 0, end: 1 }, live: true, cadenceMs: 1000, ownership: 'enqueue', serviceThresholdSeconds: 20, shortAbandonSeconds: 5, plans: false, pageLimit: 100 };
    context.body = { protocol: 1, source: described, can: { live: true, act: false } };
  } else context.status = 404;
}
