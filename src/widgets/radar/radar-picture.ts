import type { SkillRadar } from '../../domain/skill-profile.js';
import { LEAST_AXES, MOST_AXES, radarLayout, type RadarFrame, type RadarLayout } from '../../geometry/radar-layout.js';
import { readRadar, type RadarReading } from '../../people/radar-reading.js';
import type { Messages } from './messages.js';
import { axisNote } from './radar-texts.js';

/** Why bars are drawn instead of a polygon. */
export type BarReason = 'too-few' | 'too-many' | 'too-narrow' | 'wished';

export interface RadarPicture {
  readonly radar: SkillRadar;
  readonly reading: RadarReading;
  /** Undefined where bars are drawn. */
  readonly layout: RadarLayout | undefined;
  readonly bars: BarReason | undefined;
}

/** Everything that is drawn of a radar: computed once for each set of scores, size and language. */
export function radarPicture(radar: SkillRadar, frame: RadarFrame, isBarsWished: boolean, least: number, messages: Messages, language: string): RadarPicture {
  const reading = readRadar(radar, least);
  const count = reading.axes.length;
  const asked = count < LEAST_AXES ? 'too-few' : count > MOST_AXES ? 'too-many' : isBarsWished ? 'wished' : undefined;
  const axes = reading.axes.map((axis) => {
    const first = axis.scores[0];
    return {
      name: axis.axis.name,
      note: axisNote(axis, messages, language),
      target: axis.target,
      scores: axis.scores.map((score) => score?.score),
      team: axis.team,
      chance: axis.chance && first ? ([axis.chance.lower, axis.chance.upper] as const) : undefined,
      error: first?.lower === undefined || first.upper === undefined ? undefined : ([first.lower, first.upper] as const),
    };
  });
  const layout = asked ? undefined : radarLayout(axes, frame);
  return { radar, reading, layout, bars: asked ?? (layout ? undefined : 'too-narrow') };
}
