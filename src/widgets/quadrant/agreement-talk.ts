import type { Ratings, StandingPoint, TrailPoint } from '../../domain/standings.js';
import { pointAtPlace, type QuadrantSize } from '../../geometry/quadrant-layout.js';
import { consensusOf } from '../../people/consensus.js';
import { AgreementDrafts } from './agreement-draft.js';
import { CockpitAgreementEvent } from './quadrant.events.js';
import { SteadyDrag } from './steady-drag.js';

/** The one person talked about. */
export interface Subject {
  readonly agent: string;
  readonly ratings: Ratings;
  readonly trail: readonly TrailPoint[];
}

/** What the talk needs of its element. */
interface Host {
  /** Who is picked alone; undefined for nobody and for several. */
  readonly subject: () => Subject | undefined;
  readonly size: () => QuadrantSize | undefined;
  /** The point moved. `focus` names what is to have the keyboard after the next update. */
  readonly changed: (focus?: string) => void;
  /** Tells the page; answers whether it let it be. */
  readonly dispatch: (event: CockpitAgreementEvent) => boolean;
  readonly period: () => string;
  readonly agreed: (point: StandingPoint) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Two people looking for a point that both can live with: moved by pointer or keyboard, confirmed, withdrawn. */
export class AgreementTalk {
  readonly #host: Host;
  readonly #drafts = new AgreementDrafts();
  readonly #drag = new SteadyDrag();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The point of now. */
  get point(): StandingPoint | undefined {
    const subject = this.#host.subject();
    return subject && this.#drafts.pointOf(subject.agent, subject.ratings);
  }

  get isConfirmed(): boolean {
    const subject = this.#host.subject();
    return subject !== undefined && this.#drafts.isConfirmed(subject.agent);
  }

  end(): void {
    this.#drag.end();
  }

  /** A first point to begin from; its handle gets the keyboard. */
  readonly propose = (point: StandingPoint): void => this.#move(point, '.handle');

  readonly onDown = (event: PointerEvent): void => {
    const size = this.#host.size();
    if (size) this.#drag.begin(event, '.area', (place) => this.#move(pointAtPlace(place, size)));
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const { point } = this;
    const step = STEPS[event.key];
    if (!point || (!step && event.key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (!step) return this.confirm();
    const by = event.shiftKey ? 5 : 1;
    this.#move({ ability: point.ability + by * step[0], willingness: point.willingness + by * step[1] });
  };

  readonly confirm = (): void => this.#tell(this.point);

  readonly withdraw = (): void => this.#tell(undefined);

  #move(point: StandingPoint, focus?: string): void {
    const subject = this.#host.subject();
    if (!subject) return;
    this.#drafts.set(subject.agent, point);
    this.#host.changed(focus);
  }

  #tell(point: StandingPoint | undefined): void {
    const subject = this.#host.subject();
    if (!subject || !this.#host.dispatch(new CockpitAgreementEvent(subject.agent, point, consensusOf(subject.ratings).distance, this.#host.period()))) return;
    if (point) {
      this.#drafts.confirm(subject.agent);
      this.#host.agreed(point);
    } else this.#drafts.withdraw(subject.agent);
    this.#host.changed('.withdraw, .propose');
  }
}
