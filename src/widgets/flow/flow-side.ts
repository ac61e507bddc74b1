import { html, nothing, type TemplateResult } from 'lit';
import type { FlowMessages } from '../../locale/flow-messages.js';
import type { JourneyFlow } from '../../journeys/journey-flow.js';
import { pingPong, type PingPong } from '../../journeys/ping-pong.js';
import { holderPaths } from '../../journeys/case-paths.js';
import { isSamePick, type FlowPick } from './flow-pick.js';
import type { FlowPicture } from './flow-picture.js';
import { countText, lengthText, shareText } from './flow-texts.js';

/** Entries of each list. */
const LISTED = 6;

export interface SideView {
  readonly pick: FlowPick | undefined;
  readonly onPick: (pick: FlowPick) => void;
}

/** Lists beside the picture: bottlenecks, variants, rework, hand-overs there and back, and what was odd about the data. */
export function sideTemplate(picture: FlowPicture, view: SideView, handOvers: readonly PingPong[], messages: FlowMessages, language: string): TemplateResult {
  const { worst, flow } = picture;
  const { graph, variants } = flow;
  const item = (pick: FlowPick, label: TemplateResult, note: string) => html`<li>
    <button type="button" class="entry focus-inset" aria-pressed=${isSamePick(view.pick, pick)} @click=${() => view.onPick(pick)}>${label}<small>${note}</small></button>
  </li>`;
  const reworked = graph.steps.filter(({ rework }) => rework > 0).sort((a, b) => b.rework - a.rework);
  return html`
    <section><h4>${messages.bottlenecks}</h4>
      ${worst.length === 0 ? html`<p class="none">${messages.noWait}</p>` : html`<ol class="ranked">
        ${worst.slice(0, LISTED).map((edge, at) => item({ steps: [edge.from, edge.to], isVariant: false }, html`<span class="path" data-rank=${at + 1}>${edge.from} → ${edge.to}</span>`, `${messages.ofWait(shareText(edge.waitShare, language))} · ${messages.median(lengthText(edge.waitMedian, language))} · ${messages.times(countText(edge.count, language))}`))}
      </ol>`}
    </section>
    <section><h4>${messages.variants}</h4>
      <ol>
        ${variants.slice(0, LISTED).map(({ steps, cases }) => item({ steps, isVariant: true }, html`<span class="path">${steps.join(' → ')}</span>`, `${messages.caseCount(countText(cases, language))} · ${shareText(cases / graph.cases, language)}`))}
      </ol>
      ${variants.length > LISTED ? html`<p class="none">${messages.more(countText(variants.length - LISTED, language))}</p>` : nothing}
    </section>
    <section><h4>${messages.rework}</h4>
      <p class="none">${graph.reworkCases === 0 ? messages.noRework : messages.reworkRate(shareText(graph.reworkCaseRate, language), countText(graph.reworkCases, language))}</p>
      <ul>${reworked.slice(0, 3).map(({ step, rework }) => item({ steps: [step], isVariant: false }, html`<span class="path">${step}</span>`, messages.times(countText(rework, language))))}</ul>
    </section>
    <section><h4>${messages.pingPong}</h4>
      ${handOvers.length === 0 ? html`<p class="none">${messages.noPingPong}</p>` : html`<ul class="facts">
        ${handOvers.slice(0, 3).map(({ between: [one, other], returns, cases }) => html`<li><span class="path">${one} ⇄ ${other}</span><small>${messages.returns(countText(returns, language), countText(cases, language))}</small></li>`)}
      </ul>`}
    </section>
    ${odditiesTemplate(flow, messages, language)}
  `;
}

function odditiesTemplate({ graph, faults }: JourneyFlow, messages: FlowMessages, language: string): TemplateResult {
  const { longestCase, ...odd } = graph.oddities;
  const found = (Object.entries({ ...odd, ...faults }) as [keyof FlowMessages['oddity'], number][]).filter(([, count]) => count > 0);
  return html`<section><h4>${messages.oddities}</h4>
    <ul class="facts">
      ${found.map(([name, count]) => html`<li><span>${messages.oddity[name]}</span><small>${countText(count, language)}</small></li>`)}
      <li><span>${messages.longest(countText(longestCase, language))}</span></li>
    </ul>
  </section>`;
}

/** Hand-overs between steps, or between those who did them where the events say who; found once an answer. */
export class HandOverMemory {
  #of: { readonly flow: JourneyFlow; readonly found: readonly PingPong[] } | undefined;

  of(flow: JourneyFlow): readonly PingPong[] {
    if (this.#of?.flow !== flow) {
      this.#of = { flow, found: pingPong(holderPaths(flow.cases)) };
    }
    return this.#of.found;
  }
}
