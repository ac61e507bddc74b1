import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { AgentsFeed } from './agents-feed.js';
import type { Messages } from './messages.js';

/** Says, once and for as long as it is so, that rows in view do not come, and offers to ask for them again. */
export class LateNotice implements ReactiveController {
  readonly #feed: AgentsFeed;
  readonly #messages: () => Messages;
  readonly #say: (text: string) => void;
  #isTold = false;

  constructor(host: ReactiveElement, feed: AgentsFeed, messages: () => Messages, say: (text: string) => void) {
    this.#feed = feed;
    this.#messages = messages;
    this.#say = say;
    host.addController(this);
  }

  hostUpdate(): void {
    const { isLate } = this.#feed;
    if (isLate && !this.#isTold) this.#say(this.#messages().rows.waiting);
    this.#isTold = isLate;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#feed.isLate) return nothing;
    const { rows, state } = this.#messages();
    return html`${stateGlyph('stale')}<span>${rows.waiting}</span><button type="button" class="action again" @click=${this.#feed.onRetry}>${state.retry}</button>`;
  }
}
