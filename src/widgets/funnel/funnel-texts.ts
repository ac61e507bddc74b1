import { pseudonymOf } from '../../domain/pseudonym.js';
import type { TeamRates } from '../../domain/team-rates.js';
import { formatText } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import type { FunnelPerson, FunnelReading } from '../../people/funnel-reading.js';
import type { Messages } from './messages.js';

export function rateText(rate: number, language: string): string {
  return formatText(Math.min(1, Math.max(0, rate)), 'ratio', language);
}

export function countText(count: number, language: string): string {
  return numberFormat(language, { most: 0 }).format(count);
}

/** The name as it may be shown; a pseudonym, the same as in every other widget, where it may not. */
export function personName({ names, agents }: TeamRates, at: number, isMasked: boolean, { people }: Messages): string {
  return (isMasked ? undefined : names?.[at]) ?? people.masked(pseudonymOf(agents[at] ?? ''));
}

export function readingText(rates: TeamRates, { at, rate, trials, place }: FunnelPerson, isMasked: boolean, messages: Messages, language: string): string {
  return messages.funnel.reading(personName(rates, at, isMasked, messages), rateText(rate, language), countText(trials, language), messages.funnel.places[place]);
}

/** How many chance does not explain, low and high. */
export function signalsText({ signals }: FunnelReading, { funnel }: Messages, language: string): string {
  if (signals.length === 0) return funnel.noSignals;
  const low = signals.filter(({ place }) => place === 'beyond-low').length;
  return funnel.signals(countText(low, language), countText(signals.length - low, language));
}
