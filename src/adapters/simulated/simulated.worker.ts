/** Runs a simulation off the main thread. The first message starts it; see `ToWorker` and `FromWorker`. */
import { AdapterError } from '../../domain/adapter.js';
import { LocalHost } from './local-host.js';
import type { FromWorker, ToWorker } from './request.js';

let host: LocalHost | undefined;
const asked = new Map<number, AbortController>();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'start':
      host = new LocalHost(data.options);
      say({ kind: 'started' });
      return;
    case 'ask':
      void reply(data);
      return;
    case 'cancel':
      asked.get(data.id)?.abort();
  }
});

async function reply({ id, request }: Extract<ToWorker, { kind: 'ask' }>): Promise<void> {
  const cancelled = new AbortController();
  asked.set(id, cancelled);
  try {
    const reply = await host?.ask(request, cancelled.signal);
    say({ kind: 'reply', id, reply });
  } catch (error) {
    if (cancelled.signal.aborted) return;
    const { code, detail } = error instanceof AdapterError ? error : { code: 'internal' as const, detail: String(error) };
    say({ kind: 'failure', id, code, detail });
  } finally {
    asked.delete(id);
  }
}

function say(message: FromWorker): void {
  self.postMessage(message);
}
