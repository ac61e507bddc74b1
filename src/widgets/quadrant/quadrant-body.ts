import { nothing, type TemplateResult } from 'lit';
import { LEAST_MEMBERS } from '../../people/team-band.js';
import type { Messages } from './messages.js';
import type { PickedPeople } from './picked-people.js';
import type { QuadrantPicture } from './quadrant-picture.js';
import { plotTemplate, type PlotView } from './quadrant-plot.js';
import type { QuadrantReader } from './quadrant-reader.js';
import { tableTemplate, type TableView } from './quadrant-table.js';
import { summaryText } from './quadrant-texts.js';

type Given = Omit<PlotView & TableView, 'summary' | 'least' | 'picked' | 'focus' | 'few' | 'subject'>;

/** The plot or its table; the team as a whole has no table of persons. Nothing before the browser has told a width: the box has its size. */
export function bodyTemplate(picture: QuadrantPicture | undefined, reader: QuadrantReader, people: PickedPeople, given: Given, messages: Messages, language: string): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  const { privacy } = given;
  const isTeam = privacy === 'team';
  const view = { ...given, least: LEAST_MEMBERS, summary: summaryText(picture, privacy, LEAST_MEMBERS, messages, language) };
  if (given.pages.isShown && !isTeam) return tableTemplate(picture, { ...view, picked: people.mask }, messages, language);
  return plotTemplate(picture, reader, isTeam ? view : { ...view, focus: people.only, few: people.few, subject: people.subject }, messages, language);
}
