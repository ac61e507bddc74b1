/** A made-up file of contact records, the same for the same count, in Node and in a page. */

const GROUPS = ['售前', '售后', '账务', '投诉', '会员', '技术', '物流', '催收'];
const START = Date.UTC(2026, 4, 1);
const HEADER = 'contact_id,offered_at,skill_group,channel,outcome,wait_seconds,talk_seconds,hold_seconds,wrap_up_seconds,agent,transferred,satisfied';

/** Yields UTF-8 pieces of some sixty thousand characters: one month, nearly in order of offer, as a file written at hang-up is. */
export function* recordsFile(records) {
  const random = generator(11);
  const encoder = new TextEncoder();
  let text = `${HEADER}\n`;
  for (let i = 0; i < records; i++) {
    const at = START + Math.floor(((i + random() * 200) / (records + 200)) * 30 * 86_400) * 1000;
    const clock = new Date(at).toISOString();
    const isAnswered = random() < 0.88;
    const handling = isAnswered
      ? [whole(random, 600), whole(random, 30), whole(random, 60), `agent ${whole(random, 2000)}`, random() < 0.1 ? '是' : '否', random() < 0.2 ? '1' : '']
      : ['', '', '', '', '', ''];
    const row = [`C${100_000_000 + i}`, `${clock.slice(0, 10)} ${clock.slice(11, 19)}`, GROUPS[whole(random, 8)], random() < 0.7 ? 'phone' : 'chat', isAnswered ? 'answered' : 'abandoned', whole(random, 60), ...handling];
    text += `${row.join(',')}\n`;
    if (text.length < 60_000) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

function whole(random, limit) {
  return Math.floor(random() * limit);
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
