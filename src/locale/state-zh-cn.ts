import type { Messages, StateMessages } from './messages.js';

export const stateZhCN: StateMessages = {
  loading: '加载中',
  empty: '此范围内没有数据',
  failed: '加载失败',
  stale: '数据已过时',
  partial: '数据不完整',
  sampled: '抽样数据',
  provisional: '暂定数据',
  noData: '无数据',
  retry: '重试',
  sourceClock: '来源时钟',
  since: (clock) => `自 ${clock}`,
  age: (duration) => `${duration}前`,
};

export const reasonsZhCN: Messages['reasons'] = {
  late: '数据未按时更新',
  'catching-up': '正在补齐数据',
  disconnected: '与数据源断开',
  unauthorised: '未登录或登录已过期',
  forbidden: '没有查看权限',
  'not-found': '未找到',
  unsupported: '数据源不提供此项',
  'unlike-thresholds': '各技能组的应答阈值不同，没有合并的服务水平：请按技能组查看',
  'too-large': '结果过大，无法显示：请缩短时间范围或减少细分',
  invalid: '数据或请求无效',
  conflict: '已被他人更改',
  'rate-limited': '请求过于频繁',
  timeout: '请求超时',
  unavailable: '数据源暂不可用',
  internal: '内部错误',
};
