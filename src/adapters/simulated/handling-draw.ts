import type { EpochMs } from '../../domain/time.js';
import type { Desk } from './desk.js';
import type { Handling, OpenContact } from './open-contact.js';
import { RandomStream } from './random-stream.js';
import { CHANNELS, SKILL_GROUPS, SURVEY_SHARE, type SkillGroupProfile } from './skill-groups.js';

/** Draws what chance decides about a contact, each from a stream of its own. Times are whole milliseconds. */
export class HandlingDraw {
  readonly #streams;

  constructor(seed: number) {
    const stream = (purpose: string) => new RandomStream(seed, purpose);
    this.#streams = {
      channel: stream('channel'),
      patience: stream('patience'),
      ring: stream('ring'),
      talk: stream('talk'),
      hold: stream('hold'),
      wrapUp: stream('wrapUp'),
      transfer: stream('transfer'),
      survey: stream('survey'),
      callBack: stream('callBack'),
    };
  }

  channel(skillGroup: number): number {
    return this.#streams.channel.pick(profileOf(skillGroup).channels);
  }

  patienceMs(skillGroup: number, channel: number): number {
    const mean = profileOf(skillGroup).patienceSeconds * (CHANNELS[channel]?.patience ?? 1);
    return Math.round(1000 * this.#streams.patience.exponential(mean));
  }

  ringMs(): number {
    return Math.round(this.#streams.ring.between(1500, 5500));
  }

  /** Whether a customer who gives up asks to be called back. */
  chance(share: number): boolean {
    return this.#streams.callBack.chance(share);
  }

  handling({ offeredAt, skillGroup, channel }: OpenContact, { index, profile: agent }: Desk, answeredAt: EpochMs): Handling {
    const group = profileOf(skillGroup);
    const { talk, hold, wrapUp, transfer, survey } = this.#streams;
    const talkMs = ms(Math.max(5, talk.logNormal(group.talkSeconds * (CHANNELS[channel]?.talk ?? 1) * agent.pace, 0.7)));
    const holdMs = hold.chance(group.holdShare) ? ms(hold.logNormal(group.holdSeconds, 0.6)) : 0;
    const holdStart = answeredAt + Math.round(talkMs * hold.between(0.3, 0.8));
    const talkEnd = answeredAt + talkMs + holdMs;
    const isSurveyed = survey.chance(SURVEY_SHARE);
    const waitSeconds = (answeredAt - offeredAt) / 1000;
    const satisfiedShare = group.satisfiedShare + agent.charm - Math.min(0.4, waitSeconds / 300) - (holdMs > 60_000 ? 0.05 : 0);
    return {
      agent: index,
      answeredAt,
      holdStart,
      holdEnd: holdStart + holdMs,
      talkEnd,
      wrapUpEnd: talkEnd + ms(wrapUp.logNormal(group.wrapUpSeconds * agent.pace, 0.6)),
      isTransferred: transfer.chance(group.transferShare),
      isSatisfied: isSurveyed ? survey.chance(satisfiedShare) : undefined,
    };
  }
}

function ms(seconds: number): number {
  return Math.round(1000 * seconds);
}

function profileOf(skillGroup: number): SkillGroupProfile {
  const profile = SKILL_GROUPS[skillGroup];
  if (!profile) throw new RangeError(`invalid skill group: ${skillGroup}`);
  return profile;
}
