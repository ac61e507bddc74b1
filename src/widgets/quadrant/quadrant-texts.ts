import { pseudonymOf } from '../../domain/pseudonym.js';
import type { Privacy } from '../../domain/privacy.js';
import type { StandingPoint } from '../../domain/standings.js';
import { tenthsText, wholeText } from '../../locale/number.js';
import type { Quadrant } from '../../people/quadrant.js';
import type { Messages } from './messages.js';
import { memberOf, tiedWith, type QuadrantPicture } from './quadrant-picture.js';

export function scoreText(score: number, language: string): string {
  return tenthsText(score, language);
}

/** One score of one person; a value beyond its scale says so, since the score does not tell by how much. */
export function axisText({ standings }: QuadrantPicture, axis: keyof StandingPoint, at: number, { radar }: Messages, language: string): string {
  const score = standings[axis][at];
  if (score === undefined || Number.isNaN(score)) return '—';
  return standings.held?.[axis].has(at) ? `${scoreText(score, language)} (${radar.beyond})` : scoreText(score, language);
}

export function countText(count: number, language: string): string {
  return wholeText(count, language);
}

/** The name as it may be shown; a pseudonym, the same as in every other widget, where it may not. */
export function personName({ standings: { agents, names } }: QuadrantPicture, at: number, privacy: Privacy, { people }: Messages): string {
  const name = privacy === 'named' ? names?.[at] : undefined;
  return name ?? people.masked(pseudonymOf(agents[at] ?? ''));
}

export function pointText({ ability, willingness }: StandingPoint, { quadrant }: Messages, language: string): string {
  return quadrant.agreement.point(scoreText(ability, language), scoreText(willingness, language));
}

/** One person's point in a sentence, spoken by screen readers. */
export function readingText(picture: QuadrantPicture, at: number, privacy: Privacy, messages: Messages, language: string): string {
  const { quadrant } = messages;
  const member = memberOf(picture, at);
  const tied = tiedWith(picture, at);
  const score = (axis: keyof StandingPoint) => axisText(picture, axis, at, messages, language);
  const sentence = quadrant.reading(personName(picture, at, privacy, messages), score('ability'), score('willingness'), member ? quadrant.quadrants[member] : '');
  return tied > 1 ? `${sentence} · ${quadrant.tied(countText(tied, language))}` : sentence;
}

/** How many stand in a quadrant; a few of a team that is shown as a whole are not told. */
export function membersText(count: number, privacy: Privacy, least: number, { quadrant }: Messages, language: string): string {
  return privacy === 'team' && count > 0 && count < least ? quadrant.fewer(countText(least, language)) : quadrant.people(countText(count, language));
}

export function summaryText({ counts, placed }: QuadrantPicture, privacy: Privacy, least: number, messages: Messages, language: string): string {
  const { quadrant } = messages;
  const parts = (Object.keys(counts) as Quadrant[]).map((id) => `${quadrant.quadrants[id]} ${membersText(counts[id], privacy, least, messages, language)}`);
  return quadrant.summary(quadrant.people(countText(placed, language)), parts.join('，'));
}
