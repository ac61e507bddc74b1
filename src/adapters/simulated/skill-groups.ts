import type { DimensionMember } from '../../domain/dimension.js';

/** What makes one skill group unlike another. Durations are means in seconds. */
export interface SkillGroupProfile extends DimensionMember {
  /** Share of the agents. */
  readonly share: number;
  readonly talkSeconds: number;
  readonly wrapUpSeconds: number;
  /** Share of contacts put on hold, and for how long. */
  readonly holdShare: number;
  readonly holdSeconds: number;
  /** How long a caller waits before hanging up. */
  readonly patienceSeconds: number;
  /** Share of offered contacts that an ordinary hour's staffing lets go. */
  readonly abandonShare: number;
  readonly transferShare: number;
  /** Index of the group that takes what this one hands on. */
  readonly transferTo: number;
  /** Share of surveyed customers who are satisfied when they had not to wait. */
  readonly satisfiedShare: number;
  /** Weights of the channels, in the order of `CHANNELS`. */
  readonly channels: readonly [phone: number, chat: number, wecom: number];
}

/** Channels with their labels; a writer is more patient than a caller and takes longer to serve. */
export const CHANNELS: readonly (DimensionMember & { readonly patience: number; readonly talk: number })[] = [
  { id: 'phone', label: '电话', patience: 1, talk: 1 },
  { id: 'chat', label: '在线', patience: 1.5, talk: 1.15 },
  { id: 'wecom', label: '企业微信', patience: 1.8, talk: 1.1 },
];

/** The groups of the simulated bank. The order is that of their description. */
export const SKILL_GROUPS: readonly SkillGroupProfile[] = [
  group('card', '信用卡', 0.22, [190, 45], [0.12, 50], 150, 0.065, [0.06, 2], 0.9, [7, 2, 1]),
  group('account', '账户查询', 0.19, [135, 30], [0.06, 35], 140, 0.06, [0.04, 0], 0.92, [6, 3, 1]),
  group('complaint', '投诉处理', 0.11, [330, 120], [0.25, 80], 200, 0.08, [0.05, 3], 0.74, [8, 1, 1]),
  group('tech', '技术支持', 0.14, [300, 60], [0.22, 75], 170, 0.075, [0.07, 1], 0.85, [4, 4, 2]),
  group('loan', '贷款咨询', 0.13, [255, 70], [0.14, 60], 170, 0.07, [0.05, 5], 0.89, [5, 2, 3]),
  group('wealth', '理财', 0.09, [280, 75], [0.12, 60], 180, 0.07, [0.04, 0], 0.91, [4, 2, 4]),
  group('english', '英文服务', 0.06, [215, 45], [0.12, 55], 170, 0.08, [0.06, 1], 0.9, [7, 3, 0]),
  group('vip', 'VIP专席', 0.06, [240, 60], [0.1, 40], 150, 0.05, [0.03, 5], 0.95, [6, 1, 3]),
];

export const SURVEY_SHARE = 0.3;

/** Share of customers who leave a number to be called back rather than hang up. */
export const CALL_BACK_SHARE = 0.08;

function group(
  id: string,
  label: string,
  share: number,
  [talkSeconds, wrapUpSeconds]: [number, number],
  [holdShare, holdSeconds]: [number, number],
  patienceSeconds: number,
  abandonShare: number,
  [transferShare, transferTo]: [number, number],
  satisfiedShare: number,
  channels: [number, number, number],
): SkillGroupProfile {
  return {
    ...{ id, label, share, talkSeconds, wrapUpSeconds, holdShare, holdSeconds, patienceSeconds },
    ...{ abandonShare, transferShare, transferTo, satisfiedShare, channels },
  };
}
