/** What somebody thought of a machine's reading of a mood (判读演练). */
export type SentimentVerdict = 'agree' | 'disagree';

/** How often people agreed with the machine: a figure about the machine, never about the person it read. */
export interface Agreement {
  readonly judged: number;
  readonly agreed: number;
  /** Undefined before anybody judged anything. */
  readonly rate: number | undefined;
}

export function agreementOf(verdicts: Iterable<SentimentVerdict>): Agreement {
  let judged = 0;
  let agreed = 0;
  for (const verdict of verdicts) {
    judged++;
    if (verdict === 'agree') agreed++;
  }
  return { judged, agreed, rate: judged === 0 ? undefined : agreed / judged };
}
