import { AdapterError } from '../../domain/adapter.js';

/** Where a file comes from. A `URL` is fetched; a stream can be read only once. */
export type RecordsSource = Blob | URL | ReadableStream<Uint8Array>;

/** Bytes in the order of the file, and how many there will be where the source says so. */
export interface BytePieces {
  readonly totalBytes: number | undefined;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Opens a source.
 *
 * @throws AdapterError `not-found`, `forbidden`, `unauthorised` or `unavailable` when a URL does not answer with a file.
 */
export async function openSource(source: RecordsSource, signal: AbortSignal): Promise<BytePieces> {
  if (source instanceof Blob) return { totalBytes: source.size, pieces: piecesOf(source.stream(), signal) };
  if (source instanceof ReadableStream) return { totalBytes: undefined, pieces: piecesOf(source, signal) };
  const response = await fetch(source, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new AdapterError('unavailable', error instanceof Error ? error.message : String(error), 5_000);
  });
  if (!response.ok || !response.body) throw refused(response);
  const length = Number(response.headers.get('content-length'));
  // A compressed answer states the length of something else.
  const isKnown = length > 0 && !response.headers.get('content-encoding');
  return { totalBytes: isKnown ? length : undefined, pieces: piecesOf(response.body, signal) };
}

/** Not `for await` on the stream: not every browser iterates one. */
async function* piecesOf(stream: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // The stream may have failed, which the reader was already told.
  }
}

function refused({ status, statusText }: Response): AdapterError {
  const detail = `${status} ${statusText}`.trim();
  if (status === 401) return new AdapterError('unauthorised', detail);
  if (status === 403) return new AdapterError('forbidden', detail);
  if (status === 404 || status === 410) return new AdapterError('not-found', detail);
  return new AdapterError('unavailable', detail, 5_000);
}
