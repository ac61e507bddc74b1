import { html, nothing, type TemplateResult } from 'lit';
import type { SandboxScene } from '../../domain/sandbox.js';
import type { Messages } from './messages.js';
import type { SandboxFeed } from './sandbox-feed.js';

/** Whom to play with, who may help, and newer numbers; nothing where the scene was set by hand. */
export function groupChoice(feed: SandboxFeed, { group, donor }: SandboxScene, { sandbox }: Messages): TemplateResult | typeof nothing {
  if (!feed.isFilled) return nothing;
  const choice = (name: string, text: string, chosen: string | undefined, except: string | undefined, take: (id: string) => void) => html`<label class="setting"
    ><span>${text}</span
    ><select name=${name} @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
      ${feed.groups.filter(({ id }) => id !== except).map(({ id, label }) => html`<option value=${id} .selected=${id === chosen}>${label}</option>`)}
    </select></label
  >`;
  return html`<div class="settings groups" role="group" aria-label=${sandbox.groups}>
    ${choice('group', sandbox.group, group.id, undefined, (id) => feed.choose({ group: id }))}
    ${donor ? choice('donor', sandbox.donor, donor.id, group.id, (id) => feed.choose({ donor: id })) : nothing}
    <button type="button" class="quiet renew" @click=${() => feed.renew()}>${sandbox.renew}</button>
    <span class="hint">${sandbox.measured}</span>
  </div>`;
}
