/** The people room behind the names of the reference cases: shapes translated, nothing computed. */
import { wilson } from '../../src/metrics/wilson.js';
import { adviceAdoption, type AdviceUse } from '../../src/people/advice-adoption.js';
import { anchoredScore, type Anchors } from '../../src/people/anchors.js';
import { bestEffort, bonusCoefficient, expectedBonus, type Tier } from '../../src/people/bonus.js';
import { bunchingAt } from '../../src/people/bunching.js';
import { expectedRanks } from '../../src/people/expected-rank.js';
import { funnelLimits } from '../../src/people/funnel.js';
import { mannWhitney } from '../../src/people/mann-whitney.js';
import { minMaxScore, type MinMax } from '../../src/people/min-max-score.js';
import { funnelOverdispersion } from '../../src/people/overdispersion.js';
import { isPromotable } from '../../src/people/promotion.js';
import { cutLine, quadrantPath } from '../../src/people/quadrant.js';
import { radarArea, radarAreaRange } from '../../src/people/radar-area.js';
import { review360 } from '../../src/people/review-360.js';
import { shortfallOf } from '../../src/people/shortfall.js';
import { shrinkMeans, type SampleMean } from '../../src/people/shrink-means.js';
import { shrinkRates } from '../../src/people/shrink-rates.js';
import { spreadTies } from '../../src/people/spread-ties.js';
import { complexityIndex, stratifiedRate } from '../../src/people/standardise.js';
import { scaleResult, type ScaleRule } from '../../src/people/stress-scale.js';
import { surveySelection, type SurveyOffers } from '../../src/people/survey-selection.js';
import { teamBand, type BandEnds } from '../../src/people/team-band.js';
import { reweight, weightedScore } from '../../src/people/weighted-score.js';
import { wrapUpQuality } from '../../src/people/wrap-up-quality.js';
import { wrapUpStretch } from '../../src/people/wrap-up-stretch.js';
import type { Proportion } from '../../src/metrics/proportion.js';

type Given = number | null;
type Values = { readonly values: readonly Given[] };

const known = (value: Given) => value ?? undefined;

interface BonusInput {
  readonly meanScore: number;
  readonly sd: number;
  readonly baseBonus: number;
  readonly tiers: readonly Tier[];
}

const guess = ({ meanScore, sd }: BonusInput) => ({ mean: meanScore, deviation: sd });
const scheme = ({ baseBonus, tiers }: BonusInput) => ({ base: baseBonus, tiers });

interface QuadrantInput {
  readonly points: readonly (readonly [number, number])[];
  readonly abilityCut: number;
  readonly willingnessCut: number;
  readonly hysteresis: number;
}

interface StrataInput {
  readonly strata: readonly { readonly k: number; readonly n: number; readonly weight: number }[];
}

interface MixInput {
  readonly rows: readonly { readonly key: string; readonly k: number; readonly n: number }[];
  readonly reference: Readonly<Record<string, number>>;
}

interface StretchInput {
  readonly agent: readonly { readonly reason: string; readonly acw: number }[];
  readonly population: Readonly<Record<string, readonly number[]>>;
}

interface WrapUpInput {
  readonly acwSec: number;
  readonly targetSec: number;
  readonly limitSec: number;
  readonly quality: number;
  readonly gate: number;
}

interface AgentsInput {
  readonly agents: readonly Proportion[];
}

