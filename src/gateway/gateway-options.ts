import type { DataAdapter } from '../domain/adapter.js';
import { SECOND_MS } from '../domain/time.js';
import type { LogLine } from './log-line.js';
import type { LiveLog } from './live-log.js';
import type { Scope } from './scope/scope.js';

/** Who asks, as far as the gateway has been told, and how much he may see: everything when nothing is said of that. */
export interface Viewer extends Scope {
  /** Stands under what he does, such as a plan that he starts; what he says of himself does when empty. */
  readonly name: string;
  /** When the token ends, counted from now; a live stream ends with it and goes on with the next. */
  readonly expiresInMs?: number;
}

export interface GatewayOptions {
  /** The source that is served, whichever it is. */
  readonly adapter: DataAdapter;
  /** Says who a bearer token stands for. @throws AdapterError `unauthorised` or `forbidden`. Everybody is let in when absent. */
  readonly authenticate?: (token: string | undefined, signal: AbortSignal) => Promise<Viewer>;
  /** Of 16 letters and more: puts other ids in the place of persons' for whoever may not know them. Gateways that share a log need the same; made up when absent. */
  readonly peopleKey?: string;
  /** Pages of other origins that may ask, such as `https://board.example`; none when absent. */
  readonly origins?: readonly string[];
  /** Takes one line an event; nobody does when absent. */
  readonly log?: (line: LogLine) => void;
  /** Longest body of a request, bytes; 1 MiB when absent. */
  readonly bodyBytes?: number;
  /** The longest text of one answer, in UTF-16 units, beyond which it is `too-large`; 67,108,864 when absent. */
  readonly answerLength?: number;
  /** How long the source may take over one question, ms; 30,000 when absent. */
  readonly questionMs?: number;
  /** Distinct questions at work at once, beyond which it is `rate-limited`; 256 when absent. */
  readonly mostQuestions?: number;
  /** Live streams at once, beyond which it is `rate-limited`; 5,000 when absent. */
  readonly mostStreams?: number;
  /** How often a silent stream says that it lives, ms; 10,000 when absent. */
  readonly heartbeatMs?: number;
  /** How long a live question that nobody watches is kept up, so that whoever comes back goes on; 30,000 ms when absent. */
  readonly lingerMs?: number;
  /** Changes of one question that are kept for those who come back; 500 when absent, and their text at most 4 MiB. */
  readonly keptChanges?: number;
  /** Where several gateways keep the changes of their live questions together, such as a `RedisLog`, closed with the gateway. Each keeps its own when absent. */
  readonly liveLog?: LiveLog;
  /** How long a client may leave what it was sent unread, ms, before it is cut off; 60,000 when absent. */
  readonly stallMs?: number;
}

export type GatewaySettings = Required<Omit<GatewayOptions, 'authenticate' | 'liveLog'>> & Pick<GatewayOptions, 'authenticate' | 'liveLog'>;

const DEFAULTS = {
  origins: [],
  log: () => undefined,
  bodyBytes: 2 ** 20,
  answerLength: 2 ** 26,
  questionMs: 30 * SECOND_MS,
  mostQuestions: 256,
  mostStreams: 5000,
  heartbeatMs: 10 * SECOND_MS,
  lingerMs: 30 * SECOND_MS,
  keptChanges: 500,
  stallMs: 60 * SECOND_MS,
} as const;

/** @throws RangeError `invalid bodyBytes: …` and the like for a limit that is no positive number. */
export function checkedGateway(options: GatewayOptions): GatewaySettings {
  const settings = { ...DEFAULTS, peopleKey: crypto.randomUUID(), ...options };
  for (const [name, value] of Object.entries(settings)) if (typeof value === 'number' && !(value > 0)) throw new RangeError(`invalid ${name}: ${value}`);
  return settings;
}
