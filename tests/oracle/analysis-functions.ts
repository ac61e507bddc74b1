/** The functions of trend, contribution and intervals that reference cases name; translation only. */
import { adtributor, type Forecast } from '../../src/analysis/adtributor.js';
import { adtributorRatio, type RatioForecast } from '../../src/analysis/adtributor-ratio.js';
import { controlRules } from '../../src/analysis/control-rules.js';
import { cusum } from '../../src/analysis/cusum.js';
import { mergeSketches, sketchOf, sketchQuantile } from '../../src/analysis/dd-sketch.js';
import { ewmaChart } from '../../src/analysis/ewma-chart.js';
import { individualsChart } from '../../src/analysis/individuals-chart.js';
import { lmdiDecomposition } from '../../src/analysis/lmdi-decomposition.js';
import { mannKendall, seasonalKendall } from '../../src/analysis/mann-kendall.js';
import { meanInterval } from '../../src/analysis/mean-interval.js';
import { mergeMoments, momentsOf, varianceOf } from '../../src/analysis/moments.js';
import { npsDifference, npsInterval, type NpsAnswers } from '../../src/analysis/nps-interval.js';
import { pChart } from '../../src/analysis/p-chart.js';
import { peltL2 } from '../../src/analysis/pelt.js';
import { generalizedPotentialScore } from '../../src/analysis/potential-score.js';
import { proportionDifference } from '../../src/analysis/proportion-difference.js';
import { nearestRank, quantile } from '../../src/metrics/quantile.js';
import { ratioDecomposition, type Segment } from '../../src/analysis/ratio-decomposition.js';
import { repeatContacts } from '../../src/analysis/repeat-contacts.js';
import { seasonalBaseline } from '../../src/analysis/seasonal-baseline.js';
import { shapleyProduct } from '../../src/analysis/shapley-product.js';
import { swingOf } from '../../src/analysis/swing.js';
import { theilSen, theilSenInterval } from '../../src/analysis/theil-sen.js';

interface Series {
  readonly x: readonly number[];
}

interface Periods {
  readonly base: readonly Segment[];
  readonly current: readonly Segment[];
}

interface SwingInput {
  readonly baseSuccesses: number;
  readonly baseTrials: number;
  readonly curSuccesses: number;
  readonly curTrials: number;
  readonly threshold: number;
  readonly alpha: number;
}

function swingTrigger({ baseSuccesses, baseTrials, curSuccesses, curTrials, ...rule }: SwingInput) {
  return swingOf({ successes: baseSuccesses, trials: baseTrials }, { successes: curSuccesses, trials: curTrials }, rule);
}

const SHARES = [0.5, 0.9, 0.95, 0.99];

function ddSketch({ groups, relativeAccuracy }: { readonly groups: readonly (readonly number[])[]; readonly relativeAccuracy: number }) {
  const all = groups.map((values) => sketchOf(values, relativeAccuracy)).reduce(mergeSketches, sketchOf([], relativeAccuracy));
  const sorted = groups.flat().sort((a, b) => a - b);
  const byShare = (value: (share: number) => number | undefined) => Object.fromEntries(SHARES.map((share) => [share, value(share)]));
  return {
    gamma: all.gamma,
    zeroCount: all.zeroCount,
    bins: [...all.bins].sort(([a], [b]) => a - b),
    quantiles: byShare((share) => sketchQuantile(all, share)),
    exactLowerRank: byShare((share) => sorted[Math.floor(share * (sorted.length - 1))]),
  };
}

type NpsTriple = readonly [promoters: number, passives: number, detractors: number];
const answersOf = ([promoters, passives, detractors]: NpsTriple): NpsAnswers => ({ promoters, passives, detractors });

interface FcrInput {
  readonly contacts: readonly { readonly cust: string; readonly reason: string; readonly t: number }[];
  readonly now: number;
  readonly windowDays: number;
}

