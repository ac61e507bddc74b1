import type { JourneyModel } from '../../domain/journey-model.js';
import type { SentimentVerdict } from '../../journeys/agreement.js';

/** The user changed the model, or undid a change. The element shows it already. */
export class CockpitJourneyChange extends Event {
  static readonly type = 'cockpit-journey-change';

  constructor(readonly model: JourneyModel) {
    super(CockpitJourneyChange.type, { bubbles: true, composed: true });
  }
}

/** The user judged the machine's reading of one mood. A word about the machine, never about a person. */
export class CockpitSentimentVerdict extends Event {
  static readonly type = 'cockpit-sentiment-verdict';

  /** @param index - Of the event in its journey, in order of time. */
  constructor(
    readonly journey: string,
    readonly index: number,
    readonly verdict: SentimentVerdict,
  ) {
    super(CockpitSentimentVerdict.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitJourneyChange.type]: CockpitJourneyChange;
    [CockpitSentimentVerdict.type]: CockpitSentimentVerdict;
  }
}
