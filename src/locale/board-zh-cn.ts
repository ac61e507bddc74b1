import type { BoardMessages } from './board-messages.js';

export const boardZhCN: BoardMessages = {
  title: '数据驾驶舱',
  natures: { live: '实时', recorded: '记录文件', replayed: '回放', simulated: '模拟数据' },
  asOf: (clock, zone) => `数据截至 ${clock}（${zone}）`,
  replayed: (weeks, original) => `日期移动 ${weeks} 周，原记录时间 ${original}`,
  setAside: (_, text) => `${text} 条记录无法使用，未计入`,
  noSource: '尚未接入数据源',
  connecting: '正在连接数据源…',
  sourceFailed: '无法连接数据源',
  sourceAdvice: '请检查网络或权限后重试；页面会保留已有数据。',
  freshness: ({ total, loading, stale, failed }) => {
    const parts = [stale > 0 && `${stale} 个已过时`, failed > 0 && `${failed} 个加载失败`, loading > 0 && `${loading} 个加载中`].filter(Boolean);
    return parts.length > 0 ? `${total} 个组件中 ${parts.join('，')}` : `${total} 个组件均为最新`;
  },
  stopBlinking: '停止闪烁',
  resumeBlinking: '恢复闪烁',
  invalid: (setting, value, expected) => `设置 ${setting} 的值“${value}”无效，已忽略。应为${expected}。`,
  unwatched: (rule, fields) => `规则“${rule}”无法读取，未在监测${fields === '' ? '' : `。有误的字段：${fields}`}。`,
  expected: {
    range: ' today、yesterday、all、ISO 时长（如 PT8H）或“起始/结束”',
    duration: ' ISO 时长，如 PT30M、P7D',
    filters: ' JSON 对象，如 {"skillGroup":["sales"]}',
    selection: ' JSON 对象：筛选条件，或 {"filters":…,"interval":"起始/结束"}',
    address: '驾驶舱自己写入地址栏的内容',
    rules: ' JSON 数组，每项是一条预警规则',
    swings: ' JSON 数组，每项是一条波动规则',
    theme: ' auto、light 或 dark',
    density: ' comfortable 或 compact',
  },
};
