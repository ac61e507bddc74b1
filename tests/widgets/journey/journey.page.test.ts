import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventLogAdapter } from '../../../src/adapters/events/event-log-adapter.js';
import type { CockpitDrillCasesEvent } from '../../../src/controllers/drill-cases-event.js';
import { LOADING } from '../../../src/domain/loadable.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitJourneyChange, CockpitSentimentVerdict } from '../../../src/widgets/journey/journey.events.js';
import type { CockpitJourney } from '../../../src/widgets/journey/journey.js';
import '../../../src/define.js';
import { flowLike, JOURNEY_MAP, readyFlow } from '../../../stories/journeys.js';
import { EventsAdapter } from '../flow/events-adapter.js';

const part = <E extends Element = HTMLElement>(journey: CockpitJourney, selector: string) => journey.renderRoot.querySelector<E>(selector);
const parts = (journey: CockpitJourney, selector: string) => [...journey.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (journey: CockpitJourney, selector: string) => part(journey, selector)?.textContent.replace(/\s+/g, ' ').trim();
const touchpoints = (journey: CockpitJourney) => parts(journey, '[data-touchpoint]').map((each) => each.dataset['touchpoint']);

async function show(props: Partial<CockpitJourney>, width = 1200): Promise<CockpitJourney> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const journey = Object.assign(document.createElement('cockpit-journey'), props);
  box.append(journey);
  await journey.updateComplete;
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  return journey;
}

const chord = async (modifier: string, key: string) => {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
};

const READY = { flow: readyFlow(flowLike(100)), model: JOURNEY_MAP };
const STATES: Readonly<Record<string, readonly [Partial<CockpitJourney>, number?]>> = {
  loading: [{ flow: LOADING }],
  'a map': [READY],
  'a blueprint': [{ ...READY, kind: 'blueprint' }],
  'a table': [{ ...READY, kind: 'table' }],
  'a list': [READY, 320],
  'made from events': [{ flow: readyFlow(flowLike(40)) }],
  empty: [{ flow: readyFlow(flowLike(0)) }],
  stale: [{ ...READY, flow: { status: 'stale', value: flowLike(9), reason: { code: 'late' } } }],
  failed: [{ flow: { status: 'failed', reason: { code: 'unavailable' } } }],
};

