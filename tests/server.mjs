/** A static server on this machine only, for pages under test. */
import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
};

/**
 * Serves the first file that any of `folders` holds under the asked path, else what `pages[path]` says, else 404.
 * Every answer carries `headers`. Resolves to `{ origin, close }`; nothing above a folder is served.
 */
export async function serve({ folders = [], pages = {}, headers = {} }) {
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    if (Object.hasOwn(pages, asked)) {
      response.writeHead(200, { 'content-type': TYPES[path.extname(asked)] ?? TYPES['.html'], ...headers });
      return response.end(pages[asked]);
    }
    for (const folder of folders) {
      const file = path.join(folder, asked);
      if (!file.startsWith(folder + path.sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', ...headers });
      return createReadStream(file).pipe(response);
    }
    response.writeHead(404, headers);
    return response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
