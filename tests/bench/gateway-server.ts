/** A gateway whose source tells the time once a second: prints its port, then for each line of input its memory and what it asked the source. */
import { createInterface } from 'node:readline';
import type { Change, DataAdapter, RequestContext } from '../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../src/domain/answer.js';
import type { Query } from '../../src/domain/query.js';
import { Gateway } from '../../src/gateway/gateway.js';
import { NumberedSource } from '../gateway/numbered-source.js';

const GROUPS = Array.from({ length: 40 }, (_, index) => `group ${index}`);

/** Forty groups, eight counters, all of them new each second. */
function news(): CountsAnswer {
  const asOf = Date.now();
  const column = GROUPS.map((_, index) => (asOf + index) % 1_000);
  return {
    kind: 'counts', asOf, zone: 'UTC', completeness: 'full', revision: 0, range: { start: 0, end: asOf }, length: GROUPS.length, keys: { skillGroup: GROUPS },
    counters: { offered: column, answered: column, answeredWithin: column, abandoned: column, waitAnswered: column, talk: column, hold: column, wrapUp: column },
  };
}

class Clockwork implements DataAdapter {
  watched = 0;
  readonly #description = new NumberedSource();
  describe = (context: RequestContext) => this.#description.describe(context);
  read = async <Q extends Query>() => news() as Answer<Q>;

  async *watch<Q extends Query>(_: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>, void, undefined> {
    this.watched++;
    for (let kind: 'reset' | 'merge' = 'reset'; !signal.aborted; kind = 'merge') {
      yield { kind, answer: news() as Answer<Q> };
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

const source = new Clockwork();
const gateway = new Gateway({ adapter: source });
const url = await gateway.listen();
process.stdout.write(`${url.port}\n`);
createInterface(process.stdin).on('line', () => process.stdout.write(`${JSON.stringify({ rss: process.memoryUsage.rss(), watched: source.watched, streams: gateway.gauges.value('streams'), cpu: process.cpuUsage() })}\n`));
