import { html, type nothing, type TemplateResult } from 'lit';
import type { SourceDescription } from '../../domain/adapter.js';
import { levelsTo, type DrillLevel, type DrillPath } from '../../domain/drill.js';
import type { Interval } from '../../domain/time.js';
import { FLOATING } from '../../domain/zone.js';
import type { DrillList } from './drill-list.js';
import { memberName, slotName } from './drill-texts.js';
import type { Messages } from './messages.js';

/** One step of the breadcrumb. */
export interface Crumb {
  readonly level: DrillLevel;
  readonly text: string;
}

/** The way to where the path stands, in words: `接通率 · 全部`, `贷款咨询`, `10:30–11:00`. */
export function crumbsOf(path: DrillPath, list: DrillList | undefined, source: SourceDescription | undefined, messages: Messages, language: string): readonly Crumb[] {
  const { drill, metrics } = messages;
  const { group, slot, within, scope } = path;
  const groupText = group === undefined ? drill.allGroups : memberName(source, 'skillGroup', group, messages);
  // A call of today needs no date; what lies behind other days says which.
  const known = list && { start: Math.min(list.range.start, slot?.start ?? Infinity), end: Math.max(list.range.end, list.asOf) };
  const nameOfSlot = (stretch: Interval) => slotName(stretch, known, source?.zone ?? list?.zone ?? FLOATING, language);
  const slotText = slot ? nameOfSlot(slot) : drill.allSlots;
  const narrowing = [
    ...Object.entries(scope).flatMap(([dimension, members]) => members.map((member) => memberName(source, dimension, member, messages))),
    ...(within ? [nameOfSlot(within)] : []),
  ];
  return levelsTo(path).map((level): Crumb => {
    if (level === 'groups') return { level, text: [metrics[path.metric].name, ...(narrowing.length > 0 ? narrowing : [drill.all])].join(' · ') };
    return { level, text: level === 'slots' || within ? groupText : slotText };
  });
}

export interface HeadSettings {
  readonly crumbs: readonly Crumb[];
  readonly messages: Messages;
  readonly tools: TemplateResult | typeof nothing;
  readonly go: (level: DrillLevel) => void;
  readonly close: () => void;
}

/** The breadcrumb, what orders the level, and the way out. */
export function headTemplate({ crumbs, messages, tools, go, close }: HeadSettings): TemplateResult {
  const { drill } = messages;
  return html`<header>
    <h2>${drill.title}</h2>
    <nav aria-label=${drill.path}>
      <ol>
        ${crumbs.map(({ level, text }, at) =>
          at === crumbs.length - 1
            ? html`<li><span class="crumb here" aria-current="step" title=${text}>${text}</span></li>`
            : html`<li><button type="button" class="crumb" title=${text} @click=${() => go(level)}>${text}</button></li>`,
        )}
      </ol>
    </nav>
    ${tools}
    <button type="button" class="close" aria-label=${drill.close} title=${drill.close} @click=${close}><svg viewBox="0 0 12 12" aria-hidden="true"><path d="m2 2 8 8M10 2l-8 8" /></svg></button>
  </header>`;
}
