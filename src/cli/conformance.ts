import { HttpAdapter } from '../adapters/http/http-adapter.js';
import { conformance as hold, seededContacts, wireConformance, type CheckResult } from '../conformance/conformance.js';
import { FileError, UsageError, type Command } from './command.js';
import { writeLines } from './output.js';

const MARKS = { kept: 'kept   ', broken: 'BROKEN ', 'left-out': 'left out' } as const;

/** Holds a server against the contract of adapters and the wire protocol. */
export const conformance: Command = {
  summary: 'Holds a server of the wire protocol against the contract, check by check; exit code 1 where one is broken',
  operands: ['URL'],
  options: {
    token: { value: 'TOKEN', help: 'sent as a bearer token with every request' },
    seed: { value: 'NUMBER', help: 'of the random questions', default: '1' },
    holds: { value: 'WHAT', help: '“seeded”: it was loaded with the contacts that `contact-cockpit seeded-contacts` prints' },
    act: { value: 'PLANS', help: '“yes”: a plan may be started and reverted' },
  },
  async run([url = ''], { token, seed = '', holds, act }, { output, messages }) {
    if (!/^https?:\/\/./.test(url)) throw new UsageError(`no URL: ${url}`);
    if (!/^\d{1,9}$/.test(seed)) throw new UsageError(`no seed: ${seed}`);
    if (holds !== undefined && holds !== 'seeded') throw new UsageError(`--holds takes seeded, not ${holds}`);
    if (act !== undefined && act !== 'yes') throw new UsageError(`--act takes yes, not ${act}`);
    const base = url.replace(/\/+$/, '');
    const adapter = new HttpAdapter({ url: base, ...(token !== undefined && { token: async () => token }) });
    const results = [
      ...(await wireConformance({ url: base, ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }) })),
      ...(await hold(adapter, { seed: Number(seed), ...(holds && { contacts: seededContacts() }), mayAct: act === 'yes' })),
    ];
    await writeLines(output, results.map(lineOf));
    const [kept, broken, left] = (['kept', 'broken', 'left-out'] as const).map((outcome) => results.filter((result) => result.outcome === outcome).length);
    messages.write(`${kept} kept, ${broken} broken, ${left} left out\n`);
    if (broken !== 0) throw new FileError(`${base} does not keep the contract`);
  },
};

function lineOf({ id, title, outcome, words }: CheckResult): string {
  return `${MARKS[outcome]} ${id}: ${title}${words === undefined ? '' : `\n         ${words}`}`;
}
