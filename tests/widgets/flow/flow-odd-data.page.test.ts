import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { eventLogAdapter } from '../../../src/adapters/events/event-log-adapter.js';
import type { DataAdapter, RequestContext, SourceDescription } from '../../../src/domain/adapter.js';
import type { Answer, RowsAnswer } from '../../../src/domain/answer.js';
import type { JourneyEvent } from '../../../src/domain/journey-event.js';
import type { Query } from '../../../src/domain/query.js';
import { flowOf } from '../../../src/journeys/flow-sums.js';
import type { CockpitFlow } from '../../../src/widgets/flow/flow.js';
import '../../../src/define.js';
import { readyFlow } from '../../../stories/journeys.js';

const DAY = Date.UTC(2026, 1, 2);
const ORIGIN = { range: { start: DAY, end: DAY + 86_400_000 }, asOf: DAY, zone: 'UTC', completeness: 'full', channels: ['voice'] } as const;
const PATIENCE = { timeout: 8_000 };
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const parts = (flow: CockpitFlow, selector: string) => [...flow.renderRoot.querySelectorAll<HTMLElement>(selector)];
const facts = (flow: CockpitFlow) => parts(flow, '.facts li').map(words);
const event = (journey: string, step: string, start: number, end: number | undefined, more: Partial<JourneyEvent> = {}): JourneyEvent => ({ case: journey, step, start: DAY + start * 1000, end: end === undefined ? undefined : DAY + end * 1000, channel: 'voice', ...more });

async function show(events: readonly JourneyEvent[]): Promise<CockpitFlow> {
  const flow = await fixture<CockpitFlow>(html`<cockpit-flow .flow=${readyFlow(flowOf(events, ORIGIN))}></cockpit-flow>`);
  await nextFrame();
  return flow;
}

async function onBoard(adapter: DataAdapter): Promise<CockpitFlow> {
  const board = await fixture<HTMLElement>(html`<cockpit-board range="all" .adapter=${adapter}><cockpit-flow></cockpit-flow></cockpit-board>`);
  const flow = board.querySelector('cockpit-flow');
  if (!flow) throw new Error('no flow');
  await waitUntil(() => facts(flow).length > 0, 'a graph', PATIENCE);
  return flow;
}

const ODD: Readonly<Record<string, readonly [readonly JourneyEvent[], string]>> = {
  'events out of order': [[event('A', 'b', 60, 90), event('A', 'a', 0, 30)], '顺序颠倒1'],
  'an event without end': [[event('A', 'a', 0, undefined), event('A', 'b', 60, 90)], '没有结束时间1'],
  'events that overlap': [[event('A', 'a', 0, 100), event('A', 'b', 60, 90)], '步骤重叠1'],
  'a case of one event': [[event('A', 'a', 0, 10)], '仅一个步骤的旅程1'],
  'a self-loop': [[event('A', 'a', 0, 10), event('A', 'a', 20, 30)], '步骤自循环1'],
  'a channel nobody knows': [[event('A', 'a', 0, 10, { channel: 'fax' })], '未知渠道1'],
  'an id borne twice': [[event('A', 'a', 0, 10, { id: '1' }), event('A', 'b', 20, 30, { id: '1' })], '编号重复1'],
  'an event told twice': [[event('A', 'a', 0, 10, { id: '1' }), event('A', 'a', 0, 10, { id: '1' })], '重复上报的事件1'],
  'an end before its start': [[event('A', 'a', 60, 10), event('A', 'b', 90, 95)], '结束早于开始1'],
  'a mood off the scale': [[event('A', 'a', 0, 10, { sentiment: 4 })], '情绪值超出量表（不绘制）1'],
};

/** Answers rows as another source might, bent out of the log's own. */
class BentAdapter implements DataAdapter {
  readonly #bend: (answer: RowsAnswer) => RowsAnswer;
  readonly #log = eventLogAdapter({ source: new Blob(['case,step,at\nA,登记,1700000000\nA,处理,1700000600\n']), name: 'log', mapping: { name: 'log', format: 'delimited', zone: 'UTC', clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at' } } });

  constructor(bend: (answer: RowsAnswer) => RowsAnswer) {
    this.#bend = bend;
  }

  describe(context: RequestContext): Promise<SourceDescription> {
    return this.#log.describe(context);
  }

  async read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    const answer = (await this.#log.read(query, context)) as RowsAnswer;
    return this.#bend(answer) as Answer<Q>;
  }
}

describe('<cockpit-flow> with odd data', () => {
  for (const [name, [events, fact]] of Object.entries(ODD))
    it(`says ${name}, counted`, async () => {
      expect(facts(await show(events))).to.include(fact);
    });

  it('shows a case of ten thousand events, and replays it to its end', async () => {
    const flow = await show(Array.from({ length: 10_000 }, (_, at) => event('A', ['问询', '转接', '处理'][at % 3] ?? '', at * 60, at * 60 + 30)));
    expect(facts(flow)).to.include('最长旅程 10,000 步');
    expect(parts(flow, '.step').map((step) => words(step.querySelector('.count')))).to.have.lengthOf(3);
    flow.pick(['问询']);
    await flow.updateComplete;
    parts(flow, '.cases .entry')[0]?.click();
    await flow.updateComplete;
    expect(words(parts(flow, '.cases [aria-live]')[0])).to.equal('第 1 步，共 10000 步');
    expect([parts(flow, '.events li').length, words(parts(flow, '.cases > .none')[0])]).to.deep.equal([500, '另有 9,500 项未列出']);
    // From each listed step the list goes on.
    for (let turn = 0; turn < 45; turn++) {
      parts(flow, '.events .entry').at(-1)?.click();
      await flow.updateComplete;
    }
    expect(words(parts(flow, '.cases [aria-live]')[0])).to.equal('第 10000 步，共 10000 步');
    expect(parts(flow, '.events [aria-current="step"]')).to.have.lengthOf(1);
  });

  it('says how many records its source set aside', async () => {
    const log = ['case,step,at', 'A,登记,1700000000', 'A,处理,昨天', ',处理,1700000000', 'A,关闭,1700000900'].join('\n');
    const flow = await onBoard(eventLogAdapter({ source: new Blob([log]), name: 'log', mapping: { name: 'log', format: 'delimited', zone: 'UTC', clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at' } } }));
    expect(facts(flow)).to.include('数据源搁置的记录2');
  });

  it('says how many rows of a source it could not read', async () => {
    const flow = await onBoard(new BentAdapter((answer) => ({ ...answer, columns: { ...answer.columns, case: ['A', null] } })));
    expect(facts(flow)).to.include('无法读取的行（未计入）1');
  });

  it('says how many rows of a question it did not get, and that it is not the whole', async () => {
    const flow = await onBoard(new BentAdapter((answer) => ({ ...answer, total: 1_000_500 })));
    expect(facts(flow)).to.include('超出载入上限的行（未计入）100.05万');
    expect(words(flow.renderRoot.querySelector('.foot'))).to.match(/^数据不完整/);
  });
});
