/**
 * The functions that reference cases name, each as `input → expected`: the case's shape in, the case's shape out.
 * Translation only; what is computed is computed in `src`.
 */
import { evaluateSustained, type SustainedRule } from '../../src/alerts/sustained.js';
import type { Counts } from '../../src/domain/counter.js';
import type { MetricId } from '../../src/domain/metric.js';
import { lttb } from '../../src/geometry/lttb.js';
import { m4 } from '../../src/geometry/m4.js';
import { channelTransitions } from '../../src/journeys/channel-transitions.js';
import { clusterSessions } from '../../src/journeys/cluster-sessions.js';
import { directlyFollows } from '../../src/journeys/directly-follows.js';
import { sentimentCurve, type SentimentPoint } from '../../src/journeys/sentiment-curve.js';
import { sessionSimilarity } from '../../src/journeys/session-similarity.js';
import { variants } from '../../src/journeys/variants.js';
import { addCounts } from '../../src/metrics/add.js';
import { measure } from '../../src/metrics/measure.js';
import { blinkCheck, type Blink } from '../../src/theme/perception/blink.js';
import type { Triple } from '../../src/theme/perception/colour.js';
import { simulateCvd, type ColourVision } from '../../src/theme/perception/colour-vision.js';
import { contrastRatio } from '../../src/theme/perception/contrast.js';
import { deltaE2000 } from '../../src/theme/perception/delta-e.js';
import { raster } from '../geometry/raster.js';
import { analysisFunctions } from './analysis-functions.js';
import { people } from './people.js';
import { staffingFunctions } from './staffing-functions.js';

interface SustainedInput {
  readonly config: {
    readonly threshold: number;
    readonly resolveThreshold: number;
    readonly forMs: number;
    readonly keepFiringMs: number;
    readonly intervalMs: number;
    readonly mode: 'every' | 'rolling';
    readonly minVolume: number;
    readonly guard: 'minVolume' | 'wilson';
    readonly z: number;
    readonly anchor: 'intervalStart' | 'evaluation';
    readonly maxNeutralMs: number;
    readonly maxGapMs: number;
    readonly windowCoverage: number;
  };
  readonly records: readonly { readonly start: number; readonly offered: number; readonly answered: number; readonly seq: number }[];
  readonly now: number | null;
}

function sustained({ config, records, now }: SustainedInput) {
  const { mode, guard, minVolume, z, resolveThreshold, intervalMs, windowCoverage, ...rest } = config;
  const rule: SustainedRule = {
    ...rest,
    breachedWhen: 'below',
    resolveAt: resolveThreshold,
    guard: guard === 'wilson' ? { kind: guard, minVolume: 0, z } : { kind: guard, minVolume },
    stepMs: intervalMs,
    reading: mode === 'rolling' ? { mode, windowMs: config.forMs, coverage: windowCoverage } : { mode },
  };
  const alert = evaluateSustained(
    rule,
    records.map(({ start, offered, answered, seq }) => ({ start, numerator: answered, denominator: offered, revision: seq })),
    now ?? undefined,
  );
  const transitions = alert.transitions.map(({ at, from, to, reason }) => ({ at, from, to, reason }));
  return { transitions, finalState: alert.state, stale: alert.stale };
}

interface RollUpRow {
  readonly [key: string]: number;
}

function rollUp({ rows }: { readonly rows: readonly RollUpRow[] }) {
  const total = rows
    .map(
      (row): Counts => ({
        offered: row['offered'], answered: row['answered'], abandoned: row['abandoned'], answeredWithin: row['answeredWithin'],
        waitAnswered: row['waitAnsweredSec'], handled: row['handled'], talk: row['talkSec'], hold: row['holdSec'], wrapUp: row['acwSec'],
        ready: row['readySec'], satisfied: row['csatGood'], surveyed: row['csatN'], promoters: row['npsP'], detractors: row['npsD'], waitMax: row['maxWaitSec'],
      } as Counts),
    )
    .reduce(addCounts);
  const npsN = rows.reduce((sum, row) => sum + (row['npsN'] ?? 0), 0);
  const value = (metric: MetricId, counts: Counts = total, variant?: string) => measure({ metric, ...(variant && { variant }) }, counts).value ?? null;
  return {
    offered: total.offered, answered: total.answered, abandoned: total.abandoned,
    answerRate: value('answerRate'), serviceLevel: value('serviceLevel'), asaSec: value('averageSpeedOfAnswer'),
    ahtSec: value('averageHandleTime', total, 'handled'), occupancy: value('occupancy'), csat: value('customerSatisfaction'),
    nps: value('netPromoterScore', { ...total, surveyed: npsN }), maxWaitSec: value('longestWait'),
  };
}

