import type { Cell, RowsAnswer } from '../domain/answer.js';
import { MOOD_SCALE, type SentimentScale } from '../domain/event-mapping.js';
import type { JourneyEvent } from '../domain/journey-event.js';
import { IdIndex } from './id-index.js';
import { TextCodes } from './text-codes.js';

type Rows = Pick<RowsAnswer, 'columns' | 'length'>;

/**
 * Events in columns, in the order in which the source gave them: texts as codes, instants and moods as numbers, `NaN`
 * where nothing is known. No object an event: a hundred thousand of them cost more than all the counting.
 *
 * What has the same id and says the same is one event told twice, left out and counted; without ids nothing is, since
 * two steps may well look alike.
 */
export class EventTable {
  readonly cases = new TextCodes();
  readonly steps = new TextCodes();
  readonly channels = new TextCodes('');
  readonly resources = new TextCodes('');
  length = 0;
  caseOf: Uint32Array;
  stepOf: Uint32Array;
  channelOf: Uint32Array;
  resourceOf: Uint32Array;
  start: Float64Array;
  end: Float64Array;
  sentiment: Float64Array;
  confidence: Float64Array;
  /** Events told again, left out; events that bear another one's id but say something else, kept. */
  repeated = 0;
  idsTwice = 0;
  /** Rows without case, step or start, which a source should not send. */
  unreadable = 0;
  readonly #ids: IdIndex;

  /** @param capacity - Events that are expected: memory is slow where it is touched first. */
  constructor(capacity = 1 << 10) {
    const room = Math.max(1, capacity);
    this.#ids = new IdIndex(room);
    [this.caseOf, this.stepOf, this.channelOf, this.resourceOf] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
    [this.start, this.end, this.sentiment, this.confidence] = [new Float64Array(room), new Float64Array(room), new Float64Array(room), new Float64Array(room)];
  }

  /** @throws RangeError `invalid event: …` for a start or end that is no finite number. */
  add({ case: journey, step, start, end, id, channel, resource, sentiment, confidence }: JourneyEvent): void {
    if (!Number.isFinite(start) || (end !== undefined && !Number.isFinite(end))) throw new RangeError(`invalid event: ${step} from ${start} to ${end}`);
    this.#put(journey, step, start, end ?? NaN, id, channel ?? '', resource ?? '', sentiment ?? NaN, confidence ?? NaN);
  }

  /** Rows of the entity `event` from one place to before another; those that cannot be read are left out and counted. */
  addRows({ columns }: Rows, from: number, to: number): void {
    const [cases, steps, starts, ends, ids] = [columns['case'], columns['step'], columns['start'], columns['end'], columns['id']];
    const [channels, resources, moods, sure] = [columns['channel'], columns['resource'], columns['sentiment'], columns['confidence']];
    for (let row = from; row < to; row++) {
      const journey = textOf(cases?.[row]);
      const step = textOf(steps?.[row]);
      const start = numberOf(starts?.[row]);
      if (journey === '' || step === '' || Number.isNaN(start)) this.unreadable++;
      else this.#put(journey, step, start, numberOf(ends?.[row]), textOf(ids?.[row]) || undefined, textOf(channels?.[row]), textOf(resources?.[row]), numberOf(moods?.[row]), numberOf(sure?.[row]));
    }
  }

  /** Puts moods from the scale they came on onto -1 to 1; once, or they are moved twice. @returns How many were not on it: those are known no more. */
  putOnScale({ min, max }: Pick<SentimentScale, 'min' | 'max'> = MOOD_SCALE): number {
    const isOurs = min === MOOD_SCALE.min && max === MOOD_SCALE.max;
    let off = 0;
    for (let row = 0; row < this.length; row++) {
      const mood = this.sentiment[row] as number;
      if (Number.isNaN(mood)) continue;
      const isOn = mood >= min && mood <= max;
      if (!isOn) off++;
      if (!isOn || !isOurs) this.sentiment[row] = isOn ? (2 * (mood - min)) / (max - min) - 1 : NaN;
    }
    return off;
  }

  /** One event as an object. */
  event(row: number): JourneyEvent {
    const known = (column: Float64Array) => (Number.isNaN(column[row]) ? undefined : column[row]);
    return {
      case: this.cases.text(this.caseOf[row] ?? 0),
      step: this.steps.text(this.stepOf[row] ?? 0),
      start: this.start[row] ?? NaN,
      end: known(this.end),
      id: this.#ids.id(row),
      channel: this.channels.text(this.channelOf[row] ?? 0) || undefined,
      resource: this.resources.text(this.resourceOf[row] ?? 0) || undefined,
      sentiment: known(this.sentiment),
      confidence: known(this.confidence),
    };
  }

  #put(journey: string, step: string, start: number, end: number, id: string | undefined, channel: string, resource: string, sentiment: number, confidence: number): void {
    const caseCode = this.cases.of(journey);
    const stepCode = this.steps.of(step);
    if (id !== undefined) {
      const known = this.#ids.rowOf(id);
      if (known !== undefined && this.caseOf[known] === caseCode && this.stepOf[known] === stepCode && this.start[known] === start && Object.is(this.end[known], end)) {
        this.repeated++;
        return;
      }
      if (known !== undefined) this.idsTwice++;
      this.#ids.add(id, this.length);
    }
    if (this.length === this.start.length) this.#grow();
    const row = this.length++;
    this.caseOf[row] = caseCode;
    this.stepOf[row] = stepCode;
    this.start[row] = start;
    this.end[row] = end;
    this.channelOf[row] = channel === '' ? 0 : this.channels.of(channel);
    this.resourceOf[row] = resource === '' ? 0 : this.resources.of(resource);
    this.sentiment[row] = sentiment;
    this.confidence[row] = confidence;
  }

  #grow(): void {
    const capacity = 2 * this.length;
    for (const name of ['caseOf', 'stepOf', 'channelOf', 'resourceOf'] as const) this[name] = grown(this[name], new Uint32Array(capacity));
    for (const name of ['start', 'end', 'sentiment', 'confidence'] as const) this[name] = grown(this[name], new Float64Array(capacity));
  }
}

export function tableOf(events: Iterable<JourneyEvent>): EventTable {
  const table = new EventTable();
  for (const event of events) table.add(event);
  return table;
}

function grown<A extends Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

function textOf(value: Cell | undefined): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);
}

function numberOf(value: Cell | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
}
