/**
 * A vendor's own adapter, whole: a switch that hands out its calls as JSON over HTTP becomes a source for every widget.
 * The switch is made up; what it says is translated in one place, `countersOf`. See stories/adapter-guide.mdx.
 */
import { AdapterError, resolveRange, slotOf, type Answer, type CounterId, type CountsAnswer, type CountsQuery, type DataAdapter, type Query, type RequestContext, type SourceDescription } from '../src/index.js';

/** One call as this switch tells it: instants in s, nothing where nothing happened. */
interface Call {
  readonly queue: string;
  readonly line?: string;
  readonly arrived: number;
  readonly picked?: number;
  readonly hung: number;
  readonly wrap?: number;
}

const WITHIN = { serviceThresholdSeconds: 20, shortAbandonSeconds: 5 };
const COUNTERS = ['offered', 'answered', 'answeredWithin', 'abandoned', 'abandonedShort', 'abandonedWithin', 'waitAnswered', 'waitAbandoned', 'waitMax', 'wrapUp', 'handled'] as const satisfies readonly CounterId[];
const STEPS = ['PT15M', 'PT30M', 'PT1H', 'P1D'];
const MEMBER = { skillGroup: ({ queue }: Call) => queue, channel: ({ line }: Call) => line ?? '' } as const;
const isDimension = (id: string): id is keyof typeof MEMBER => Object.hasOwn(MEMBER, id);

type Counters = Record<(typeof COUNTERS)[number], number>;

/** The one place where the vendor's words become the contract's. */
function countersOf({ arrived, picked, hung, wrap = 0 }: Call): Counters {
  const [wait, answered] = [(picked ?? hung) - arrived, Number(picked !== undefined)];
  const [within, short] = [Number(wait <= WITHIN.serviceThresholdSeconds), Number(wait <= WITHIN.shortAbandonSeconds)];
  return {
    offered: 1, answered, answeredWithin: answered * within, handled: answered, waitAnswered: answered * wait, wrapUp: answered * wrap,
    abandoned: 1 - answered, abandonedWithin: (1 - answered) * within, abandonedShort: (1 - answered) * short, waitAbandoned: (1 - answered) * wait, waitMax: wait,
  };
}

export class VendorAdapter implements DataAdapter {
  constructor(readonly options: { readonly url: string | URL; readonly zone: string }) {}

  async describe({ signal }: RequestContext): Promise<SourceDescription> {
    const { calls, now } = await this.#ask(signal);
    const members = (id: keyof typeof MEMBER) => [...new Set(calls.map(MEMBER[id]))].filter(Boolean).sort().map((member) => ({ id: member, label: member }));
    return {
      ...WITHIN, name: 'Our switch', nature: 'live', live: true, cadenceMs: 10_000, zone: this.options.zone, ownership: 'enqueue', counters: COUNTERS, steps: STEPS,
      dimensions: [{ id: 'skillGroup', members: members('skillGroup') }, { id: 'channel', members: members('channel') }],
      entities: [], history: historyOf(calls, now), plans: false, pageLimit: 1,
    };
  }

  async read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    if (query.kind !== 'counts') throw new AdapterError('unsupported', 'this switch counts, and lists nothing');
    return (await this.#counts(query, signal)) as Answer<Q>;
  }

  async #counts({ range: asked, step, by = [], filters = {}, shift, counters = COUNTERS }: CountsQuery, signal: AbortSignal): Promise<CountsAnswer> {
    const dimensions = by.filter(isDimension);
    const unknown = [...by, ...Object.keys(filters)].find((id) => !isDimension(id)) ?? counters.find((id) => !(COUNTERS as readonly string[]).includes(id));
    if (unknown !== undefined || (step !== undefined && !STEPS.includes(step))) throw new AdapterError('unsupported', unknown ?? `step ${step}`);
    const { calls, now } = await this.#ask(signal);
    const range = resolveRange(asked, now, this.options.zone, historyOf(calls, now), shift);
    const rows = new Map<string, { readonly members: readonly string[]; readonly at: number; counts: Counters }>();
    for (const call of calls) {
      const arrived = call.arrived * 1000;
      const isKept = Object.entries(filters).every(([id, members]) => isDimension(id) && members.includes(MEMBER[id](call)));
      if (arrived < range.start || arrived >= range.end || !isKept) continue;
      const at = step === undefined ? 0 : slotOf(step, this.options.zone, arrived).start;
      const members = dimensions.map((id) => MEMBER[id](call));
      const [key, one] = [JSON.stringify([at, members]), countersOf(call)];
      const row = rows.get(key);
      // Everything adds, but the longest wait is the longer of two.
      if (row) row.counts = Object.fromEntries(COUNTERS.map((id) => [id, id === 'waitMax' ? Math.max(row.counts[id], one[id]) : row.counts[id] + one[id]])) as Counters;
      else rows.set(key, { members, at, counts: one });
    }
    const told = [...rows.values()].sort((a, b) => a.at - b.at);
    const slots = step === undefined ? undefined : told.map(({ at }) => slotOf(step, this.options.zone, at));
    return {
      kind: 'counts', asOf: now, zone: this.options.zone, completeness: 'full', revision: 0, range, length: told.length,
      ...(slots && { start: slots.map(({ start }) => start), end: slots.map(({ end }) => end) }),
      keys: Object.fromEntries(dimensions.map((id, at) => [id, told.map(({ members }) => members[at] ?? '')])),
      counters: Object.fromEntries(counters.map((id) => [id, told.map(({ counts }) => counts[id as keyof Counters])])),
    };
  }

  /** The switch's clock comes with its calls: a wrong one in the browser does no harm. */
  async #ask(signal: AbortSignal): Promise<{ readonly calls: readonly Call[]; readonly now: number }> {
    const response = await fetch(this.options.url, { signal }).catch((error: unknown) => Promise.reject(signal.aborted ? (signal.reason as Error) : new AdapterError('disconnected', String(error), 1_000)));
    if (!response.ok) throw new AdapterError(response.status === 401 ? 'unauthorised' : 'unavailable', `the switch answers ${response.status}`, response.status === 401 ? undefined : 5_000);
    const { calls, now } = (await response.json()) as { readonly calls: readonly Call[]; readonly now: number };
    return { calls, now: now * 1000 };
  }
}

function historyOf(calls: readonly Call[], now: number): SourceDescription['history'] {
  return calls.length === 0 ? undefined : { start: Math.min(...calls.map(({ arrived }) => arrived * 1000)), end: now };
}
