/** Journeys for stories, tests and pictures: made by a fixed formula, so that they are the same everywhere. */
import type { JourneyEvent } from '../src/domain/journey-event.js';
import type { JourneyFlow } from '../src/journeys/journey-flow.js';
import type { JourneyModel } from '../src/domain/journey-model.js';
import type { Loadable } from '../src/domain/loadable.js';
import { flowOf } from '../src/journeys/flow-sums.js';

const DAY = Date.UTC(2026, 1, 2);
const PATHS: readonly (readonly string[])[] = [
  ['语音导航', '排队', '坐席应答', '满意度评价'],
  ['语音导航', '排队', '坐席应答'],
  ['机器人', '转人工排队', '坐席应答', '满意度评价'],
  ['语音导航', '排队', '坐席应答', '转接', '二线处理', '满意度评价'],
  ['语音导航', '排队', '坐席应答', '转接', '二线处理', '转接', '坐席应答'],
  ['语音导航', '语音导航', '排队', '放弃'],
  ['机器人', '自助完成'],
  ['机器人', '转人工排队', '放弃', '回呼', '坐席应答'],
];
const CHANNELS: Readonly<Record<string, string>> = { 机器人: 'chat', 自助完成: 'chat', 转人工排队: 'chat', 回呼: 'callback' };
const LENGTHS: Readonly<Record<string, number>> = { 语音导航: 45, 排队: 0, 机器人: 120, 转人工排队: 0, 坐席应答: 240, 转接: 0, 二线处理: 420, 满意度评价: 20, 放弃: 0, 自助完成: 0, 回呼: 60 };
const WAITS: Readonly<Record<string, number>> = { 坐席应答: 70, 二线处理: 260, 回呼: 900, 满意度评价: 8 };
const MOODS: Readonly<Record<string, number>> = { 语音导航: 0.1, 排队: -0.1, 机器人: 0.2, 转人工排队: -0.3, 坐席应答: 0.2, 转接: -0.6, 二线处理: -0.2, 满意度评价: 0.5, 放弃: -0.9, 自助完成: 0.7, 回呼: 0 };

/** Events of so many journeys of one day. */
export function journeyEvents(cases: number): JourneyEvent[] {
  return Array.from({ length: cases }, (_, index) => {
    const path = PATHS[(index * 7 + ((index * index) % 5)) % PATHS.length] ?? [];
    let at = DAY + index * 90_000;
    return path.map((step, place): JourneyEvent => {
      const spread = 0.5 + ((index * 37 + place * 11) % 100) / 100;
      const start = at + Math.round((WAITS[step] ?? 2) * spread) * 1000;
      const end = start + Math.round((LENGTHS[step] ?? 30) * spread) * 1000;
      at = end;
      const mood = Math.max(-1, Math.min(1, (MOODS[step] ?? 0) + (spread - 1) * 0.4));
      return { case: `J${String(index + 1).padStart(4, '0')}`, step, start, end, channel: CHANNELS[step] ?? 'voice', sentiment: Number(mood.toFixed(3)), confidence: 0.6 + ((index + place) % 40) / 100 };
    });
  }).flat();
}

const ORIGIN = { range: { start: DAY, end: DAY + 86_400_000 }, asOf: DAY + 50_000_000, zone: 'UTC', completeness: 'full', source: '示例数据' } as const;

export function flowLike(cases: number, over: Partial<JourneyFlow> = {}): JourneyFlow {
  return { ...flowOf(journeyEvents(cases), ORIGIN), ...over };
}

/** Everything that can be odd about events, in a few journeys. */
export function oddFlow(): JourneyFlow {
  const event = (journey: string, step: string, start: number, end: number | undefined, id?: string): JourneyEvent => ({ case: journey, step, start: DAY + start * 1000, end: end === undefined ? undefined : DAY + end * 1000, id, channel: step === '未知' ? 'fax' : 'voice' });
  return flowOf(
    [event('A', '坐席应答', 90, 80), event('A', '语音导航', 0, 40), event('A', '排队', 30, undefined), event('B', '语音导航', 0, 9, 'e1'), event('B', '语音导航', 0, 9, 'e1'), event('B', '语音导航', 10, 12, 'e1'), event('C', '未知', 5, 5)],
    ORIGIN,
  );
}

