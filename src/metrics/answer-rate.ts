import type { MetricDefinition } from '../domain/metric.js';

/**
 * Answer rate, 接通率: the share of offered contacts that reached an agent.
 * An outbound-only queue, which offers nothing, has none at all.
 */
export const answerRate: MetricDefinition = {
  id: 'answerRate',
  unit: 'ratio',
  direction: 'up',
  rollUp: 'ratio',
  variants: {
    offered: { numerator: { plus: ['answered'] }, denominator: { plus: ['offered'] } },
    withoutFlowOut: { numerator: { plus: ['answered'] }, denominator: { plus: ['offered'], minus: ['flowOut'] } },
    withoutShort: { numerator: { plus: ['answered'] }, denominator: { plus: ['offered'], minus: ['flowOut', 'abandonedShort'] } },
  },
};
