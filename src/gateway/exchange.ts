import type { IncomingMessage, ServerResponse } from 'node:http';
import { AdapterError } from '../domain/adapter.js';
import { encode } from '../protocol/encode.js';
import { failureOf, statusOf } from '../protocol/failure.js';

/** One request and its response, with what of HTTP matters here. */
export class Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Aborts when the client goes away before it has been answered. */
  readonly signal: AbortSignal;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.request = request;
    this.response = response;
    const gone = new AbortController();
    this.signal = gone.signal;
    response.on('close', () => {
      if (!response.writableFinished) gone.abort(new DOMException('the client has gone away', 'AbortError'));
    });
    // A line that breaks is told by `close`; without a listener it would end the program.
    response.on('error', () => undefined);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
  }

  get path(): string {
    return (this.request.url ?? '').split('?', 1)[0] ?? '';
  }

  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /** `undefined` unless it is a bearer token. */
  get token(): string | undefined {
    return /^Bearer +(\S+)$/i.exec(this.header('authorization') ?? '')?.[1];
  }

  /** The first language that is asked for, as far as it is one. */
  get locale(): string | undefined {
    const [first = ''] = (this.header('accept-language') ?? '').split(/[,;]/, 1);
    return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(first.trim()) ? first.trim() : undefined;
  }

  /**
   * The body as text.
   *
   * @throws AdapterError `unsupported` for another type than JSON, so that no form of a foreign page reaches us; `invalid` when longer than `most` bytes.
   */
  async body(most: number): Promise<string> {
    if (!/^application\/json\b/i.test(this.header('content-type') ?? '')) throw new AdapterError('unsupported', 'the body must be application/json');
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of this.request as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > most) throw new AdapterError('invalid', `the body is longer than ${most} bytes`);
      pieces.push(piece);
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    } catch {
      throw new AdapterError('invalid', 'the body is no UTF-8');
    }
  }

  reply(message: unknown): void {
    this.text(200, 'application/json', encode(message));
  }

  text(status: number, type: string, text: string): void {
    if (this.response.headersSent || this.response.destroyed) return;
    this.response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    this.response.end(text);
  }

  refuse(error: unknown): void {
    const failure = failureOf(error);
    if (failure.retryAfterMs !== undefined) this.response.setHeader('retry-after', Math.ceil(failure.retryAfterMs / 1000));
    if (failure.code === 'unauthorised') this.response.setHeader('www-authenticate', 'Bearer');
    // What is left of a body that was refused is not waited for.
    if (!this.request.complete) this.response.setHeader('connection', 'close');
    this.text(statusOf(failure.code), 'application/json', encode({ error: failure }));
  }
}
