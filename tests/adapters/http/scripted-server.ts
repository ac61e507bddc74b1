/** A server on loopback that answers as it is told to: what a gateway of ours would never do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly at: number;
}

export type Script = (response: ServerResponse, received: Received, count: number) => unknown;

export class ScriptedServer {
  readonly received: Received[] = [];
  /** Requests whose client went away before they were answered. */
  abandoned = 0;
  readonly #script: Script;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(script: Script) {
    this.#script = script;
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('close', () => {
      if (!response.writableFinished) this.abandoned++;
    });
    const received = { path: request.url ?? '', headers: request.headers, body: await text(request), at: performance.now() };
    this.received.push(received);
    await this.#script(response, received, this.received.length);
  }
}
