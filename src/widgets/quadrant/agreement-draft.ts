import type { Ratings, StandingPoint } from '../../domain/standings.js';

/** The points that are being talked about: what was dragged or typed here, before and after it is confirmed. Nothing is sent from here. */
export class AgreementDrafts {
  readonly #drafts = new Map<string, { readonly point: StandingPoint | undefined; readonly isConfirmed: boolean }>();

  /** The point of now; what the source has as agreed where nothing was changed here. */
  pointOf(agent: string, { agreed }: Ratings): StandingPoint | undefined {
    const draft = this.#drafts.get(agent);
    return draft ? draft.point : agreed;
  }

  isConfirmed(agent: string): boolean {
    return this.#drafts.get(agent)?.isConfirmed ?? true;
  }

  /** Scores are kept within 0..100, in whole points: nobody agrees on tenths. */
  set(agent: string, { ability, willingness }: StandingPoint): void {
    this.#drafts.set(agent, { point: { ability: whole(ability), willingness: whole(willingness) }, isConfirmed: false });
  }

  confirm(agent: string): void {
    this.#drafts.set(agent, { point: this.#drafts.get(agent)?.point, isConfirmed: true });
  }

  withdraw(agent: string): void {
    this.#drafts.set(agent, { point: undefined, isConfirmed: true });
  }
}

function whole(score: number): number {
  return Math.round(Math.min(100, Math.max(0, score)));
}
