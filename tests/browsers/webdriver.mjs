/** A client of the WebDriver protocol, as far as tests need it: https://www.w3.org/TR/webdriver2/ */
import { spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a driver on 127.0.0.1; it is ended by its process, and with ours. */
export async function startDriver(command, args, env) {
  const port = await freePort();
  const driver = spawn(command, [...args, '--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...env } });
  let failure;
  driver.on('error', (error) => (failure = error));
  const end = () => driver.kill();
  process.once('exit', end);
  for (let turn = 0; turn < 100; turn++) {
    if (failure || driver.exitCode !== null) throw new Error(`${command} did not start: ${failure?.message ?? `code ${driver.exitCode}`}`);
    const isReady = await fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok, () => false);
    if (isReady) return { url: `http://127.0.0.1:${port}`, stop: () => (process.removeListener('exit', end), end()) };
    await sleep(100);
  }
  end();
  throw new Error(`${command} does not answer`);
}

/** One window of a browser. */
export class DriverSession {
  #url;

  static async open(driverUrl, alwaysMatch) {
    const { sessionId } = await call('POST', `${driverUrl}/session`, { capabilities: { alwaysMatch } });
    return new DriverSession(`${driverUrl}/session/${sessionId}`);
  }

  constructor(url) {
    this.#url = url;
  }

  post(path, body) {
    return call('POST', `${this.#url}/${path}`, body);
  }

  get(path) {
    return call('GET', `${this.#url}/${path}`);
  }

  run(script) {
    return this.post('execute/sync', { script, args: [] });
  }

  act(id, type, actions) {
    return this.post('actions', { actions: [{ id, type, actions, ...(type === 'pointer' && { parameters: { pointerType: 'mouse' } }) }] });
  }

  /** Keys and buttons that are held are let go. */
  release() {
    return call('DELETE', `${this.#url}/actions`);
  }

  close() {
    return call('DELETE', this.#url);
  }
}

async function call(method, url, body) {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
