import type { SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import type { Mapping } from '../../domain/mapping.js';
import type { MappingModule } from '../../domain/mapping-module.js';
import { agentMask } from './agent-mask.js';
import { openSource } from './byte-pieces.js';
import { loadRecords } from './load-records.js';
import { checkedMapping } from './mapping-check.js';
import { mappingAt } from './mapping-url.js';
import type { LoadedRecords } from './records-loader.js';
import { RecordsSession, type SessionQuestion } from './records-session.js';

/** A file to be read. */
export interface SourceTask {
  /** A text is the absolute URL of the file. */
  readonly source: Blob | string | ReadableStream<Uint8Array>;
  readonly name: string;
}

/** What to read and how. Crosses to a worker, unless the mapping has functions of its own. */
export interface LoadTask extends SourceTask {
  /** A text is the absolute URL of the mapping. */
  readonly mapping: Mapping | MappingModule | string;
  /** Whether agents keep their names even where the mapping masks them. */
  readonly reveal: boolean;
}

export interface LoadWatch {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly pause?: () => Promise<void>;
}

/** Where a file is read and asked: in a worker, or here. */
export interface RecordsBackend<T = LoadTask> {
  /** Resolves with the account of the rows. @throws AdapterError, a FileProblemError where the file is to blame. */
  load(task: T, watch: LoadWatch): Promise<LoadReport>;
  describe(locale: string | undefined): Promise<SourceDescription>;
  /** @throws AdapterError `unsupported` or `invalid`. */
  answer(question: SessionQuestion): Promise<Answer>;
  setAside(): Promise<Blob>;
  close(): void;
}

/** Carries a task out, to the end. */
export async function runLoadTask(task: LoadTask, watch: LoadWatch): Promise<RecordsSession> {
  const mapping = typeof task.mapping === 'string' ? await mappingAt(task.mapping) : checkedMapping(task.mapping);
  const source = typeof task.source === 'string' ? new URL(task.source) : task.source;
  const isMasked = mapping.mask !== undefined && !task.reveal;
  const { onProgress, pause } = watch;
  const loaded = await loadRecords(await openSource(source, watch.signal), {
    name: task.name,
    mapping,
    ...(isMasked ? { agentName: agentMask() } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(pause ? { pause } : {}),
  });
  return new RecordsSession(isMasked ? withoutTexts(loaded) : loaded, mapping, isMasked);
}

/** Rows set aside have names in them as well: they are in the download, but on no screen. */
function withoutTexts(loaded: LoadedRecords): LoadedRecords {
  const samples = loaded.report.samples.map((sample) => ({ ...sample, text: '' }));
  return { ...loaded, report: { ...loaded.report, samples } };
}
