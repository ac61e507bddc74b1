import { html, nothing, type TemplateResult } from 'lit';
import type { StandingPoint } from '../../domain/standings.js';
import { consensusOf } from '../../people/consensus.js';
import type { AgreementTalk, Subject } from './agreement-talk.js';
import type { Messages } from './messages.js';
import { pointText, scoreText } from './quadrant-texts.js';

/** Two ratings side by side, how far they are apart, and the point that both can live with. */
export function agreementPanel(name: string, { ratings, trail }: Subject, talk: AgreementTalk, messages: Messages, language: string): TemplateResult {
  const { agreement } = messages.quadrant;
  const { self, leader } = ratings;
  const { point: draft, isConfirmed } = talk;
  const { distance, middle, missing } = consensusOf(ratings);
  const row = (mark: string, term: string, point: StandingPoint | undefined, note?: string) =>
    point ? html`<div><dt><i class="mark ${mark}" aria-hidden="true"></i>${term}</dt><dd>${pointText(point, messages, language)}${note ? html` <small>${note}</small>` : nothing}</dd></div>` : nothing;
  const start = middle ?? self ?? leader;
  return html`<section class="agreement" aria-labelledby="agreement-title">
    <h4 id="agreement-title">${agreement.title(name)}</h4>
    <dl>${row('round', agreement.self, self)} ${row('square', agreement.leader, leader)} ${row('diamond', agreement.agreed, draft, isConfirmed ? undefined : agreement.unsaved)}</dl>
    <p class="distance">${distance === undefined ? agreement.missing[missing ?? 'both'] : html`<b>${agreement.distance(scoreText(distance, language))}</b>`}</p>
    ${trail.length > 1 ? html`<p class="path">${agreement.path(`${trail[0]?.period ?? ''} → ${trail.at(-1)?.period ?? ''}`)}</p>` : nothing}
    <div class="deeds">
      ${start && !draft ? html`<button type="button" class="quiet propose" @click=${() => talk.propose({ ability: Math.round(start.ability), willingness: Math.round(start.willingness) })}>${agreement.propose}</button>` : nothing}
      ${draft && !isConfirmed ? html`<button type="button" class="quiet primary confirm" @click=${talk.confirm}>${agreement.confirm}</button>` : nothing}
      ${draft ? html`<button type="button" class="quiet withdraw" @click=${talk.withdraw}>${agreement.withdraw}</button>` : nothing}
    </div>
    ${draft && !isConfirmed ? html`<p class="hint">${agreement.hint}</p>` : nothing}
    <p class="hint">${messages.quadrant.aid}</p>
  </section>`;
}
