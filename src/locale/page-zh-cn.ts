import type { PageMessages } from './page-messages.js';

export const pageZhCN: PageMessages = {
  title: '页面设置有误',
  json: (detail) => `标签内的 JSON 无法读取，已忽略：${detail}`,
  shape: '标签内的 JSON 应为对象，如 {"metric":"answerRate"}，已忽略。',
  unknown: (name) => `没有名为 ${name} 的设置，已忽略。`,
  refused: (name, detail) => `设置 ${name} 无效，已忽略：${detail}`,
  adapter: (name, known) => `没有名为“${name}”的数据适配器。可用：${known.join('、') || '无'}。`,
  missing: (adapter, name) => `数据适配器 ${adapter} 缺少设置 ${name}。`,
};
