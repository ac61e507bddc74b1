import type { Contact } from '../../domain/contact.js';
import type { JourneyEvent } from '../../domain/journey-event.js';
import type { EpochMs } from '../../domain/time.js';

/** Steps of the simulated journeys. */
const STEPS = { menu: '语音导航', bot: '机器人', queue: '排队', agent: '坐席应答', second: '二线应答', transfer: '转接', abandon: '放弃', callback: '预约回呼', survey: '满意度评价' } as const;

/**
 * The steps of one contact that is over, with the mood that they would leave: waiting and being handed on spoil it, an
 * answer that satisfies mends it. Drawn from the contact itself, so that the same contact always tells the same.
 *
 * @param journey - The contact in which the journey began; itself unless it was handed on.
 */
export function stepsOf(contact: Contact, journey: string): JourneyEvent[] {
  const { id, offeredAt, waitSeconds, talkSeconds = 0, holdSeconds = 0, outcome, channel, skillGroup, transferred, satisfied } = contact;
  const chance = drawn(id);
  const steps: JourneyEvent[] = [];
  const step = (name: string, start: EpochMs, seconds: number, mood: number) => {
    // Added to zero, since a rounded trifle below it is -0, which JSON does not know.
    const sentiment = Math.round(Math.max(-1, Math.min(1, mood + (chance(steps.length) - 0.5) * 0.3)) * 100) / 100 + 0;
    const confidence = Math.round((0.55 + 0.4 * chance(steps.length + 7)) * 100) / 100;
    steps.push({ case: journey, step: name, start, end: start + Math.round(seconds * 1000), id: `${id}-${steps.length}`, channel, resource: skillGroup, sentiment, confidence });
    return start + Math.round(seconds * 1000);
  };
  const isFirst = journey === id;
  if (isFirst) {
    const seconds = channel === 'phone' ? 20 + 40 * chance(1) : 40 + 90 * chance(1);
    step(channel === 'phone' ? STEPS.menu : STEPS.bot, offeredAt - Math.round(seconds * 1000), seconds, 0.15);
  } else step(STEPS.transfer, offeredAt, 0, -0.45);
  // Who waits stands in a queue that takes no time of its own: the wait lies between the steps.
  step(STEPS.queue, offeredAt, 0, isFirst ? 0 : -0.4);
  const left = offeredAt + Math.round(waitSeconds * 1000);
  const impatience = Math.min(1.1, waitSeconds / 150);
  if (outcome !== 'answered') {
    step(outcome === 'flowOut' ? STEPS.callback : STEPS.abandon, left, 0, outcome === 'flowOut' ? -0.3 : -0.5 - impatience / 2);
    return steps;
  }
  const outcomeMood = satisfied === undefined ? 0.3 : satisfied ? 0.65 : -0.55;
  const end = step(isFirst ? STEPS.agent : STEPS.second, left, talkSeconds + holdSeconds, outcomeMood - impatience * 0.5 - Math.min(0.4, holdSeconds / 200) - (transferred ? 0.3 : 0));
  if (satisfied !== undefined && !transferred) step(STEPS.survey, end + 4_000, 10 + 15 * chance(3), satisfied ? 0.7 : -0.7);
  return steps;
}

/** Numbers 0..1 that belong to a text. */
function drawn(text: string): (turn: number) => number {
  let seed = 2_166_136_261;
  for (let at = 0; at < text.length; at++) seed = Math.imul(seed ^ text.charCodeAt(at), 16_777_619);
  return (turn) => {
    let mixed = Math.imul(seed ^ Math.imul(turn + 1, 2_654_435_761), 2_246_822_519);
    mixed ^= mixed >>> 15;
    return ((Math.imul(mixed, 3_266_489_917) ^ (mixed >>> 13)) >>> 0) / 4_294_967_296;
  };
}
