import type { EventMapping, Lifecycle } from '../../domain/event-mapping.js';
import { readSeconds } from '../records/seconds.js';
import type { EventReading } from './event-reading.js';
import { instantPart, partText, type FieldTexts } from './event-fields.js';

const NO_NOTES: readonly string[] = [];

/**
 * Reads the records of an event log; what a mapping says is resolved once.
 *
 * @param texts - Finds a column in one kind of record.
 * @throws RangeError `invalid clock: …`.
 */
export function eventReader<R>(mapping: EventMapping, texts: FieldTexts<R>): (record: R) => EventReading {
  const { columns, labels } = mapping;
  const filled = emptied(mapping.empty, texts);
  const part = (column: Parameters<typeof partText>[0] | undefined) => (column === undefined ? undefined : partText(column, filled));
  const [caseOf, stepOf] = [partText(columns.case, filled), partText(columns.step, filled)];
  const [idOf, channelOf, resourceOf] = [part(columns.id), part(columns.channel), part(columns.resource)];
  const start = instantPart(columns.start, mapping, filled);
  const endOf = endReader(mapping, filled);
  const ruleOf = ruleReader(mapping, filled);
  const partOf = mapping.lifecycle && lifecycleReader(mapping.lifecycle, filled);
  const instanceOf = mapping.lifecycle?.instance === undefined ? undefined : filled(mapping.lifecycle.instance);
  const moodOf = moodReader(mapping, filled);
  const intern = interner();

  return (record) => {
    const rule = ruleOf(record);
    if (rule !== undefined) return { kind: 'ignored', rule };
    const lifecycle = partOf?.(record) ?? 'whole';
    if (typeof lifecycle === 'object') return lifecycle;
    const journey = caseOf(record);
    if (journey === '') return { kind: 'set-aside', reason: 'empty-field', detail: 'case' };
    const step = stepOf(record);
    if (step === '') return { kind: 'set-aside', reason: 'empty-field', detail: 'step' };
    const clock = start.text(record);
    const at = start.read(clock);
    if (Number.isNaN(at)) return { kind: 'set-aside', reason: 'clock', detail: `${start.name}: ${clock}` };
    const end = endOf(record, at);
    if (typeof end === 'object') return end;
    const { sentiment, confidence, notes } = moodOf(record);
    const channel = channelOf?.(record) ?? '';
    const event = {
      case: intern(journey),
      step: intern(labels?.step?.[step] ?? step),
      start: at,
      end,
      id: idOf?.(record) || undefined,
      channel: channel === '' ? undefined : intern(labels?.channel?.[channel] ?? channel),
      resource: intern(resourceOf?.(record) ?? '') || undefined,
      sentiment,
      confidence,
    };
    return { kind: 'event', event, part: lifecycle, instance: instanceOf?.(record) ?? '', notes };
  };
}

type SetAsideReading = Extract<EventReading, { kind: 'set-aside' }>;

function emptied<R>(empty: readonly string[] | undefined, texts: FieldTexts<R>): FieldTexts<R> {
  if (!empty) return texts;
  const nothing = new Set(empty);
  return (column) => {
    const text = texts(column);
    return (record) => {
      const found = text(record);
      return nothing.has(found) ? '' : found;
    };
  };
}

/** When a step was over: by its own column, by its length, or at once where the log has neither. */
function endReader<R>(mapping: EventMapping, texts: FieldTexts<R>): (record: R, start: number) => number | undefined | SetAsideReading {
  const { end, duration } = mapping.columns;
  if (end !== undefined) {
    const { name, text, read } = instantPart(end, mapping, texts);
    return (record) => {
      const clock = text(record);
      if (clock === '') return undefined;
      const at = read(clock);
      return Number.isNaN(at) ? { kind: 'set-aside', reason: 'clock', detail: `${name}: ${clock}` } : at;
    };
  }
  if (duration === undefined) return (_, start) => start;
  const { column, unit } = typeof duration === 'object' ? duration : { column: duration, unit: 's' as const };
  const text = texts(column);
  return (record, start) => {
    const length = text(record);
    if (length === '') return undefined;
    const seconds = readSeconds(length, unit);
    return seconds >= 0 ? start + Math.round(seconds * 1000) : { kind: 'set-aside', reason: 'duration', detail: `${column}: ${length}` };
  };
}

function ruleReader<R>({ ignored = {} }: EventMapping, texts: FieldTexts<R>): (record: R) => string | undefined {
  const rules = Object.entries(ignored).map(([name, { column, values }]) => ({ name, text: texts(column), values: new Set(values) }));
  return (record) => rules.find(({ text, values }) => values.has(text(record)))?.name;
}

function lifecycleReader<R>({ column, start, complete, ignored = [] }: Lifecycle, texts: FieldTexts<R>): (record: R) => 'start' | 'complete' | Exclude<EventReading, { kind: 'event' }> {
  const text = texts(column);
  const known = new Map<string, 'start' | 'complete' | 'ignored'>();
  for (const [kind, words] of [['ignored', ignored], ['start', start], ['complete', complete]] as const) for (const word of words) known.set(word.toLowerCase(), kind);
  return (record) => {
    const word = text(record);
    const kind = known.get(word.toLowerCase()) ?? known.get('*');
    if (kind === 'start' || kind === 'complete') return kind;
    return kind === 'ignored' ? { kind, rule: `${column}: ${word}` } : { kind: 'set-aside', reason: 'lifecycle', detail: `${column}: ${word}` };
  };
}

interface Mood {
  readonly sentiment: number | undefined;
  readonly confidence: number | undefined;
  readonly notes: readonly string[];
}

const NO_MOOD: Mood = { sentiment: undefined, confidence: undefined, notes: NO_NOTES };

/** What lies outside the declared scale is no mood on it: the event stays, the value goes, and that is counted. */
function moodReader<R>({ columns, sentimentScale }: EventMapping, texts: FieldTexts<R>): (record: R) => Mood {
  if (columns.sentiment === undefined || !sentimentScale) return () => NO_MOOD;
  const { min, max } = sentimentScale;
  const text = texts(columns.sentiment);
  const sure = columns.confidence === undefined ? undefined : texts(columns.confidence);
  return (record) => {
    const found = text(record);
    if (found === '') return NO_MOOD;
    const sentiment = Number(found);
    if (!(sentiment >= min && sentiment <= max)) return { ...NO_MOOD, notes: ['sentiment-off-scale'] };
    const said = sure?.(record) ?? '';
    const confidence = said === '' ? undefined : Number(said);
    const isShare = confidence === undefined || (confidence >= 0 && confidence <= 1);
    return { sentiment, confidence: isShare ? confidence : undefined, notes: isShare ? NO_NOTES : ['confidence-no-share'] };
  };
}

/** One text for all equal ones: those cut out of a file keep all of it alive, and most of a log's texts are of a few kinds. */
function interner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
}
