/** What no gateway can be faster than: the same number of bytes, once a second, to every socket. `BYTES`. */
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const TURNS = 10;
const open = new Set();
let viewers = 0;
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  const one = { response, turn: viewers++ % TURNS };
  open.add(one);
  response.on('close', () => open.delete(one));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
const filler = 'x'.repeat(Math.max(0, Number(process.argv[2]) - 40));
// In ten turns, as the gateway's ten questions have each its own instant.
let turn = 0;
setInterval(() => {
  turn = (turn + 1) % TURNS;
  for (const { response, turn: its } of open) if (its === turn) response.write(`data: {"asOf":${Date.now()}}${filler}\n\n`);
}, 1_000 / TURNS);
createInterface(process.stdin).on('line', () => console.log(JSON.stringify({ rss: process.memoryUsage.rss(), watched: 0, cpu: process.cpuUsage() })));
