/** Today's ClickHouse, as the package chdb has it, behind as much of its HTTP interface as the gateway uses. Words: the package's folder, and a folder for data. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, data] = process.argv.slice(2);
const { Session } = createRequire(join(folder, 'package.json'))('chdb');
const session = new Session(data);

createServer(async (request, response) => {
  const { searchParams } = new URL(request.url, 'http://127.0.0.1');
  if (request.url === '/ping') return response.end('Ok.\n');
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces).toString();
  const values = Object.fromEntries([...searchParams].filter(([name]) => name.startsWith('param_')).map(([name, value]) => [name.slice(6), read(value)]));
  const query = searchParams.get('query');
  const sql = query === null ? body : `${query}\n${body}`;
  try {
    response.end(Object.keys(values).length > 0 ? session.queryBind(sql, values, 'JSONCompact') : session.query(sql, 'JSONCompact'));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error?.message ?? error));
  }
}).listen(0, '127.0.0.1', function listening() {
  console.log(this.address().port);
});

/** A parameter arrives as a field of tab-separated text, and is handed on as itself. */
function read(text) {
  return text.replace(/\\(.)/g, (_, character) => ({ t: '\t', n: '\n', r: '\r', 0: '\0' })[character] ?? character);
}