export const people: Readonly<Record<string, (input: never) => unknown>> = {
  normalizeMinMax: ({ value, ...scale }: { readonly value: Given } & MinMax) => minMaxScore(known(value), scale),
  normalizeAnchors: ({ value, targetScore, ...anchors }: { readonly value: Given; readonly targetScore?: number } & Anchors) => anchoredScore(known(value), anchors, targetScore),
  teamBand: ({ values, ...ends }: Values & BandEnds) => teamBand(values.map(known), ends),
  radarArea: ({ values }: Values) => radarArea(values.map(known)),
  radarAreaRange: ({ values }: Values) => radarAreaRange(values.map(known)),
  gapScore: ({ values, targets, weights }: Values & { readonly targets: readonly number[]; readonly weights: readonly number[] }) =>
    shortfallOf(values.map((value, index) => ({ value: known(value), target: targets[index] ?? NaN, weight: weights[index] ?? NaN }))),
  quadrantPath: ({ points, abilityCut, willingnessCut, hysteresis }: QuadrantInput) =>
    quadrantPath(points.map(([ability, willingness]) => ({ ability, willingness })), { ability: abilityCut, willingness: willingnessCut, hysteresis }),
  cutLine: ({ values, mode, target }: Values & { readonly mode: 'target' | 'median' | 'mean'; readonly target?: number }) => cutLine(values.map(known), mode, target),
  spreadTies: ({ ids, step }: { readonly ids: readonly string[]; readonly step: number }) => spreadTies(ids, step),
  weightedScore: ({ items }: { readonly items: readonly { readonly score: Given; readonly weight: number }[] }) =>
    weightedScore(items.map(({ score, weight }) => ({ score: known(score), weight }))),
  reweight: ({ weights, key, newWeight }: { readonly weights: Readonly<Record<string, number>>; readonly key: string; readonly newWeight: number }) => reweight(weights, key, newWeight),
  bonusCoefficient: ({ score, tiers }: { readonly score: number; readonly tiers: readonly Tier[] }) => bonusCoefficient(score, tiers),
  promotionEligible: ({ years, min, consecutive }: { readonly years: readonly { readonly year: number; readonly score: number }[]; readonly min: number; readonly consecutive: number }) =>
    isPromotable(years, min, consecutive),
  review360: ({ groups, weights, minRaters }: { readonly groups: Readonly<Record<string, readonly number[]>>; readonly weights: Readonly<Record<string, number>>; readonly minRaters: number }) =>
    review360(groups, weights, minRaters),
  stratifiedRate: ({ strata }: StrataInput) => {
    const { standardError, ...rest } = stratifiedRate(strata.map(({ k, n, weight }) => ({ successes: k, trials: n, weight })));
    return { ...rest, se: standardError };
  },
  complexityIndex: ({ rows, reference }: MixInput) => complexityIndex(rows.map(({ key, k, n }) => ({ key, successes: k, trials: n })), reference),
  expectedTierBonus: (input: BonusInput) => {
    const { bonus, marginalPerPoint } = expectedBonus(guess(input), scheme(input));
    return { expectedBonus: bonus, marginalPerPoint };
  },
  bestResponseEffort: (input: BonusInput & { readonly effortCost: number; readonly maxEffort: number; readonly step: number }) =>
    bestEffort(guess(input), scheme(input), { cost: input.effortCost, most: input.maxEffort, step: input.step }),
  bunching: ({ scores, threshold, width }: { readonly scores: readonly number[]; readonly threshold: number; readonly width: number }) => bunchingAt(scores, threshold, width),
  acwQualityLink: ({ acwSec, targetSec, limitSec, quality, gate }: WrapUpInput) => {
    const { score, linked } = wrapUpQuality(acwSec, quality, { targetSeconds: targetSec, limitSeconds: limitSec, gate });
    return { acwScore: score, linked };
  },
  acwStretch: ({ agent, population }: StretchInput) => wrapUpStretch(agent.map(({ reason, acw }) => ({ reason, seconds: acw })), population),
  mannWhitney: ({ a, b }: { readonly a: readonly number[]; readonly b: readonly number[] }) => mannWhitney(a, b),
  surveySelection: (offers: SurveyOffers) => {
    const { standardError, ...rest } = surveySelection(offers);
    return { ...rest, se: standardError };
  },
  wilson: ({ successes, trials, z }: Proportion & { readonly z: number }) => wilson(successes, trials, z),
  betaBinomialShrink: ({ agents }: AgentsInput) => shrinkRates(agents),
  shrinkMeans: ({ agents }: { readonly agents: readonly SampleMean[] }) => shrinkMeans(agents),
  funnelLimits: ({ target, trials }: { readonly target: number; readonly trials: number }) => funnelLimits(target, trials),
  funnelOverdispersion: ({ agents, target, winsorise }: AgentsInput & { readonly target: number; readonly winsorise: number }) => {
    const { isOverdispersed, ...rest } = funnelOverdispersion(agents, target, winsorise);
    return { ...rest, overdispersed: isOverdispersed };
  },
  expectedRank: ({ agents }: AgentsInput) => expectedRanks(agents),
  stressScale: ({ items, ...rule }: { readonly items: readonly Given[] } & ScaleRule) => {
    const { isModerate, ...rest } = scaleResult(items.map(known), rule);
    return { ...rest, moderate: isModerate };
  },
  aiAdoption: ({ maxUnmodified, z, ...use }: AdviceUse & { readonly maxUnmodified: number; readonly z: number }) => {
    const { correctionRate, isOverReliant, unmodifiedRate } = adviceAdoption(use, maxUnmodified, z);
    return { unmodifiedRate, humanCorrectionRate: correctionRate, overReliance: isOverReliant };
  },
};
