import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import { timelineNow } from '../../src/controllers/blink-clock.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import { alertLike } from '../../stories/alert-books.js';
import { readingLike, ready } from '../../stories/tile-readings.js';

const MANY = 66;
const BLINKING = 20;
/** A frame lies inside of its tile's border of 1 px. */
const INSIDE = 2.1;
/** A page under load draws a wall over several frames. */
const PATIENT = { timeout: 5_000 };

async function wallOf(blink?: 'persistent'): Promise<{ board: CockpitBoard; tiles: readonly CockpitTile[]; blinking: readonly CockpitTile[] }> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board style="inline-size: 760px" .rules=${[alertLike().rule]}></cockpit-board>`);
  const tiles = Array.from({ length: MANY }, () => Object.assign(document.createElement('cockpit-tile'), { compact: true, reading: ready(readingLike()), ...(blink && { blink }) }));
  for (const tile of tiles) tile.style.blockSize = '48px';
  board.append(...tiles);
  await waitUntil(() => tiles.every((tile) => tile.renderRoot.querySelector('.figures')), 'drawn', PATIENT);
  return { board, tiles, blinking: tiles.slice(0, BLINKING) };
}

const alarm = (tiles: readonly CockpitTile[]) => tiles.forEach((tile, index) => Object.assign(tile, { alert: { ...alertLike(), key: `alert ${index}` } }));
const frames = (board: CockpitBoard) => [...board.renderRoot.querySelectorAll<HTMLElement>('.blinks .blink')];
/** Those whose place on the wall is known: until then a frame is there and not seen. */
const shown = (board: CockpitBoard) => frames(board).filter(({ hidden }) => !hidden);
const running = (board: CockpitBoard) => [...(board.shadowRoot?.getAnimations() ?? [])];
const ownAnimations = (tiles: readonly CockpitTile[]) => tiles.flatMap((tile) => tile.shadowRoot?.getAnimations() ?? []);

/** How far the farthest frame lies from the tile that it is nearest to, px. */
function astray(board: CockpitBoard, tiles: readonly CockpitTile[]): number {
  const boxes = tiles.map((tile) => tile.getBoundingClientRect());
  return Math.max(...frames(board).map((frame) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return Math.min(...boxes.map((box) => Math.max(Math.abs(box.left - left), Math.abs(box.top - top), Math.abs(box.width - width), Math.abs(box.height - height))));
  }));
}

describe('controllers/wall-blinks', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('blinks all tiles of a wall by one animation, at whole seconds, each where its tile lies', async () => {
    const { board, blinking } = await wallOf('persistent');
    alarm(blinking);
    await waitUntil(() => shown(board).length === BLINKING, 'a frame for each', PATIENT);
    expect(running(board).length).to.equal(1);
    expect(ownAnimations(blinking).length).to.equal(0);
    const [animation] = running(board);
    expect(Number(animation?.startTime) % 1000).to.equal(0);
    expect(animation?.effect?.getComputedTiming().duration).to.equal(1000);
    expect(astray(board, blinking)).to.be.at.most(INSIDE);
    board.style.inlineSize = '420px';
    await waitUntil(() => astray(board, blinking) <= INSIDE, 'narrowed', PATIENT);
  });

  it('shows and takes away frames only while nothing is seen of them, and is over by 4.5 s', async () => {
    const { board, blinking } = await wallOf();
    await aTimeout(300);
    const seen: string[] = [];
    const layer = board.renderRoot.querySelector('.blinks');
    if (!layer) throw new TypeError('invalid wall: without .blinks');
    const watch = new MutationObserver(() => seen.push(getComputedStyle(layer).opacity));
    watch.observe(layer, { childList: true, subtree: true });
    const began = timelineNow();
    alarm(blinking);
    await waitUntil(() => frames(board).length === BLINKING, 'begun', PATIENT);
    await waitUntil(() => frames(board).length === 0, 'over', { timeout: 6_000 });
    expect(timelineNow() - began).to.be.within(3_000, 5_200);
    expect(running(board).length).to.equal(0);
    watch.disconnect();
    expect(new Set(seen)).to.deep.equal(new Set(['0']));
    expect(blinking[0]?.renderRoot.querySelector('.alarm'), 'the frame that stands').not.to.equal(null);
  }).timeout(15_000);

  it('takes a frame away with its tile, with the answer to its alert, and all of them when somebody keeps the board still', async () => {
    const { board, blinking } = await wallOf('persistent');
    alarm(blinking);
    await waitUntil(() => frames(board).length === BLINKING, 'begun', PATIENT);
    blinking[0]?.remove();
    Object.assign(blinking[1] ?? {}, { alert: undefined });
    await waitUntil(() => frames(board).length === BLINKING - 2 && shown(board).length === BLINKING - 2, 'two fewer', PATIENT);
    expect(astray(board, blinking.slice(2))).to.be.at.most(INSIDE);
    board.still = true;
    await waitUntil(() => frames(board).length === 0 && running(board).length === 0, 'still', PATIENT);
  });

  it('does not blink where motion is reduced', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { board, blinking } = await wallOf('persistent');
    alarm(blinking);
    await waitUntil(() => blinking.every((tile) => tile.renderRoot.querySelector('.alarm')), 'framed', PATIENT);
    await aTimeout(200);
    expect(frames(board).length).to.equal(0);
    expect(running(board).length).to.equal(0);
  });

  it('blinks a warning in its own colours, and in those of the system where colours are forced', async () => {
    const { board, blinking } = await wallOf('persistent');
    const [first, second] = blinking;
    Object.assign(first ?? {}, { alert: { ...alertLike(), key: 'critical' } });
    const { rule } = alertLike();
    Object.assign(second ?? {}, { alert: { ...alertLike(), key: 'warning', rule: { ...rule, severity: 'warning' } } });
    await waitUntil(() => frames(board).length === 2, 'two', PATIENT);
    const colours = () => frames(board).map((frame) => getComputedStyle(frame).borderTopColor);
    const own = [first, second].map((tile) => getComputedStyle(tile?.renderRoot.querySelector('.blink') ?? document.body).borderTopColor);
    expect(new Set(colours())).to.deep.equal(new Set(own));
    expect(new Set(colours()).size).to.equal(2);
    try {
      await executeServerCommand('forced-colors', 'active');
      expect(new Set(colours()).size).to.equal(1);
    } finally {
      await executeServerCommand('forced-colors', 'none');
    }
  });

  it('leaves a few tiles their own, which moves with them', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board .rules=${[alertLike().rule]}><cockpit-tile blink="persistent" .reading=${ready(readingLike())} .alert=${alertLike()}></cockpit-tile></cockpit-board>`);
    const tile = board.querySelector('cockpit-tile');
    await waitUntil(() => tile && ownAnimations([tile]).length === 1, 'its own', PATIENT);
    expect(board.renderRoot.querySelector('.blinks')).to.equal(null);
  });
});
