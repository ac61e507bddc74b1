import { LeftOut, type Check } from './check.js';
import { expect, expectSame } from './expect.js';

const RULE = 'conformance';

export const noting: Check = {
  id: 'notes',
  title: 'keeps notes for everybody: what one does the next reads, and done twice it is done once',
  async run({ adapter, context }, { mayAct = false }) {
    const [notes, note] = [adapter.notes?.bind(adapter), adapter.note?.bind(adapter)];
    expect((notes === undefined) === (note === undefined), () => 'of `notes` and `note` it has one alone');
    if (!notes || !note) throw new LeftOut('it keeps no notes');
    if (!mayAct) throw new LeftOut('needs leave to mute a rule and to lift it: `mayAct`');
    const mute = { deed: 'mute', rule: RULE, by: RULE } as const;
    const [first, second] = [await note(mute, context), await note(mute, context)];
    expect(first.muted[RULE] !== undefined, () => 'a rule that was muted is not');
    expectSame([Object.keys(second.muted).sort(), second.alerts], [Object.keys(first.muted).sort(), first.alerts], 'after the same deed again');
    expectSame(await notes(context), second, 'what is read after it');
    await note({ deed: 'unmute', rule: RULE }, context);
    expect((await notes(context)).muted[RULE] === undefined, () => 'a rule that was lifted is muted');
  },
};
