import { AdapterError } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';

/** Where a file comes from. A `URL` is fetched; a stream can be read only once. */
export type RecordsSource = Blob | URL | ReadableStream<Uint8Array>;

/** Bytes in the order of the file, and how many there will be where the source says so. */
export interface BytePieces {
  readonly totalBytes: number | undefined;
  /** A piece is there only until the next is asked for: its memory is used again. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Bytes asked for at a time. */
const PIECE = 1024 * 1024;

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
    throw new AdapterError('unavailable', errorText(error), 5_000);
  });
  if (!response.ok || !response.body) throw refused(response);
  const length = Number(response.headers.get('content-length'));
  // A compressed answer states the length of something else.
  const isKnown = length > 0 && !response.headers.get('content-encoding');
  return { totalBytes: isKnown ? length : undefined, pieces: piecesOf(response.body, signal) };
}

/** Not `for await` on the stream: not every browser iterates one. */
async function* piecesOf(stream: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { read, cancel } = readerOf(stream);
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await read();
      if (done || !value) return;
      yield value;
    }
  } finally {
    await cancel().catch(() => undefined); // The stream may have failed, which the reader was already told.
  }
}

/**
 * Readers that are being read from. Chromium collects a blob's stream as garbage while a read into a buffer is pending,
 * unless somebody holds on to it: then the read never ends, and the file would seem to load for ever.
 */
const reading = new Set<ReadableStreamBYOBReader>();

interface PieceReader {
  readonly read: () => Promise<ReadableStreamReadResult<Uint8Array>>;
  readonly cancel: () => Promise<void>;
}

/** Reads into one buffer over and over where the stream can: memory touched for the first time costs more than the bytes in it. */
function readerOf(stream: ReadableStream<Uint8Array>): PieceReader {
  const reader = byteReader(stream);
  if (!reader) {
    const plain = stream.getReader();
    return { read: () => plain.read(), cancel: () => plain.cancel() };
  }
  reading.add(reader);
  let buffer = new ArrayBuffer(PIECE);
  return {
    read: async () => {
      const result = await reader.read(new Uint8Array(buffer));
      if (result.value) ({ buffer } = result.value);
      return result;
    },
    cancel: () => {
      reading.delete(reader);
      return reader.cancel();
    },
  };
}

/** `undefined` for a stream that makes its own pieces. */
function byteReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return undefined; // A stream says that it is not one of bytes only by throwing.
  }
}

function refused({ status, statusText }: Response): AdapterError {
  const detail = `${status} ${statusText}`.trim();
  if (status === 401) return new AdapterError('unauthorised', detail);
  if (status === 403) return new AdapterError('forbidden', detail);
  if (status === 404 || status === 410) return new AdapterError('not-found', detail);
  return new AdapterError('unavailable', detail, 5_000);
}
