import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** The reader of the output has gone away, such as `head` after its ten lines. */
export class ClosedOutput extends Error {}

/**
 * Writes lines, waiting wherever the reader is slower, until all of them have been taken.
 *
 * @throws ClosedOutput when the reader goes away before.
 */
export async function writeLines(output: Writable, lines: Iterable<string>): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    output.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EPIPE' ? new ClosedOutput() : error));
  });
  failed.catch(() => undefined); // Raced below; a failure after the last write is nobody's.
  let batch = '';
  for (const line of lines) {
    batch += `${line}\n`;
    if (batch.length < 32_768) continue;
    await Promise.race([write(output, batch), failed]);
    batch = '';
  }
  await Promise.race([flushed(output, batch), failed]);
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

function flushed(output: Writable, text: string): Promise<void> {
  return new Promise((resolve) => output.write(text, () => resolve()));
}
