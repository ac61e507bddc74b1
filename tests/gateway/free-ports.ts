import { createServer } from 'node:net';

/** Below those that a system gives to whoever asks for any, 32,768 and up: a connection or a server beside could take one of those before it is used. */
const [LOWEST, HIGHEST] = [12_000, 32_000];

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Ports of 127.0.0.1 that nobody listens on, for servers of other people, which cannot be asked for any. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (!ports.has(port) && (await isFree(port))) ports.add(port);
  }
  return [...ports];
}
