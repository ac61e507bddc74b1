import type { MetricDefinition } from '../domain/metric.js';

/** Net promoter score, NPS, 净推荐值: promoters less detractors per hundred surveyed, -100 to 100. */
export const netPromoterScore: MetricDefinition = {
  id: 'netPromoterScore',
  unit: 'score',
  direction: 'up',
  rollUp: 'ratio',
  variants: {
    surveyed: { numerator: { plus: ['promoters'], minus: ['detractors'] }, denominator: { plus: ['surveyed'] }, scale: 100 },
  },
};
