import { html, nothing, type TemplateResult } from 'lit';
import { draftOf } from '../../alerts/rule-draft.js';
import type { RuleSimulation } from '../../alerts/rule-simulation.js';
import type { SourceDescription } from '../../domain/adapter.js';
import { durationMs } from '../../domain/duration.js';
import type { ReasonCode } from '../../domain/loadable.js';
import { formatDate } from '../../locale/clock.js';
import { formatAge } from '../../locale/duration.js';
import { formatCount, NOTHING } from '../../locale/format.js';
import { formatSpan } from '../../locale/span.js';
import { firingStrip } from '../../marks/firing-strip.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';
import { scopeText } from './rule-sentence.js';
import { firingTable } from './firing-table.js';
import { scopeName } from './scope-name.js';
import { lanesOf, type SimulationFacts, type SimulationState } from './simulation-facts.js';

/** What the panel tells, and in which words. */
export interface PanelContext {
  readonly source: SourceDescription | undefined;
  readonly messages: Messages;
  readonly language: string;
  /** The draft cannot be read now: what is shown is of its last valid state. */
  readonly isOutdated: boolean;
  readonly retry: () => void;
}

/** The rule played over history: how often, for how long, when, and against the saved version. */
export function simulationPanel(state: SimulationState, context: PanelContext): TemplateResult {
  const { simulation } = context.messages.rules;
  return html`<section class="simulation ${context.isOutdated ? 'outdated' : ''}" part="simulation" aria-label=${simulation.title}>
    <h4>${simulation.title}</h4>
    ${body(state, context)}
  </section>`;
}

/** The count in a few words, such as `历史试算：8 次（已保存：20 次）`. */
export function trialText(state: SimulationState, messages: Messages, language: string): string | undefined {
  if (state.kind !== 'ready') return undefined;
  const { draft, saved } = state.facts;
  const texts = messages.rules.simulation;
  return texts.brief(countText(draft, { messages, language }), saved && texts.savedValue(countText(saved, { messages, language })));
}

function body(state: SimulationState, context: PanelContext): TemplateResult {
  const { rules, state: common, reasons } = context.messages;
  const texts = rules.simulation;
  switch (state.kind) {
    case 'loading':
      return html`<p class="over">${texts.loading}…</p>
        <div class="figures bones" aria-hidden="true"><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>
        <div class="strips bones" aria-hidden="true"><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`;
    case 'failed':
      return html`<p class="remark">${stateGlyph('critical')}<span>${texts.failed} · ${reasons[state.reason as ReasonCode]}</span></p>
        <button type="button" class="retry" @click=${context.retry}>${common.retry}</button>`;
    case 'none':
      return html`<p class="remark">${stateGlyph('no-data')}<span>${texts.none}</span></p><p class="hint">${texts.noneHint}</p>`;
    case 'other':
      return html`<p class="remark">${stateGlyph('no-data')}<span>${texts.none}</span></p><p class="hint">${texts.otherStep}</p>`;
    case 'ready':
      return facts(state.facts, context);
  }
}

function facts(told: SimulationFacts, context: PanelContext): TemplateResult {
  const { messages, language, source, isOutdated } = context;
  const texts = messages.rules.simulation;
  const { draft, saved, span, zone, rule } = told;
  const scope = scopeText(draftOf(rule), source, messages, language);
  return html`<p class="over">${texts.over(formatSpan(span, zone, language), formatAge(durationMs(rule.step), language), scope)}</p>
    ${isOutdated ? html`<p class="remark">${stateGlyph('warning')}<span>${texts.needsMending}</span></p>` : nothing}
    <dl class="figures">
      ${figure(texts.count, countText(draft, context), saved && texts.savedValue(countText(saved, context)))}
      ${figure(texts.total, lengthText(draft.totalMs, language), saved && texts.savedValue(lengthText(saved.totalMs, language)))}
      ${figure(texts.longest, lengthText(draft.longestMs, language), saved && texts.savedValue(lengthText(saved.longestMs, language)))}
    </dl>
    ${verdict(told, context)} ${strips(told, context)} ${firingTable(told, context)}`;
}

function figure(name: string, value: string, saved: string | undefined): TemplateResult {
  return html`<div><dt>${name}</dt><dd class="value">${value}</dd>${saved === undefined ? nothing : html`<dd class="saved">${saved}</dd>`}</div>`;
}

/** The two versions in a sentence; or that the one never fires. */
function verdict({ draft, saved, comparison }: SimulationFacts, { messages }: PanelContext): TemplateResult | typeof nothing {
  const texts = messages.rules.simulation;
  if (!saved || !comparison) return draft.count === 0 ? html`<p class="verdict">${texts.never}</p>` : nothing;
  const [missed, added] = [comparison.onlyOther.length, comparison.onlyOne.length];
  const isSame = missed + added === 0 && saved.totalMs === draft.totalMs && saved.count === draft.count;
  return html`<p class="verdict">${isSame ? texts.same : texts.comparison({ fewer: saved.count - draft.count, missed, added })}</p>`;
}

/** Strips that are drawn at most; the table tells of all. */
const MOST_STRIPS = 24;

function strips(told: SimulationFacts, context: PanelContext): TemplateResult | typeof nothing {
  const { messages, language, source } = context;
  const texts = messages.rules.simulation;
  const { lanes, days, silent } = lanesOf(told);
  if (lanes.length === 0) return nothing;
  const { severity } = told.rule;
  const { start, end } = told.span;
  const ends = [start, (start + end) / 2, end - 1].map((at) => formatDate(at, told.zone, language));
  const shown = lanes.slice(0, MOST_STRIPS);
  const hidden = silent + lanes.length - shown.length;
  return html`<div class="strips" role="group" aria-label=${texts.strips}>
    ${told.saved
      ? html`<p class="legend" aria-hidden="true"><span class="key ${severity}"></span>${texts.draft}<span class="key other"></span>${texts.saved}</p>`
      : nothing}
    ${shown.map((lane) => {
      const name = scopeName(lane.scope, told.rule, source, messages);
      const counts = [formatCount(lane.count, language).digits, lane.savedCount === undefined ? undefined : formatCount(lane.savedCount, language).digits] as const;
      return html`<div class="lane">
        <span class="scope" title=${name}>${name}</span>
        ${firingStrip({ label: texts.strip(name, ...counts), severity, bars: lane.bars, others: lane.others, days })}
        <span class="times" aria-hidden="true">${counts[0]}${counts[1] === undefined ? nothing : html`<small>${counts[1]}</small>`}</span>
      </div>`;
    })}
    <div class="lane axis" aria-hidden="true"><span></span><span class="ends">${[...new Set(ends)].map((text) => html`<span>${text}</span>`)}</span><span></span></div>
    ${hidden > 0 ? html`<p class="hint">${texts.others(formatCount(hidden, language).digits)}</p>` : nothing}
  </div>`;
}

function countText({ count }: RuleSimulation, { messages, language }: Pick<PanelContext, 'messages' | 'language'>): string {
  return messages.rules.simulation.times(formatCount(count, language).digits);
}

function lengthText(ms: number, language: string): string {
  return ms === 0 ? NOTHING : formatAge(ms, language);
}