describe('<cockpit-journey>', () => {
  for (const [name, [props, width]] of Object.entries(STATES)) {
    it(`is accessible as ${name}, light and dark`, async () => {
      const journey = await show(props, width);
      await expect(journey).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(journey).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });
  }

  it('marks where the mood turns, and ranks the touchpoints that spoil it', async () => {
    const journey = await show(READY);
    expect(parts(journey, '.point.trough').length).to.be.greaterThan(0);
    expect(text(journey, '.side .entry')).to.match(/^转接 ?−0\.\d\d/);
  });

  it('shows the lanes of a blueprint with its three lines', async () => {
    const journey = await show({ ...READY, kind: 'blueprint' });
    expect(parts(journey, '.line .lane').map((line) => line.textContent)).to.deep.equal(['互动线', '可视线', '内部互动线']);
    expect(text(journey, '[data-lane="frontStage"] td')).to.equal('语音菜单');
    expect(parts(journey, '.failure')).to.have.lengthOf(3);
  });

  it('is a list from top to bottom where there is no room for columns, in which nothing is cut', async () => {
    const journey = await show(READY, 320);
    expect(part(journey, '.map')).to.equal(null);
    expect(touchpoints(journey)).to.have.lengthOf(8);
    expect(journey.scrollWidth).to.be.at.most(journey.clientWidth);
  });

  it('zooms into a stage and back, and into a touchpoint, from which its journeys are asked for', async () => {
    const journey = await show(READY);
    parts(journey, '.stage button')[1]?.click();
    await journey.updateComplete;
    expect(touchpoints(journey)).to.deep.equal(['queue', 'handoff']);
    part(journey, '.words button')?.click();
    await journey.updateComplete;
    expect(touchpoints(journey)).to.have.lengthOf(8);
    setTimeout(() => part(journey, '[data-touchpoint="transfer"]')?.click());
    const { steps, cases } = (await oneEvent(journey, 'cockpit-drill-cases')) as CockpitDrillCasesEvent;
    await journey.updateComplete;
    expect(steps).to.deep.equal(['转接']);
    expect(parts(journey, '.side .entry')).to.have.lengthOf(Math.min(30, cases.length));
  });

  it('lets people agree or disagree with each reading, tells the rate, and says what moods are not for', async () => {
    const journey = await show(READY);
    part(journey, '[data-touchpoint="transfer"]')?.click();
    await journey.updateComplete;
    part(journey, '.side .entry')?.click();
    await journey.updateComplete;
    expect(text(journey, '.side .note')).to.equal('量表 -1..1 · 判读演练：逐条判断机器读数是否正确');
    setTimeout(() => parts(journey, '.judge button')[0]?.click());
    const { index, verdict } = (await oneEvent(journey, 'cockpit-sentiment-verdict')) as CockpitSentimentVerdict;
    expect([index, verdict]).to.deep.equal([0, 'agree']);
    parts(journey, '.judge button')[3]?.click();
    await journey.updateComplete;
    expect(text(journey, '.side .note')).to.match(/判读一致率 50.0\s%（1\/2）/);
    expect(text(journey, '.side .caution')).to.equal('情绪由模型推断，仅供参考，不得作为评价任何人的唯一依据。');
  });

  it('is edited by buttons and keys, with undo and redo, and hands out each new model', async () => {
    const journey = await show({ ...READY, editable: true });
    const changes: CockpitJourneyChange[] = [];
    journey.addEventListener('cockpit-journey-change', (event) => changes.push(event));
    part(journey, '.head .quiet')?.click();
    await journey.updateComplete;
    part(journey, '[data-touchpoint="queue"]')?.click();
    await journey.updateComplete;
    part(journey, '[data-touchpoint="queue"]')?.focus();
    await chord('Alt', 'ArrowRight');
    await journey.updateComplete;
    expect(touchpoints(journey).slice(2, 4)).to.deep.equal(['handoff', 'queue']);
    const name = part<HTMLInputElement>(journey, 'input.name');
    if (name) name.value = '等待接通';
    name?.dispatchEvent(new Event('change'));
    await journey.updateComplete;
    expect(text(journey, '[data-touchpoint="queue"]')).to.match(/^等待接通/);
    part(journey, '[data-touchpoint="queue"]')?.focus();
    await chord('Control', 'z');
    await chord('Control', 'z');
    await journey.updateComplete;
    expect(journey.model).to.equal(JOURNEY_MAP);
    await chord('Control', 'y');
    expect(changes).to.have.lengthOf(5);
    expect(changes.at(-1)?.model.stages[1]?.touchpoints.map(({ id }) => id)).to.deep.equal(['handoff', 'queue']);
  });

  it('adds, renames, moves and removes stages by keyboard alone, and hands out each new model', async () => {
    const journey = await show({ ...READY, editable: true });
    const changes: CockpitJourneyChange[] = [];
    journey.addEventListener('cockpit-journey-change', (event) => changes.push(event));
    const stages = () => parts(journey, '[data-stage]').map((each) => each.textContent.trim());
    const press = async (selector: string, at = 0) => {
      parts(journey, selector)[at]?.focus();
      await sendKeys({ press: 'Enter' });
      await journey.updateComplete;
    };
    await press('.head .quiet');
    // A stage is picked here, not zoomed into.
    await press('[data-stage="find"]');
    expect([stages().length, part(journey, '[data-stage="find"]')?.getAttribute('aria-pressed')]).to.deep.equal([4, 'true']);
    await chord('Alt', 'ArrowRight');
    await journey.updateComplete;
    expect(stages()).to.deep.equal(['等待', '求助', '处理', '评价']);
    await press('.bar button', 3);
    expect(stages()).to.deep.equal(['等待', '求助', '新阶段', '处理', '评价']);
    part<HTMLInputElement>(journey, 'input.name')?.select();
    await sendKeys({ type: '核身' });
    await sendKeys({ press: 'Enter' });
    await journey.updateComplete;
    expect(stages()[2]).to.equal('核身');
    await press('.bar button', 6);
    expect(stages()).to.deep.equal(['等待', '求助', '处理', '评价']);
    part(journey, '[data-stage="find"]')?.focus();
    for (let turn = 0; turn < 4; turn++) await chord('Control', 'z');
    await journey.updateComplete;
    expect([journey.model, changes.length]).to.deep.equal([JOURNEY_MAP, 8]);
    await expect(journey).to.be.accessible();
  });

  it('draws another period as a ghost, with the change beside each of the worst', async () => {
    const journey = await show({ ...READY, compared: flowLike(30) });
    expect(part(journey, '.ghost')).to.exist;
    expect(text(journey, '.side .entry small')).to.contain('较对比期');
  });

  it('is fed by a board with moods from events, and keeps what it knew when it leaves', async () => {
    const log = ['case,step,at,mood', '1,排队,1700000000,-0.4', '1,坐席应答,1700000060,0.5', '2,排队,1700000000,-0.8'].join('\n');
    const adapter = eventLogAdapter({ source: new Blob([log]), name: 'log', mapping: { name: 'log', format: 'delimited', zone: 'UTC', clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at', sentiment: 'mood' }, sentimentScale: { name: '-1..1', min: -1, max: 1 } } });
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter} range="all"><cockpit-journey></cockpit-journey></cockpit-board>`);
    const journey = board.querySelector('cockpit-journey');
    if (!journey) throw new Error('no journey');
    await waitUntil(() => part(journey, '.side .entry'), 'moods', { timeout: 8_000 });
    expect(text(journey, '.side .entry')).to.match(/^排队 ?−0\.60 ?2 次/);
    journey.remove();
    await journey.updateComplete;
    expect(touchpoints(journey)).to.deep.equal(['排队', '坐席应答']);
  });

  it('leaves nothing open after 200 attachments', async () => {
    const adapter = new EventsAdapter();
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter} range="all"><cockpit-journey span="full"></cockpit-journey></cockpit-board>`);
    const journey = board.querySelector('cockpit-journey');
    if (!journey) throw new Error('no journey');
    await waitUntil(() => part(journey, '.side .entry'));
    const drawn = parts(journey, '*').length;
    const open = adapter.open;
    expect(open).to.be.greaterThan(0);
    for (let time = 0; time < 200; time++) {
      journey.remove();
      board.append(journey);
      if (time % 20 === 0) await nextFrame();
    }
    await waitUntil(() => adapter.open === open && parts(journey, '*').length === drawn, 'as before', { timeout: 4_000 });
    journey.remove();
    // The cockpit waits a second, in case the same is asked again.
    await waitUntil(() => adapter.open === 0, 'called off', { timeout: 4_000 });
  });
});
