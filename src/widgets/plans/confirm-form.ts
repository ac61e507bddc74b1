import { html, nothing, type TemplateResult } from 'lit';
import type { PlanLife } from '../../plans/plan-life.js';
import { scopeText, type PlanTongue } from './plan-words.js';

/** Who runs a plan and why; empty for a second try, which says nothing new. */
export interface Consent {
  readonly by?: string;
  readonly reason?: string;
  readonly seconded?: string;
}

export interface ConfirmContext extends PlanTongue {
  /** Name to begin with; may be empty. */
  readonly name: string;
  readonly run: (consent: Consent) => void;
  readonly cancel: () => void;
  /** The button that is held instead of a second person. */
  readonly hold: { readonly isHeld: boolean; readonly press: (event: Event) => void; readonly release: () => void };
}

type Asking = Extract<PlanLife, { at: 'confirming' | 'starting' }>;

/** Name and scope once more, who and why. Nothing here has the focus by itself but the first field: Enter in haste runs nothing. */
export function confirmForm({ at, preview: { plan } }: Asking, context: ConfirmContext): TemplateResult {
  const { messages: { plans }, name, cancel, run, hold } = context;
  const isStarting = at === 'starting';
  const isHigh = plan.risk === 'high';
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const consent = consentOf(event.currentTarget);
    if (consent && (!isHigh || isSeconded(consent))) run(consent);
  };
  return html`<form @submit=${onSubmit} aria-labelledby="confirm-title">
    <p class="confirm-title" id="confirm-title">${plans.confirmTitle(plan.name, scopeText(plan, context))}</p>
    <label>${plans.who}<input name="by" required autocomplete="name" pattern=".*\\S.*" .defaultValue=${name} ?disabled=${isStarting} /></label>
    <label class="wide">${plans.reason}<input name="reason" required autocomplete="off" pattern=".*\\S.*" placeholder=${plans.reasonPlaceholder} ?disabled=${isStarting} /></label>
    ${isHigh ? html`<label>${plans.second}<input name="seconded" autocomplete="off" ?disabled=${isStarting} /></label><p class="hint">${plans.secondHint}</p>` : nothing}
    <span class="ends">
      <button type="button" class="plain" ?disabled=${isStarting} @click=${cancel}>${plans.cancel}</button>
      ${isHigh
        ? html`<button type="button" class="hold ${hold.isHeld ? 'held' : ''}" data-action="hold" ?disabled=${isStarting} @pointerdown=${hold.press} @pointerup=${hold.release} @pointerleave=${hold.release} @keydown=${hold.press} @keyup=${hold.release} @blur=${hold.release}>${plans.hold}</button>`
        : nothing}
      <button type="submit" class="primary" data-action="run" ?disabled=${isStarting}>${isStarting ? `${plans.starting} …` : plans.run}</button>
    </span>
  </form>`;
}

/** What the form says; undefined where something it needs is missing. */
export function consentOf(form: EventTarget | null): Required<Pick<Consent, 'by' | 'reason'>> & Consent | undefined {
  if (!(form instanceof HTMLFormElement) || !form.reportValidity()) return undefined;
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const seconded = text('seconded');
  return { by: text('by'), reason: text('reason'), ...(seconded && { seconded }) };
}

/** Whether two different people stand behind it. */
function isSeconded({ by, seconded }: Consent): boolean {
  return seconded !== undefined && seconded !== by;
}
