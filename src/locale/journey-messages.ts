/** Texts of the journey map and the service blueprint. */
export interface JourneyMessages {
  readonly title: string;
  readonly fromEvents: string;
  readonly kinds: Readonly<Record<'map' | 'blueprint' | 'table', string>>;
  readonly kindsLabel: string;
  readonly lanes: Readonly<Record<'stage' | 'touchpoint' | 'action' | 'channels' | 'mood' | 'wait' | 'pains' | 'opportunities' | 'metric' | 'evidence' | 'customer' | 'frontStage' | 'backStage' | 'support', string>>;
  readonly lines: Readonly<Record<'interaction' | 'visibility' | 'internal', string>>;
  readonly map: string;
  readonly moodOf: (value: string, count: string) => string;
  readonly drawnMood: (value: string) => string;
  readonly noMood: string;
  readonly turns: Readonly<Record<'peak' | 'trough', string>>;
  readonly worst: string;
  readonly noWorst: string;
  readonly failurePoint: string;
  readonly compared: string;
  /** @param than - Name of a segment compared with; the period before when absent. */
  readonly change: (value: string, than?: string) => string;
  readonly waitOf: (length: string) => string;
  readonly count: (count: string) => string;
  readonly allStages: string;
  readonly zoomed: (stage: string) => string;
  readonly edit: string;
  readonly done: string;
  readonly undo: string;
  readonly redo: string;
  readonly add: string;
  readonly addStage: string;
  readonly newStage: string;
  readonly stageName: string;
  readonly remove: string;
  readonly earlier: string;
  readonly later: string;
  readonly name: string;
  readonly newTouchpoint: string;
  readonly editing: string;
  readonly journeys: (name: string) => string;
  readonly noJourneys: string;
  readonly openFlow: string;
  readonly sentiment: (journey: string) => string;
  readonly scale: (name: string) => string;
  /** Of a scale that is not -1 to 1, which the curve has. */
  readonly scaled: (name: string) => string;
  readonly otherScale: string;
  readonly emptyStages: string;
  readonly confidence: (share: string) => string;
  readonly agree: string;
  readonly disagree: string;
  readonly agreement: (rate: string, agreed: string, judged: string) => string;
  readonly noAgreement: string;
  /** A mood read by a machine is never the only ground for anything about a person. */
  readonly caution: string;
  readonly emptyHint: string;
  readonly firing: string;
}