export const analysisFunctions: Readonly<Record<string, (input: never) => unknown>> = {
  theilSen: ({ x, y }: { readonly x: readonly number[]; readonly y: readonly number[] }) => theilSen(x, y),
  theilSenInterval: ({ y, confidence, x }: { readonly y: readonly number[]; readonly confidence: number; readonly x?: readonly number[] }) => theilSenInterval(y, confidence, x),
  mannKendall: ({ y }: { readonly y: readonly number[] }) => mannKendall(y),
  seasonalKendall: ({ seasons }: { readonly seasons: readonly (readonly number[])[] }) => seasonalKendall(seasons),
  controlRules: ({ x, centre, sigma }: Series & { readonly centre: number; readonly sigma: number }) => controlRules(x, centre, sigma),
  cusum: ({ x, target, k, h }: Series & { readonly target: number; readonly k: number; readonly h: number }) => cusum(x, target, k, h),
  ewmaChart: ({ x, lambda, target, sigma, width }: Series & Readonly<Record<'lambda' | 'target' | 'sigma' | 'width', number>>) => ewmaChart(x, lambda, target, sigma, width),
  individualsChart: ({ x }: Series) => individualsChart(x),
  pChart: ({ successes, trials }: { readonly successes: readonly number[]; readonly trials: readonly number[] }) => pChart(successes, trials),
  peltL2: ({ x, penalty, minSegment }: Series & { readonly penalty: number; readonly minSegment?: number }) => peltL2(x, penalty, minSegment),
  seasonalBaseline: ({ history, current }: { readonly history: readonly (number | null)[]; readonly current: number | null }) => seasonalBaseline(history.map((value) => value ?? undefined), current ?? undefined),
  swingTrigger,
  ratioDecomposition: ({ base, current }: Periods) => ratioDecomposition(base, current),
  lmdiDecomposition: ({ base, current }: Periods) => lmdiDecomposition(base, current),
  shapleyProduct: ({ before, after }: { readonly before: readonly number[]; readonly after: readonly number[] }) => ({ effects: shapleyProduct(before, after) }),
  adtributor: ({ dimensions, ...options }: { readonly dimensions: Readonly<Record<string, readonly Forecast[]>>; readonly tEp: number; readonly tEep: number; readonly top: number }) => adtributor(dimensions, options),
  adtributorRatio: ({ elements }: { readonly elements: readonly RatioForecast[] }) => {
    const explained = adtributorRatio(elements);
    return explained && { elements: explained };
  },
  generalizedPotentialScore: ({ candidate, rest }: { readonly candidate: readonly Forecast[]; readonly rest: readonly Forecast[] }) => generalizedPotentialScore(candidate, rest),
  npsInterval: ({ z, ...answers }: NpsAnswers & { readonly z: number }) => npsInterval(answers, z),
  npsDifference: ({ a, b }: { readonly a: NpsTriple; readonly b: NpsTriple }) => npsDifference(answersOf(a), answersOf(b)),
  proportionDifference: ({ k1, n1, k2, n2 }: Readonly<Record<'k1' | 'n1' | 'k2' | 'n2', number>>) => proportionDifference({ successes: k1, trials: n1 }, { successes: k2, trials: n2 }),
  meanInterval: ({ mean, sd, n, confidence }: Readonly<Record<'mean' | 'sd' | 'n' | 'confidence', number>>) => meanInterval(mean, sd, n, confidence),
  quantile: ({ values, p }: { readonly values: readonly number[]; readonly p: number }) => ({ type7: quantile(values, p), nearestRank: nearestRank(values, p) }),
  ddSketch,
  mergeMoments: ({ groups }: { readonly groups: readonly (readonly number[])[] }) => {
    const all = groups.map(momentsOf).reduce(mergeMoments, momentsOf([]));
    return { n: all.n, mean: all.mean, variance: varianceOf(all) };
  },
  fcrByRepeat: ({ contacts, now, windowDays }: FcrInput) => repeatContacts(contacts.map(({ cust, reason, t }) => ({ customer: cust, reason, at: t })), now, windowDays),
};