interface PointsInput {
  readonly points: readonly (readonly [number, number])[];
  readonly width: number;
  readonly height: number;
  readonly threshold: number;
}

const columns = (points: PointsInput['points']) => [points.map(([x]) => x), points.map(([, y]) => y)] as const;

function m4PixelExact({ points, width, height }: PointsInput) {
  const kept = m4(...columns(points), width).map((index) => points[index] ?? ([0, 0] as const));
  return { pixels: raster(kept, points, width, height) };
}

interface SessionsInput {
  readonly sessions: readonly { readonly events: readonly { readonly activity: string; readonly start: number; readonly end: number | null }[] }[];
}

const casesOf = ({ sessions }: SessionsInput) => sessions.map(({ events }) => events.map(({ activity, start, end }) => ({ step: activity, start, end: end ?? undefined })));

function directlyFollowsOf(input: SessionsInput) {
  const { steps, edges, starts, ends, reworkCaseRate, wait } = directlyFollows(casesOf(input));
  return {
    nodes: steps.map(({ step, count, cases, service, rework }) => ({ activity: step, count, cases, serviceTotal: service, reworkCount: rework })),
    edges: edges.map(({ from, to, count, wait: waitTotal, waitMean, waitMedian, waitShare }) => ({ from, to, count, waitTotal, waitMean, waitMedian, waitShare })),
    starts, ends, reworkCaseRate, totalWait: wait,
  };
}

function transitionsOf({ journeys, maxSteps }: { readonly journeys: readonly (readonly string[])[]; readonly maxSteps: number }) {
  const { links, ends } = channelTransitions(journeys, maxSteps);
  return { links, ends: ends.map(({ step, channel, count }) => ({ step, channel, count })) };
}

interface CurveInput {
  readonly points: readonly SentimentPoint[];
  readonly tauSec: number;
  readonly minSwing: number;
}

export const functions: Readonly<Record<string, (input: never) => unknown>> = {
  ...analysisFunctions,
  ...staffingFunctions,
  evaluateSustained: sustained,
  rollUp,
  lttb: ({ points, threshold }: PointsInput) => ({ indices: lttb(...columns(points), threshold) }),
  m4: ({ points, width }: PointsInput) => ({ indices: m4(...columns(points), width) }),
  m4PixelExact,
  contrastRatio: ({ foreground, background }: { readonly foreground: string; readonly background: string }) => contrastRatio(foreground, background),
  deltaE2000: ({ lab1, lab2 }: { readonly lab1: Triple; readonly lab2: Triple }) => deltaE2000(lab1, lab2),
  simulateCvd: ({ colour, kind }: { readonly colour: string; readonly kind: ColourVision }) => simulateCvd(colour, kind),
  directlyFollows: directlyFollowsOf,
  variants: (input: SessionsInput) => variants(casesOf(input)).map(({ steps, cases }) => [steps.join('>'), cases]),
  sessionSimilarity: ({ texts }: { readonly texts: readonly string[] }) => ({ matrix: sessionSimilarity(texts) }),
  clusterSessions: ({ texts, minSimilarity }: { readonly texts: readonly string[]; readonly minSimilarity: number }) => ({ labels: clusterSessions(texts, minSimilarity) }),
  channelTransitions: transitionsOf,
  sentimentCurve: ({ points, tauSec, minSwing }: CurveInput) => sentimentCurve(points, { tauSeconds: tauSec, minSwing }),
  blinkCheck: (blink: Blink) => blinkCheck(blink),
  ...people,
};
