import type { Messages } from './messages.js';

export const remedyZhCN: Messages['remedy'] = {
  answer: '预案',
  answerWith: (plan) => `预案：预览 ${plan}`,
};
