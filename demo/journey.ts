/** The journeys of the simulated centre: where the mood drops, at which step it waits, and the contacts behind it. */
import '../src/define.js';
import { DEFAULT_RULES } from '../src/alerts/default-rules.js';
import type { JourneyModel } from '../src/domain/journey-model.js';
import { demoCentre } from './centre.js';
import './pages.js';

/** The steps that the simulation tells, drawn as a map, with metrics bound to them. */
const MODEL: JourneyModel = {
  name: '银行客服旅程',
  stages: [
    { id: 'seek', name: '求助', touchpoints: [
      { id: 'menu', name: '语音导航', channels: ['电话'], action: '拨打热线', pains: ['菜单层级深'], opportunities: ['常用业务置顶'], evidence: '欢迎语', frontStage: '语音菜单', backStage: '意图识别', support: '语音平台' },
      { id: 'bot', name: '机器人', channels: ['在线', '企业微信'], action: '在线提问', opportunities: ['识别后直接办理'], evidence: '对话窗口', frontStage: '机器人应答', backStage: '知识检索', support: '知识库' },
    ] },
    { id: 'wait', name: '等待', touchpoints: [
      { id: 'queue', name: '排队', action: '等待接通', pains: ['不知道还要等多久'], opportunities: ['告知预计等待', '预约回呼'], metric: { metric: 'answerRate' }, evidence: '等待音乐', frontStage: '排队提示', backStage: '话务分配', support: '排班系统', isFailurePoint: true },
      { id: 'abandon', name: '放弃', action: '挂断', pains: ['问题没有解决'], metric: { metric: 'abandonRate' }, isFailurePoint: true },
      { id: 'callback', name: '预约回呼', action: '留下号码' },
    ] },
    { id: 'solve', name: '处理', touchpoints: [
      { id: 'agent', name: '坐席应答', action: '说明情况', metric: { metric: 'averageHandleTime' }, evidence: '核身短信', frontStage: '坐席受理', backStage: '风控审批', support: '核心系统' },
      { id: 'transfer', name: '转接', pains: ['要再说一遍'], opportunities: ['随单转接'], metric: { metric: 'transferRate' }, frontStage: '转二线', backStage: '工单流转', support: '工单系统', isFailurePoint: true },
      { id: 'second', name: '二线应答', action: '等待处理结果' },
    ] },
    { id: 'after', name: '评价', touchpoints: [{ id: 'survey', name: '满意度评价', channels: ['短信'], action: '回复评分', metric: { metric: 'customerSatisfaction' }, evidence: '短信', frontStage: '短信调查' }] },
  ],
};

const [board, journey, flow] = [document.querySelector('cockpit-board'), document.querySelector('cockpit-journey'), document.querySelector('cockpit-flow')];
if (!board || !journey || !flow) throw new TypeError('invalid page: no board, journey or flow');
journey.model = MODEL;
board.rules = DEFAULT_RULES;
board.range = 'PT2H';
board.adapter = demoCentre(1);
// From the touchpoint where the mood drops to the step graph, where the wait before it is marked.
journey.addEventListener('cockpit-drill-cases', ({ steps }) => {
  flow.pick(steps);
  flow.scrollIntoView({ block: 'nearest' });
});