/** A graph of 200 steps and 1,000 edges. */
export function hugeFlow(): JourneyFlow {
  let seed = 11;
  const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
  const events: JourneyEvent[] = [];
  const edges = new Set<string>();
  for (let index = 0; edges.size < 1_000; index++) {
    let step = Math.floor(random() * 200);
    for (let place = 0; place < 8 && edges.size < 1_000; place++) {
      events.push({ case: `C${index}`, step: `步骤 ${step}`, start: DAY + place * 60_000, end: DAY + place * 60_000 + 30_000 });
      const next = Math.min(199, Math.max(0, step + Math.floor(random() * 14) - 4));
      edges.add(`${step} ${next}`);
      step = next;
    }
    events.push({ case: `C${index}`, step: `步骤 ${step}`, start: DAY + 600_000, end: DAY + 610_000 });
  }
  for (let step = 0; step < 200; step++) events.push({ case: `S${step}`, step: `步骤 ${step}`, start: DAY, end: DAY });
  return flowOf(events, ORIGIN);
}

export function readyFlow(flow: JourneyFlow): Loadable<JourneyFlow> {
  return { status: 'ready', value: flow };
}

/** A map that people drew of the same journeys, with everything that a lane can hold. */
export const JOURNEY_MAP: JourneyModel = {
  name: '信用卡挂失旅程',
  stages: [
    {
      id: 'find', name: '求助',
      touchpoints: [
        { id: 'ivr', name: '语音导航', channels: ['电话'], action: '拨打客服热线', pains: ['菜单层级深'], opportunities: ['挂失置顶'], evidence: '欢迎语', frontStage: '语音菜单', backStage: '意图识别', support: '语音平台' },
        { id: 'bot', name: '机器人', channels: ['在线'], action: '在 App 内提问', opportunities: ['识别后直接挂失'], evidence: '对话窗口', frontStage: '机器人应答', backStage: '知识检索', support: '知识库' },
      ],
    },
    {
      id: 'wait', name: '等待',
      touchpoints: [
        { id: 'queue', name: '排队', channels: ['电话'], action: '等待接通', pains: ['不知道还要等多久', '重复播放音乐'], opportunities: ['告知预计等待', '预约回呼'], metric: { metric: 'answerRate' }, evidence: '等待音乐', frontStage: '排队提示', backStage: '话务分配', support: '排班系统', isFailurePoint: true },
        { id: 'handoff', name: '转人工排队', channels: ['在线'], action: '要求人工', pains: ['转人工入口难找'], mood: -0.2, isFailurePoint: true },
      ],
    },
    {
      id: 'solve', name: '处理',
      touchpoints: [
        { id: 'agent', name: '坐席应答', channels: ['电话', '在线'], action: '说明情况', metric: { metric: 'averageHandleTime' }, evidence: '核身短信', frontStage: '坐席核身并挂失', backStage: '风控审批', support: '核心系统' },
        { id: 'transfer', name: '转接', channels: ['电话'], action: '重复说明', pains: ['要再说一遍'], opportunities: ['随单转接'], metric: { metric: 'transferRate' }, frontStage: '转二线', backStage: '工单流转', support: '工单系统', isFailurePoint: true },
        { id: 'second', name: '二线处理', channels: ['电话'], action: '等待处理结果' },
      ],
    },
    { id: 'after', name: '评价', touchpoints: [{ id: 'survey', name: '满意度评价', channels: ['短信'], action: '回复评分', mood: 0.4, evidence: '短信', frontStage: '短信调查' }] },
  ],
};
