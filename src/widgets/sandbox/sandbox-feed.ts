import type { ReactiveElement } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { CountsAnswer } from '../../domain/answer.js';
import type { DimensionMember } from '../../domain/dimension.js';
import type { Loadable } from '../../domain/loadable.js';
import type { CountsQuery } from '../../domain/query.js';
import type { SandboxScene } from '../../domain/sandbox.js';
import { measuredScene, type SceneChoice } from '../../staffing/measured-scene.js';

/** What came in, and who was at work, over the last half hour, skill group by skill group. */
const LATELY: CountsQuery = { kind: 'counts', range: { kind: 'last', duration: 'PT30M' }, by: ['skillGroup'] };

/**
 * Fills its host from the nearest board: once, and again when somebody chooses other groups or asks for newer numbers. A peak that is
 * being drawn must not move under the hand, however live the source is. Without a board it does nothing.
 */
export class SandboxFeed {
  readonly #host: ReactiveElement;
  readonly #view: ViewController;
  readonly #feed: FeedController;
  readonly #take: (scene: Loadable<SandboxScene | undefined>) => void;
  #choice: SceneChoice = {};
  #answer: CountsAnswer | undefined;
  #source: SourceDescription | undefined;
  #isFilled = false;

  constructor(host: ReactiveElement, take: (scene: Loadable<SandboxScene | undefined>) => void) {
    this.#host = host;
    this.#take = take;
    this.#view = new ViewController(host);
    this.#feed = new FeedController(
      host,
      () => (this.#view.isInBoard ? [LATELY] : undefined),
      ([answer], source) => {
        this.#source = source;
        if (!answer || this.#isFilled) {
          if (answer && 'value' in answer && answer.value.kind === 'counts') this.#answer = answer.value;
          return;
        }
        if (answer.status === 'loading' || answer.status === 'failed') return this.#take(answer);
        if (answer.value.kind !== 'counts' || !source) return;
        this.#answer = answer.value;
        this.#fill();
      },
    );
  }

  /** Whether there are groups to choose from, and numbers to be had anew. */
  get isFilled(): boolean {
    return this.#isFilled;
  }

  /** Skill groups in which anybody called lately. */
  get groups(): readonly DimensionMember[] {
    const known = new Set(this.#answer?.keys['skillGroup']);
    return this.#members.filter(({ id }) => known.has(id));
  }

  choose(choice: SceneChoice): void {
    this.#choice = { ...this.#choice, ...choice };
    this.#fill();
  }

  /** Takes the newest numbers. */
  renew(): void {
    this.#fill();
  }

  retry(): void {
    this.#feed.retry();
  }

  get #members(): readonly DimensionMember[] {
    return this.#source?.dimensions.find(({ id }) => id === 'skillGroup')?.members ?? [];
  }

  #fill(): void {
    if (!this.#answer) return;
    const [only, ...others] = this.#view.view.filters['skillGroup'] ?? [];
    const group = this.#choice.group ?? (others.length === 0 ? only : undefined);
    const nameOf = (id: string) => this.#members.find((member) => member.id === id)?.label ?? id;
    this.#isFilled = true;
    this.#take({ status: 'ready', value: measuredScene(this.#answer, { ...this.#choice, ...(group !== undefined && { group }) }, nameOf, this.#source?.serviceThresholdSeconds) });
    this.#host.requestUpdate();
  }
}
