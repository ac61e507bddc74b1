/**
 * `npm start`: installs what is needed, starts the demo on this machine only, and says where it is.
 * PORT chooses the port; without it 5173 or the next free one is taken.
 * `--check` fetches the page and its scripts once, says so and ends: exit code 0 where all were served.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../tests/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = '/demo/index.html';
const check = process.argv.includes('--check');

function wantedPort() {
  const text = process.env.PORT;
  if (text === undefined || text === '') return 5173;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new RangeError(`invalid PORT: ${text}`);
}

/** The page and every module it names must be served and must compile. */
async function checkPage(origin) {
  const get = async (address) => {
    const response = await fetch(address, { headers: { accept: address.endsWith('.html') ? 'text/html' : '*/*' } });
    if (!response.ok) throw new Error(`${address}: ${response.status} ${(await response.text()).slice(0, 400)}`);
    return response.text();
  };
  const page = await get(origin + PAGE);
  const scripts = [...page.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, source]) => new URL(source, origin + PAGE).href);
  for (const script of scripts) {
    await get(script);
    console.log(`served: ${script}`);
  }
  console.log(`served: ${origin}${PAGE}`);
}

/**
 * The drop-in as it is published, for pages that have no build: made when a page first asks for it, anew where the sources
 * have changed since. Vite would take a classic script for a module.
 */
function dropIn() {
  const BUNDLE = path.join(ROOT, 'dist/bundle');
  let building = Promise.resolve();
  return {
    name: 'drop-in',
    configureServer({ middlewares }) {
      middlewares.use('/dist/bundle', async (request, response, next) => {
        const file = path.join(BUNDLE, path.basename(new URL(request.url, 'http://x').pathname));
        building = building.then(() => freshBundle(file));
        try {
          await building;
          response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
          response.end(readFileSync(file));
        } catch (error) {
          building = Promise.resolve();
          next(error);
        }
      });
    },
  };
}

async function freshBundle(file) {
  const { buildBundle, buildWorkers, newestSource } = await import('../tests/build.mjs');
  if (existsSync(file) && statSync(file).mtimeMs >= newestSource()) return;
  await buildBundle();
  await buildWorkers();
}

ensureInstalled();
console.log('Starting the demo … / 正在启动演示……');
const { createServer } = await import('vite');
const server = await createServer({
  configFile: path.join(ROOT, 'vite.config.ts'),
  logLevel: 'warn',
  clearScreen: false,
  server: { port: wantedPort(), strictPort: false },
  plugins: [
    dropIn(),
    {
      name: 'open-the-demo',
      configureServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          if (request.url !== '/' && request.url !== '/demo' && request.url !== '/demo/') return next();
          response.writeHead(302, { location: PAGE });
          response.end();
        });
      },
    },
  ],
});
await server.listen();
const { port } = server.httpServer.address();
const origin = `http://127.0.0.1:${port}`;

if (check) {
  try {
    await checkPage(origin);
  } catch (error) {
    console.error(`the demo is not served: ${error.message}`);
    process.exitCode = 1;
  }
  await server.close();
  process.exit();
}

console.log(`
  客服中心数据驾驶舱演示已启动,请在浏览器中打开:
  The contact-centre cockpit is running; open in a browser:

    ${origin}${PAGE}

  按 Ctrl+C 结束。 Press Ctrl+C to end.
`);

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  console.log('\n演示已结束。 The demo has ended.');
  await server.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
// npm passes a signal to its shell only; the shell dies and would leave this server behind.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(), 300).unref();
