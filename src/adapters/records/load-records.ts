import type { LoadProgress } from '../../domain/load-report.js';
import type { Mapping } from '../../domain/mapping.js';
import type { MappingModule } from '../../domain/mapping-module.js';
import type { Steps } from '../../domain/steps.js';
import type { BytePieces } from './byte-pieces.js';
import { RecordsLoader, type LoadedRecords } from './records-loader.js';

/** Bytes read between two pauses: a few milliseconds of work, so that progress moves and a page stays quick. */
const SLICE = 16 * 1024;
/** Slices between two tellings of progress. */
const TELLING = 32;

export interface LoadOptions {
  readonly name: string;
  readonly mapping: Mapping | MappingModule;
  readonly agentName?: (id: string) => string;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Called between slices and steps: where the main thread reads, it lets the page live. */
  readonly pause?: () => Promise<void>;
}

/** Reads a whole file. @throws FileProblemError when the file as a whole is of no use. */
export async function loadRecords({ pieces, totalBytes }: BytePieces, options: LoadOptions): Promise<LoadedRecords> {
  const { pause, onProgress } = options;
  const loader = new RecordsLoader(options.mapping, options.name, options.agentName);
  const tell = () => onProgress?.({ ...loader.progress, ...(totalBytes === undefined ? {} : { totalBytes }) });
  let slices = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; from += SLICE) {
      const slice = piece.subarray(from, from + SLICE);
      await inSteps(loader.growing(slice.length, totalBytes), pause);
      loader.push(slice);
      if (++slices % TELLING === 0) tell();
      if (pause) await pause();
    }
  }
  const loaded = await inSteps(loader.ending(), pause);
  tell();
  return loaded;
}

async function inSteps<T>(steps: Steps<T>, pause: (() => Promise<void>) | undefined): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pause) await pause();
  }
}
