import type { Messages } from './messages.js';

export const remedyZhTW: Messages['remedy'] = {
  answer: '預案',
  answerWith: (plan) => `預案：預覽 ${plan}`,
};
