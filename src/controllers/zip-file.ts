/** A file inside, as it is listed at the end. */
interface Listed {
  readonly header: Uint8Array<ArrayBuffer>;
  readonly offset: number;
}

const CHECKS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
/** Version 2.0, names in UTF-8, deflated, 1 January 1980: the same bytes at every run. */
const FORMAT = [20, 0x0800, 8, 0, 0x21] as const;
/** What 32 bits hold. */
const MOST = 2 ** 32 - 1;

/**
 * A ZIP archive that is written as its texts come, so that a million rows need not be held, and packed by the browser
 * itself: no worker is started, whatever a page's policy says. Its files are written one after another.
 */
export class ZipFile {
  readonly #parts: BlobPart[] = [];
  readonly #listed: Listed[] = [];
  #offset = 0;

  /** Adds a file whose texts come one by one. @throws RangeError where it is too large for the format. */
  async add(path: string, texts: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const packer = new CompressionStream('deflate-raw');
    const packed = new Response(packer.readable).blob();
    // Whoever waits for the file hears of what went wrong; here nobody does yet.
    packed.catch(() => undefined);
    const writer = packer.writable.getWriter();
    let [check, size] = [0xffffffff, 0];
    try {
      for await (const text of texts) {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at++) check = (CHECKS[(check ^ (bytes[at] as number)) & 0xff] as number) ^ (check >>> 8);
        size += bytes.length;
        await writer.write(bytes);
      }
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => undefined);
      throw error;
    }
    const body = await packed;
    const name = new TextEncoder().encode(path);
    const header = bytesOf([...FORMAT, [~check >>> 0], [body.size], [size], name.length, 0]);
    this.#listed.push({ header: joined(header, name), offset: this.#offset });
    this.#put(joined(bytesOf([[0x04034b50]]), header, name), body);
    if (size > MOST || this.#offset > MOST) throw new RangeError(`invalid archive: ${path} is too large`);
  }

  /** The archive. @param type - Its media type. */
  finish(type: string): Blob {
    const start = this.#offset;
    for (const { header, offset } of this.#listed) {
      const nameAt = 26;
      this.#put(joined(bytesOf([[0x02014b50], 20]), header.subarray(0, nameAt), bytesOf([0, 0, 0, [0], [offset]]), header.subarray(nameAt)));
    }
    const count = this.#listed.length;
    this.#put(bytesOf([[0x06054b50], 0, 0, count, count, [this.#offset - start], [start], 0]));
    return new Blob(this.#parts, { type });
  }

  #put(...parts: readonly (Uint8Array<ArrayBuffer> | Blob)[]): void {
    for (const part of parts) {
      this.#parts.push(part);
      this.#offset += part instanceof Blob ? part.size : part.length;
    }
  }
}

/** Numbers of 16 bits, and those of 32 in brackets, least byte first. */
function bytesOf(numbers: readonly (number | readonly [number])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(numbers.flatMap((number) => (typeof number === 'number' ? [number, number >>> 8] : [number[0], number[0] >>> 8, number[0] >>> 16, number[0] >>> 24])));
}

function joined(...parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
