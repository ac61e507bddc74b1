/**
 * Which dimension, and which of its members, a sum's departure from its forecast lies in.
 *
 * Source: Bhagwan et al. 2014, "Adtributor", NSDI. Contributions, not causes.
 */

export interface Forecast {
  readonly key: string;
  readonly forecast: number;
  readonly actual: number;
}

export interface Explanation {
  readonly key: string;
  /** Share of the whole departure, all of a dimension adding to 1; may be negative or above 1. */
  readonly ep: number;
  /** How much its share of the whole moved: half the Jensen-Shannon divergence, natural logarithm. */
  readonly surprise: number;
}

export interface Candidate {
  readonly dimension: string;
  /** Members that together explain enough, the most surprising first. */
  readonly elements: readonly string[];
  readonly explanatoryPower: number;
  readonly surprise: number;
}

export interface Adtribution {
  /** Dimensions that explain enough, the most surprising first. */
  readonly candidates: readonly Candidate[];
  /** Every member of every dimension, in the order given. */
  readonly elements: Readonly<Record<string, readonly Explanation[]>>;
}

export interface AdtributorOptions {
  /** Share of the departure that a dimension's members must explain together. */
  readonly tEp?: number;
  /** Share that a member must explain to be named. */
  readonly tEep?: number;
  /** Dimensions told at most. */
  readonly top?: number;
}

/**
 * @param dimensions - The same sum split in several ways.
 * @returns undefined where nothing departs from its forecast.
 * @throws RangeError `invalid elements: …` for negative or infinite numbers.
 */
export function adtributor(dimensions: Readonly<Record<string, readonly Forecast[]>>, { tEp = 0.67, tEep = 0.1, top = 3 }: AdtributorOptions = {}): Adtribution | undefined {
  const elements: Record<string, readonly Explanation[]> = {};
  const candidates: Candidate[] = [];
  for (const [dimension, members] of Object.entries(dimensions)) {
    const explained = explain(members);
    if (!explained) continue;
    elements[dimension] = explained;
    const candidate = candidateOf(dimension, explained, tEp, tEep);
    if (candidate) candidates.push(candidate);
  }
  if (Object.keys(elements).length === 0) return undefined;
  return { candidates: candidates.sort((a, b) => b.surprise - a.surprise).slice(0, top), elements };
}

function explain(members: readonly Forecast[]): readonly Explanation[] | undefined {
  for (const { key, forecast, actual } of members)
    if (!(forecast >= 0 && actual >= 0 && forecast + actual < Infinity)) throw new RangeError(`invalid elements: ${actual} for ${forecast} of ${key}`);
  const forecast = members.reduce((sum, member) => sum + member.forecast, 0);
  const actual = members.reduce((sum, member) => sum + member.actual, 0);
  if (forecast === actual) return undefined;
  return members.map((member) => ({
    key: member.key,
    ep: (member.actual - member.forecast) / (actual - forecast),
    surprise: surpriseOf(shareOf(member.forecast, forecast), shareOf(member.actual, actual)),
  }));
}

function candidateOf(dimension: string, explained: readonly Explanation[], tEp: number, tEep: number): Candidate | undefined {
  const elements: string[] = [];
  let explanatoryPower = 0;
  let surprise = 0;
  for (const element of [...explained].sort((a, b) => b.surprise - a.surprise)) {
    if (element.ep <= tEep) continue;
    elements.push(element.key);
    explanatoryPower += element.ep;
    surprise += element.surprise;
    if (explanatoryPower > tEp) return { dimension, elements, explanatoryPower, surprise };
  }
  return undefined;
}

/** How far two shares are apart; nothing of nothing adds nothing. */
export function surpriseOf(p: number, q: number): number {
  const part = (share: number) => (share > 0 ? share * Math.log((2 * share) / (p + q)) : 0);
  return 0.5 * (part(p) + part(q));
}

export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
