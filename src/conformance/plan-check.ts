import { AdapterError } from '../domain/adapter.js';
import { LeftOut, type Check } from './check.js';
import { expect } from './expect.js';
import { settled } from './settled.js';

export const acting: Check = {
  id: 'plans',
  title: 'does a deed once, however often it is sent, and refuses another under its key',
  async run({ adapter, description, context }, { mayAct = false }) {
    if (!description.plans || !adapter.act) throw new LeftOut('it runs no plans');
    if (!mayAct) throw new LeftOut('needs leave to start and revert a plan: `mayAct`');
    const act = adapter.act.bind(adapter);
    const { catalogue } = await act({ command: 'book' }, context);
    const [plan] = catalogue.filter(({ risk, preconditions }) => risk === 'ordinary' && !preconditions?.length);
    if (!plan) throw new LeftOut('its catalogue has no plan of ordinary risk without preconditions');
    const { etag } = await act({ command: 'preview', plan }, context);
    const key = `conformance-${etag}`;
    const start = { command: 'start', key, plan, etag, by: 'conformance', reason: 'conformance' } as const;
    const [first, second] = [await act(start, context), await act(start, context)];
    expect(first.id === second.id, () => `one key started two runs, ${first.id} and ${second.id}`);
    try {
      const { runs } = await act({ command: 'book' }, context);
      expect(runs.filter((run) => run.key === key).length === 1, () => 'one key stands in the book more than once');
      const { error } = await settled(act({ ...start, reason: 'another' }, context));
      expect(error instanceof AdapterError && (error.code === 'invalid' || error.code === 'conflict'), () => `the same key with another body: ${error?.message ?? 'it does it'}`);
    } finally {
      const revert = { command: 'revert', key: `${key}-revert`, run: first.id, by: 'conformance', reason: 'conformance' } as const;
      await act(revert, context);
      const again = await act(revert, context);
      expect(again.state === 'reverted' || again.state === 'reverting', () => `taken back twice, it is ${again.state}`);
    }
  },
};
