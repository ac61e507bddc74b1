import type { MetricDefinition, MetricId } from '../domain/metric.js';
import { abandonRate } from './abandon-rate.js';
import { abandoned } from './abandoned.js';
import { adherence } from './adherence.js';
import { answerRate } from './answer-rate.js';
import { answered } from './answered.js';
import { averageHandleTime } from './average-handle-time.js';
import { averageSpeedOfAnswer } from './average-speed-of-answer.js';
import { conformance } from './conformance.js';
import { customerSatisfaction } from './customer-satisfaction.js';
import { firstContactResolution } from './first-contact-resolution.js';
import { holdShare } from './hold-share.js';
import { longestWait } from './longest-wait.js';
import { netPromoterScore } from './net-promoter-score.js';
import { occupancy } from './occupancy.js';
import { offered } from './offered.js';
import { quality } from './quality.js';
import { readyNow } from './ready-now.js';
import { serviceLevel } from './service-level.js';
import { shrinkage } from './shrinkage.js';
import { transferRate } from './transfer-rate.js';
import { utilisation } from './utilisation.js';
import { waitingNow } from './waiting-now.js';
import { wrapUpTime } from './wrap-up-time.js';

/** Every metric by id. To add one: its file, one line here, one name per language. */
export const METRICS: Readonly<Record<MetricId, MetricDefinition>> = {
  answerRate,
  abandonRate,
  serviceLevel,
  averageSpeedOfAnswer,
  averageHandleTime,
  wrapUpTime,
  holdShare,
  occupancy,
  utilisation,
  shrinkage,
  adherence,
  conformance,
  transferRate,
  firstContactResolution,
  customerSatisfaction,
  netPromoterScore,
  quality,
  offered,
  answered,
  abandoned,
  longestWait,
  waitingNow,
  readyNow,
};
