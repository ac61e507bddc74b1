import type { Messages } from './messages.js';

export const remedyEn: Messages['remedy'] = {
  answer: 'Plan',
  answerWith: (plan) => `Plan: preview ${plan}`,
};
