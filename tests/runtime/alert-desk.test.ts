import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AdapterError } from '../../src/domain/adapter.js';
import type { Alert, AlertDeed, StoredNotes } from '../../src/domain/alert-book.js';
import { noted, NO_NOTES } from '../../src/alerts/notes.js';
import { CentreAdapter, type Heard } from './centre-adapter.js';
import { Page } from './desk.js';

const MINUTE = 60_000;
const SLOT = 5 * MINUTE;
const TEN = Date.UTC(2026, 10, 23, 10);
const LOW = { id: 'low', name: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] } };
const BY_GROUP = { ...LOW, id: 'groups', scope: { by: 'skillGroup' } };

/** Calls of the slots from ten o'clock on, in percent answered of a hundred; known at the end of each slot. */
const calls = (group: string, ...percents: readonly number[]): Heard[] =>
  percents.map((answered, slot) => ({ knownAt: TEN + (slot + 1) * SLOT, group, start: TEN + slot * SLOT, offered: 100, answered }));
const brief = ({ state, since, history }: Alert) => [state, since === undefined ? undefined : (since - TEN) / MINUTE, ...history.map(({ at, to, revised }) => `${(at - TEN) / MINUTE} ${to}${revised ? ` ${revised}` : ''}`)];

describe('runtime/alert-desk', () => {
  it('asks nothing while nobody watches, and nothing any more when the last one has left', async () => {
    const centre = new CentreAdapter(TEN);
    const page = new Page(centre, [LOW]);
    await page.clock.draw();
    assert.equal(centre.asked.length, 0);
    await page.open();
    assert.equal(centre.asked.length, 1);
    page.close();
    await page.clock.pass(5_000);
    assert.equal(page.clock.waiting, 0);
  });
  it('says that nothing is known before anything was counted, not that all is well', async () => {
    const page = await new Page(new CentreAdapter(TEN, { history: { start: TEN, end: TEN } }), [LOW]).open();
    assert.deepEqual(page.book.alerts.map(({ state, stale }) => ({ state, stale })), [{ state: 'ok', stale: true }]);
  });
  it('delivers an empty book for no rules', async () => {
    const page = await new Page(new CentreAdapter(TEN), []).open();
    assert.deepEqual([page.last.status, page.book.alerts], ['ready', []]);
  });
  it('asks one question for all rules of one step, dimension and filters', async () => {
    const centre = new CentreAdapter(TEN);
    const page = await new Page(centre, [LOW, { ...LOW, id: 'lower', for: 'PT1H' }, BY_GROUP]).open();
    assert.deepEqual(centre.asked.map(({ by, range }) => [by, range]), [
      [undefined, { kind: 'last', duration: 'P1DT4500S' }],
      [['skillGroup'], { kind: 'last', duration: 'P1DT2700S' }],
    ]);
    assert.deepEqual(page.book.alerts.map(({ key }) => key), ['low', 'lower', 'groups|skillGroup=sales', 'groups|skillGroup=loan']);
  });
  it('fires after thirty minutes of breach, tells why, and recovers with hysteresis', async () => {
    const centre = new CentreAdapter(TEN);
    centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70, 90, 90));
    const page = await new Page(centre, [LOW]).open();
    const at = async (minutes: number) => {
      centre.tell(TEN + minutes * MINUTE);
      await page.clock.draw();
      return page.book.alerts[0] as Alert;
    };
    const pending = await at(29);
    assert.deepEqual([pending.state, pending.evidence.firesAt, pending.firedAt], ['pending', TEN + 30 * MINUTE, undefined]);
    const firing = await at(30);
    assert.deepEqual([firing.state, firing.firedAt, firing.since, firing.sinceAtLeast], ['firing', TEN + 30 * MINUTE, TEN, false]);
    assert.deepEqual([firing.evidence.window.value, firing.evidence.window.numerator, firing.evidence.window.denominator], [0.7, 420, 600]);
    assert.deepEqual(firing.evidence.slots.slice(-6).map(({ says, value }) => [says, value]), Array.from({ length: 6 }, () => ['breach', 0.7]));
    assert.equal((await at(35)).evidence.resolvesAt, TEN + 40 * MINUTE);
    assert.deepEqual(brief(await at(40)), ['ok', undefined, '5 pending', '30 firing', '35 recovering', '40 ok']);
  });
  it('goes by the source’s clock, whatever the wall says', async () => {
    const centre = new CentreAdapter(TEN);
    centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70));
    centre.now = TEN + 29 * MINUTE;
    const pages = await Promise.all([-5, 0, 5].map((wrong) => new Page(centre, [LOW], TEN + (29 + wrong) * MINUTE).open()));
    for (const { book } of pages) assert.equal(book.alerts[0]?.state, 'pending');
    centre.tell(TEN + 30 * MINUTE);
    for (const page of pages) {
      await page.clock.draw();
      assert.equal(page.book.alerts[0]?.firedAt, TEN + 30 * MINUTE);
    }
  });
  it('wakes from a sleep to the story of a page that was awake', async () => {
    const centre = new CentreAdapter(TEN);
    centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70, 70, 70, 90, 90, 90));
    const page = await new Page(centre, [LOW]).open();
    centre.tell(TEN + 10 * MINUTE);
    await page.clock.draw();
    page.clock.jump(1_000_000 + 3_600_000);
    centre.tell(TEN + 70 * MINUTE);
    await page.clock.draw();
    assert.deepEqual(brief(page.book.alerts[0] as Alert), ['ok', undefined, '5 pending', '30 firing', '45 recovering', '50 ok']);
  });
  it('says since at least, where the history begins in the middle of a breach', async () => {
    const centre = new CentreAdapter(TEN, { history: { start: TEN, end: TEN } });
    centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70));
    centre.now = TEN + 30 * MINUTE;
    const { alerts } = (await new Page(centre, [LOW]).open()).book;
    assert.deepEqual([alerts[0]?.state, alerts[0]?.since, alerts[0]?.sinceAtLeast], ['firing', TEN, true]);
  });
  it('marks what a late correction takes back, and what it puts into the past', async () => {
    const centre = new CentreAdapter(TEN);
    const [, , third] = calls('sales', 70, 70, 90);
    centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70), { ...(third as Heard), knownAt: TEN + 31 * MINUTE });
    const page = await new Page(centre, [LOW]).open();
    for (const minutes of [30, 31]) {
      centre.tell(TEN + minutes * MINUTE);
      await page.clock.draw();
    }
    assert.deepEqual(brief(page.book.alerts[0] as Alert), ['pending', 15, '5 pending', '15 ok added', '20 pending added', '30 firing retracted']);
  });
  it('keeps a firing alert firing, and says that it is stale, while only part of the truth is known', async () => {
    const centre = new CentreAdapter(TEN);
    centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70, 95, 95, 95));
    centre.now = TEN + 30 * MINUTE;
    const page = await new Page(centre, [LOW]).open();
    centre.completeness = 'partial';
    centre.tell(TEN + 45 * MINUTE);
    await page.clock.draw();
    assert.deepEqual(page.book.alerts.map(({ state, stale }) => [state, stale]), [['firing', true]]);
    centre.completeness = 'full';
    centre.tell(TEN + 46 * MINUTE);
    await page.clock.draw();
    assert.deepEqual(page.book.alerts.map(({ state, stale }) => [state, stale]), [['ok', false]]);
  });
  it('keeps a firing alert firing, and says that it is stale, while the source is lost', async () => {
    const centre = new CentreAdapter(TEN);
    centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70));
    centre.now = TEN + 30 * MINUTE;
    const page = await new Page(centre, [LOW]).open();
    centre.failure = new AdapterError('disconnected', 'line cut', 1_000);
    centre.tell(TEN + 31 * MINUTE);
    await page.clock.draw();
    assert.equal(page.last.status, 'stale');
    assert.deepEqual(page.book.alerts.map(({ state, stale }) => [state, stale]), [['firing', true]]);
  });
  it('tells what is wrong with a rule, and judges the others', async () => {
    const broken = [
      { ...LOW, id: 'unknown', name: 'unknown', when: { all: [{ metric: 'happiness', is: 'below', threshold: 0.8 }] } },
      { ...LOW, id: 'unserved', name: 'unserved', when: { all: [{ metric: 'serviceLevel', is: 'below', threshold: 0.8 }] } },
      { ...LOW, id: 'steps', name: 'steps', step: 'PT1M' },
      { ...LOW, id: 'channel', name: 'channel', scope: { by: 'channel' } },
      LOW,
      null,
    ];
    const { problems, alerts } = (await new Page(new CentreAdapter(TEN), [LOW, ...broken]).open()).book;
    assert.deepEqual(alerts.map(({ key }) => key), ['low']);
    assert.deepEqual(
      problems?.map(({ rule, problems: [problem] }) => `${rule}: ${problem?.field} ${problem?.code}`),
      ['unknown: when.all.0.metric unknown-metric', 'low: id twice', '7:  missing', 'unserved: when.all.0.metric not-served', 'steps: step not-served', 'channel: scope.by not-served'],
    );
  });
  it('says that a recording which holds nothing cannot be judged', async () => {
    const { problems } = (await new Page(new CentreAdapter(TEN, { live: false, history: undefined }), [LOW]).open()).book;
    assert.deepEqual(problems, [{ rule: 'low', problems: [{ field: 'for', code: 'no-history' }] }]);
  });
  it('judges by half hours on the day on which a clock moves by half an hour', async () => {
    // Lord Howe Island puts its clock back from 02:00 to 01:30 on 5 April 2026, at 15:00 of universal time before.
    const change = Date.UTC(2026, 3, 4, 15);
    const centre = new CentreAdapter(change + 3 * 60 * MINUTE, { zone: 'Australia/Lord_Howe' });
    centre.hear(...[-4, -3, -2, -1, 0, 1, 2, 3, 4].map((half) => ({ knownAt: 0, group: 'sales', start: change + half * 30 * MINUTE, offered: 100, answered: half >= -1 && half < 2 ? 70 : 90 })));
    const { alerts } = (await new Page(centre, [{ ...LOW, step: 'PT30M', for: 'PT90M', keepFiring: 'PT30M' }]).open()).book;
    assert.deepEqual(
      alerts[0]?.history.map(({ at, to, since = 0 }) => [(at - change) / MINUTE, to, (since - change) / MINUTE]),
      [[0, 'pending', -30], [60, 'firing', -30], [90, 'ok', -30]],
    );
  });
  it('begins again when the source is another one, or goes back in time', async () => {
    const centre = new CentreAdapter(TEN);
    centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70));
    centre.now = TEN + 30 * MINUTE;
    const page = await new Page(centre, [LOW]).open();
    centre.tell(TEN + 10 * MINUTE);
    await page.clock.draw();
    assert.deepEqual(brief(page.book.alerts[0] as Alert), ['pending', 0, '5 pending']);
    page.runtime.adapter = new CentreAdapter(TEN);
    for (let frame = 0; frame < 4; frame++) await page.clock.draw();
    assert.deepEqual(brief(page.book.alerts[0] as Alert), ['ok', undefined]);
  });

  describe('what people note', () => {
    const firing = () => {
      const centre = new CentreAdapter(TEN + 30 * MINUTE);
      centre.hear(...calls('sales', 70, 70, 70, 70, 70, 70));
      return centre;
    };
    it('is kept by the page where the source cannot, and is there again after a reload', async () => {
      const page = await new Page(firing(), [LOW]).open();
      await page.desk.act({ deed: 'acknowledge', key: 'low', by: 'Li', note: '加人' });
      await page.desk.act({ deed: 'mute', rule: 'low', by: 'Li' });
      await page.clock.draw();
      const { notes } = page.book.alerts[0] as Alert;
      assert.deepEqual(notes, { acknowledged: { at: TEN + 30 * MINUTE, by: 'Li', note: '加人' }, muted: { at: TEN + 30 * MINUTE, by: 'Li' } });
      assert.equal(page.book.keptBy, 'browser');
      const again = new Page(firing(), [LOW]);
      for (const [source, kept] of page.kept) again.kept.set(source, kept);
      assert.deepEqual((await again.open()).book.alerts[0]?.notes, notes);
    });
    it('is kept by the source where it can, for everybody', async () => {
      class Noting extends CentreAdapter {
        stored: StoredNotes = NO_NOTES;
        notes = async () => this.stored;
        note = async (deed: AlertDeed) => (this.stored = noted(this.stored, deed, this.now));
      }
      const centre = new Noting(TEN + 30 * MINUTE);
      const [page, other] = [await new Page(centre, [LOW]).open(), new Page(centre, [LOW])];
      await page.desk.act({ deed: 'assign', key: 'low', to: 'Wang' });
      await page.desk.act({ deed: 'snooze', key: 'low', until: TEN + 60 * MINUTE });
      await page.clock.draw();
      assert.deepEqual([page.book.keptBy, page.kept.size], ['source', 0]);
      assert.deepEqual((await other.open()).book.alerts[0]?.notes, { snoozedUntil: TEN + 60 * MINUTE, assignee: 'Wang' });
      await page.desk.act({ deed: 'assign', key: 'low', to: undefined });
      await page.clock.draw();
      assert.deepEqual(page.book.alerts[0]?.notes, { snoozedUntil: TEN + 60 * MINUTE });
    });
    it('rejects with the source’s reason when it does not take a note', async () => {
      const centre = Object.assign(firing(), { notes: async () => NO_NOTES, note: () => Promise.reject(new AdapterError('forbidden', 'read only')) });
      const page = await new Page(centre, [LOW]).open();
      await assert.rejects(page.desk.act({ deed: 'unmute', rule: 'low' }), { code: 'forbidden' });
    });
  });

  const shares = fc.array(fc.record({ slot: fc.nat(14), group: fc.constantFrom('sales', 'loan'), offered: fc.constantFrom(0, 5, 40, 100), share: fc.constantFrom(0.5, 0.79, 0.8, 0.82, 0.85, 0.95), delay: fc.constantFrom(0, 0, 1, 7, 33) }), { minLength: 20, maxLength: 120 });
  const tellings = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('reset', 'reset', 'twice', 'beat')), { minLength: 6, maxLength: 24 });
  it('tells a page that opens now what a page open all day knows, whatever came when, twice or late', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(shares, tellings, async (said, turns) => {
        const centre = new CentreAdapter(TEN);
        for (const { slot, group, offered, share, delay } of said) {
          const start = TEN + slot * SLOT;
          centre.hear({ knownAt: start + SLOT + delay * MINUTE, group, start, offered, answered: Math.round(offered * share) });
        }
        const rules = [LOW, BY_GROUP, { ...LOW, id: 'rolling', reading: { mode: 'rolling' } }, { ...LOW, id: 'some', reading: { mode: 'mOfN', m: 2, n: 4 }, keepFiring: 'PT0S' }];
        const live = await new Page(centre, rules).open();
        let now = TEN;
        for (const [minutes, how] of turns) {
          centre.tell((now += minutes * MINUTE), how as 'reset');
          await live.clock.draw();
        }
        // A beat says that nothing is new, so that a live page is right about nothing else than what was told.
        centre.tell(now);
        await live.clock.draw();
        const fresh = await new Page(centre, rules).open();
        assert.deepEqual(live.book.alerts.map(unmarked), fresh.book.alerts.map(unmarked));
        for (const { state, history } of live.book.alerts) for (const word of [state, ...history.map(({ revised = '' }) => revised)]) seen.add(word);
        live.close();
        fresh.close();
      }),
      { numRuns: 150 },
    );
    assert.deepEqual([...seen].sort(), ['', 'added', 'firing', 'ok', 'pending', 'recovering', 'retracted']);
  });
});

/** An alert without what only a witness can know: which transitions were told and taken back, and how often a slot was corrected. */
function unmarked({ history, evidence, ...alert }: Alert): object {
  return {
    ...alert,
    history: history.filter(({ revised }) => revised !== 'retracted').map(({ revised, ...transition }) => (void revised, transition)),
    evidence: { ...evidence, revision: 0, slots: evidence.slots.map((slot) => ({ ...slot, revision: 0 })) },
  };
}
