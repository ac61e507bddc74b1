/** A gateway over a source of numbered events that goes by the clock, to be killed: `PORT EPOCH_MS STEP_MS`, and REDIS_URL where it shares its log. */
import { Gateway } from '../../src/gateway/gateway.js';
import { RedisLog } from '../../src/gateway/redis/redis-log.js';
import { NumberedSource } from './numbered-source.js';

const [port, since, step] = process.argv.slice(2).map(Number) as [number, number, number];
const source = new NumberedSource();
const catchUp = () => source.happen(Math.max(0, Math.floor((Date.now() - since) / step) - source.happened));
catchUp();
setInterval(catchUp, step);
const { REDIS_URL } = process.env;
const liveLog = REDIS_URL === undefined ? undefined : await RedisLog.open({ url: REDIS_URL, leaseMs: 600 });
const url = await new Gateway({ adapter: source, heartbeatMs: 500, ...(liveLog && { liveLog }) }).listen(port);
process.stdout.write(`${url.port}\n`);
