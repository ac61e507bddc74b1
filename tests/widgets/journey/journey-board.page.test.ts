import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventLogAdapter } from '../../../src/adapters/events/event-log-adapter.js';
import { MOOD_SCALE, type EventMapping } from '../../../src/domain/event-mapping.js';
import type { JourneyModel } from '../../../src/domain/journey-model.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitJourney } from '../../../src/widgets/journey/journey.js';
import '../../../src/define.js';
import { flowLike, JOURNEY_MAP, readyFlow } from '../../../stories/journeys.js';
import { CentreAdapter } from '../../runtime/centre-adapter.js';

const SLOT = 300_000;
const TEN = Date.UTC(2026, 10, 23, 10);
const PATIENCE = { timeout: 8_000 };
const part = <E extends Element = HTMLElement>(journey: CockpitJourney, selector: string) => journey.renderRoot.querySelector<E>(selector);
const parts = (journey: CockpitJourney, selector: string) => [...journey.renderRoot.querySelectorAll<HTMLElement>(selector)];
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const MAPPING: EventMapping = { name: 'log', format: 'delimited', zone: 'UTC', clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at', channel: 'channel', sentiment: 'mood' }, sentimentScale: MOOD_SCALE };
const logOf = (rows: readonly string[], mapping: Partial<EventMapping> = {}) => eventLogAdapter({ source: new Blob([['case,step,at,channel,mood', ...rows].join('\n')]), name: 'log', mapping: { ...MAPPING, ...mapping } });

/** The rate of sales is bound to one touchpoint, that of loans to another, which is known to fail. */
const MODEL: JourneyModel = {
  name: '来电',
  stages: [
    { id: 'in', name: '进线', touchpoints: [{ id: 'sales', name: '销售排队', metric: { metric: 'answerRate', filters: { skillGroup: ['sales'] } } }, { id: 'loan', name: '贷款排队', isFailurePoint: true, metric: { metric: 'answerRate', filters: { skillGroup: ['loan'] } } }] },
    { id: 'out', name: '离开', touchpoints: [{ id: 'bye', name: '道别' }] },
  ],
};
const heard = (group: string, slots: readonly number[], answered: number) => slots.map((slot) => ({ knownAt: TEN, group, start: TEN + slot * SLOT, offered: 100, answered }));

async function onBoard(adapter: unknown, props: Partial<CockpitJourney>, range = 'all', rules: readonly unknown[] = []): Promise<{ readonly board: CockpitBoard; readonly journey: CockpitJourney }> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board range=${range} .rules=${rules} .adapter=${adapter}><cockpit-journey span="full" .model=${props.model} .kind=${props.kind ?? 'map'} .compare=${props.compare} .segment=${props.segment}></cockpit-journey></cockpit-board>`);
  board.style.inlineSize = '1200px';
  const journey = board.querySelector('cockpit-journey');
  if (!journey) throw new Error('no journey');
  return { board, journey };
}

describe('<cockpit-journey> on a board', () => {
  beforeEach(() => localStorage.clear());

  it('keeps bound metrics current, each of its own part of the centre, on a failure point of the blueprint too', async () => {
    const centre = new CentreAdapter(TEN + 2 * SLOT);
    centre.hear(...heard('sales', [0, 1], 90), ...heard('loan', [0, 1], 60));
    const { journey } = await onBoard(centre, { model: MODEL, kind: 'blueprint' }, 'today');
    const metrics = () => parts(journey, '[data-lane="metric"] .metric').map(words);
    // This centre does not tell its groups apart unless it is asked by group: both are the rate of all.
    await waitUntil(() => metrics().every((metric) => metric.includes('75.0')), 'measured', PATIENCE);
    expect([metrics().length, parts(journey, '.failure').length]).to.deep.equal([2, 1]);
    centre.hear(...heard('sales', [2, 3], 100), ...heard('loan', [2, 3], 100));
    centre.tell(TEN + 4 * SLOT);
    await waitUntil(() => metrics().every((metric) => metric.includes('87.5')), 'followed', PATIENCE);
    expect(new Set(centre.asked.map(({ filters }) => JSON.stringify(filters ?? {})))).to.include('{"skillGroup":["loan"]}');
  });

  it('lets the touchpoint blink whose alert begins, by the rules of the board, and not the one that fired before', async () => {
    const centre = new CentreAdapter(TEN + 6 * SLOT);
    centre.hear(...heard('sales', [0, 1, 2, 3, 4, 5], 70), ...heard('loan', [0, 1, 2, 3, 4, 5], 95));
    const low = { id: 'low', name: '接通率过低', severity: 'critical', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] }, scope: { by: 'skillGroup' } };
    const { journey } = await onBoard(centre, { model: MODEL }, 'today', [low]);
    const alarmed = () => parts(journey, '.touchpoint.critical').map((each) => each.querySelector<HTMLElement>('[data-touchpoint]')?.dataset['touchpoint']);
    await waitUntil(() => alarmed().length === 1, 'sales fires', PATIENCE);
    expect([alarmed(), part(journey, '.blink')]).to.deep.equal([['sales'], null]);
    expect(words(part(journey, '.side .entry'))).to.include('销售排队');
    centre.hear(...heard('sales', [6, 7, 8, 9, 10, 11], 70), ...heard('loan', [6, 7, 8, 9, 10, 11], 60));
    centre.tell(TEN + 12 * SLOT);
    await waitUntil(() => alarmed().length === 2, 'loans fire', PATIENCE);
    const blinking = () => (journey.shadowRoot?.getAnimations() ?? []).flatMap(({ effect }) => (effect instanceof KeyframeEffect ? [effect.target] : []));
    await waitUntil(() => blinking().length === 1, 'blinks', PATIENCE);
    expect(blinking()[0]?.closest('.touchpoint')?.querySelector<HTMLElement>('[data-touchpoint]')?.dataset['touchpoint']).to.equal('loan');
  });

  const DAY = 1_700_000_000;
  const TWO_DAYS = ['1,排队,-86400,voice,0.6', '1,坐席应答,-86340,voice,0.2', '2,排队,0,voice,-0.4', '2,坐席应答,60,voice,0.5', '3,排队,0,chat,0.8', '3,坐席应答,3600,chat,0.9'].map((row) => row.replace(/,(-?\d+),/, (_, at: string) => `,${DAY + Number(at)},`));

  it('compares with the stretch of equal length before, asked for by itself', async () => {
    const { board, journey } = await onBoard(logOf(TWO_DAYS), { compare: 'previous' });
    board.range = { kind: 'fixed', start: (DAY - 60) * 1000, end: (DAY + 86_340) * 1000 };
    await waitUntil(() => part(journey, '.ghost'), 'a ghost', PATIENCE);
    part(journey, '.views button:last-child')?.click();
    await waitUntil(() => words(part(journey, '.twin tbody tr')).includes('+0.60'), 'moods of the day before', PATIENCE);
    expect(parts(journey, '.twin tbody tr').map((row) => [...row.querySelectorAll('td')].slice(2, 4).map(words))).to.deep.equal([['+0.20', '+0.60'], ['+0.70', '+0.20']]);
  });

  it('compares two segments of the same time, and names the one compared with', async () => {
    const { board, journey } = await onBoard(logOf(TWO_DAYS), { segment: { label: '在线渠道', filters: { channel: ['chat'] } } });
    board.filters = { channel: ['voice'] };
    board.range = { kind: 'fixed', start: (DAY - 60) * 1000, end: (DAY + 86_340) * 1000 };
    await waitUntil(() => part(journey, '.ghost') && words(part(journey, '.side .entry small')).includes('较在线渠道 −1.20'), 'compared', PATIENCE);
    part(journey, '.views button:last-child')?.click();
    await journey.updateComplete;
    expect(words(part(journey, '.twin thead'))).to.include('在线渠道');
    expect(parts(journey, '.twin tbody tr').map((row) => [...row.querySelectorAll('td')].slice(2, 4).map(words))).to.deep.equal([['−0.40', '+0.80'], ['+0.50', '+0.90']]);
    // Nobody is shown the numbers of one under the name of another, or of nobody.
    journey.segment = { label: '不存在的渠道', filters: { channel: ['fax'] } };
    await journey.updateComplete;
    expect(parts(journey, '.twin tbody tr').map((row) => words(row)).join(' ')).to.not.include('+0.80');
    journey.segment = { label: '在线渠道', filters: { channel: ['chat'] } };
    await waitUntil(() => words(part(journey, '.twin tbody')).includes('+0.80'), 'compared again', PATIENCE);
    Object.assign(journey, { segment: undefined });
    await journey.updateComplete;
    expect([journey.compared, words(part(journey, '.twin thead')).includes('在线渠道')]).to.deep.equal([undefined, false]);
  });

  it('puts moods from the scale of the source on its own and says so; what is off the scale is counted, not drawn', async () => {
    const { journey } = await onBoard(logOf(['1,排队,1700000000,voice,1', '1,坐席应答,1700000060,voice,5', '2,排队,1700000000,voice,9', 'x,,1700000000,voice,3'], { sentimentScale: { name: '1..5', min: 1, max: 5 } }), {});
    await waitUntil(() => part(journey, '.side .entry'), 'moods', PATIENCE);
    expect(words(part(journey, '.side .entry'))).to.match(/^排队 ?−1\.00 ?2 次/);
    expect(parts(journey, '.left-out').map(words)).to.deep.equal(['数据源搁置的记录 1']);
    part(journey, '[data-touchpoint="排队"]')?.click();
    await journey.updateComplete;
    part(journey, '.side .entry')?.click();
    await journey.updateComplete;
    expect(words(part(journey, '.side .note'))).to.match(/^量表 1\.\.5，按比例换算为 -1\.\.1/);
  });

  it('refuses to compare moods of two scales, and says so', async () => {
    const journey = await fixture<CockpitJourney>(html`<cockpit-journey .flow=${readyFlow(flowLike(60))} .model=${JOURNEY_MAP} .compared=${flowLike(30, { scale: { name: '0..10', min: 0, max: 10 } })}></cockpit-journey>`);
    expect([part(journey, '.ghost'), words(part(journey, '.left-out'))]).to.deep.equal([null, '对比数据的情绪量表不同，未作比较']);
    journey.compared = flowLike(30);
    await journey.updateComplete;
    expect([part(journey, '.ghost') !== null, part(journey, '.left-out')]).to.deep.equal([true, null]);
  });

  it('keeps the names of its lanes in sight while it scrolls sideways', async () => {
    const box = await fixture<HTMLElement>(html`<div style="inline-size:700px"><cockpit-journey .flow=${readyFlow(flowLike(60))} .model=${JOURNEY_MAP}></cockpit-journey></div>`);
    const journey = box.querySelector('cockpit-journey');
    if (!journey) throw new Error('no journey');
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    const scroller = part(journey, '.scroller');
    const [lane, first] = [part(journey, '[data-lane="wait"] .lane'), part(journey, '[data-touchpoint="ivr"]')];
    if (!scroller || !lane || !first) throw new Error('no map');
    const [left, from] = [lane.getBoundingClientRect().left, first.getBoundingClientRect().left];
    scroller.scrollLeft = 200;
    await nextFrame();
    expect(scroller.scrollLeft).to.equal(200);
    expect(first.getBoundingClientRect().left).to.be.closeTo(from - 200, 1);
    expect(lane.getBoundingClientRect().left).to.be.closeTo(left, 1);
  });

  it('has its table say the same as the picture', async () => {
    const journey = await fixture<CockpitJourney>(html`<cockpit-journey style="inline-size:1200px" .flow=${readyFlow(flowLike(100))} .model=${JOURNEY_MAP} .measures=${new Map([['queue', { value: 0.712, numerator: 712, denominator: 1000 }]])}></cockpit-journey>`);
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    const names = parts(journey, '[data-touchpoint] > span:not(.visually-hidden)').map(words);
    const moods = parts(journey, '.point text').map(words);
    const waits = parts(journey, '[data-lane="wait"] td').map(words);
    const metrics = parts(journey, '[data-lane="metric"] td').map(words);
    journey.kind = 'table';
    await journey.updateComplete;
    const rows = parts(journey, '.twin tbody tr').map((row) => ({ name: words(row.querySelector('th')), cells: [...row.querySelectorAll('td')].map(words) }));
    expect(rows.map(({ name }) => name)).to.deep.equal(names);
    expect(rows.map(({ cells }) => cells[2])).to.deep.equal(moods);
    expect(rows.map(({ cells }) => cells[3])).to.deep.equal(waits.map((wait) => wait || '—'));
    for (const [at, { cells }] of rows.entries()) {
      const [value = ''] = (cells[4] ?? '').match(/[\d.]+\s%/) ?? [];
      expect(metrics[at]).to.include(value);
      expect(metrics[at]).to.include(cells[1] === '—' ? '' : `${cells[1] ?? ''} 次`);
    }
  });

  it('offers a stage that lost all touchpoints by keyboard, and a new touchpoint goes into it', async () => {
    const journey = await fixture<CockpitJourney>(html`<cockpit-journey style="inline-size:1200px" editable .flow=${readyFlow(flowLike(60))} .model=${MODEL}></cockpit-journey>`);
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    const press = async (find: () => HTMLElement | null | undefined) => {
      find()?.focus();
      await sendKeys({ press: 'Enter' });
      await journey.updateComplete;
    };
    const button = (label: string) => () => parts(journey, '.bar button').find((each) => words(each) === label);
    await press(() => part(journey, '.head .quiet'));
    await press(() => part(journey, '[data-touchpoint="bye"]'));
    await press(button('删除'));
    expect(parts(journey, '.map [data-stage]').map(words)).to.deep.equal(['进线']);
    await press(() => part(journey, '.bar [data-stage="out"]'));
    expect(part(journey, '.bar [data-stage="out"]')?.getAttribute('aria-pressed')).to.equal('true');
    await expect(journey).to.be.accessible();
    await press(button('新增触点'));
    expect(journey.model?.stages.map(({ touchpoints }) => touchpoints.length)).to.deep.equal([2, 1]);
    expect(parts(journey, '.map [data-stage]').map(words)).to.deep.equal(['进线', '离开']);
  });
});
