import { AdapterError } from '../../domain/adapter.js';
import { LineTooLong } from '../../protocol/line-reader.js';

/**
 * The text of a response, piece by piece, as it comes. Cancelling the reading cancels the response.
 *
 * @throws AdapterError `invalid` for bytes that are no UTF-8: a letter that is lost here is a wrong name on screen. Worth another attempt.
 */
export async function* textOf(response: Response): AsyncGenerator<string, void, undefined> {
  if (!response.body) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = readable(decoder, value, !done);
      if (text !== '') yield text;
      if (done) return;
    }
  } finally {
    // Whoever has enough leaves the rest; a body that has failed has nothing left to cancel.
    void reader.cancel().catch(() => undefined);
  }
}

/** The whole text of a response. @throws LineTooLong beyond so many UTF-16 units; as `textOf`. */
export async function wholeText(response: Response, most: number): Promise<string> {
  let text = '';
  for await (const piece of textOf(response)) {
    text += piece;
    if (text.length > most) throw new LineTooLong(most);
  }
  return text;
}

function readable(decoder: TextDecoder, bytes: Uint8Array | undefined, isMore: boolean): string {
  try {
    return decoder.decode(bytes, { stream: isMore });
  } catch {
    throw new AdapterError('invalid', 'the answer is no UTF-8', 0);
  }
}
