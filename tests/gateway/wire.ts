/** A line between a client and a server that can be cut, held up and tampered with. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export class Wire {
  /** What comes from the server passes through this. */
  tamper: (bytes: Buffer) => Buffer | readonly Buffer[] = (bytes) => bytes;
  /** Whether nothing passes, in either direction, though the line stands. */
  isDead = false;
  /** Whether nobody is let in. */
  isCut = false;
  connections = 0;
  #port: number;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => this.#join(socket));

  constructor(to: URL) {
    this.#port = Number(to.port);
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Leads to another server from now on, as a balancer does. */
  turnTo(to: URL): void {
    this.#port = Number(to.port);
  }

  /** Tears every connection. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #join(client: Socket): void {
    this.connections++;
    if (this.isCut) return void client.destroy();
    const server = connect(this.#port, '127.0.0.1');
    for (const [socket, other] of [[client, server], [server, client]] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (bytes) => this.isDead || server.write(bytes));
    server.on('data', (bytes) => {
      if (this.isDead) return;
      for (const piece of [this.tamper(bytes)].flat()) client.write(piece as Buffer);
    });
  }
}
