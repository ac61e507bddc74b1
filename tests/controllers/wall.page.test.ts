import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import { readingLike, ready, stale } from '../../stories/tile-readings.js';

const MANY = 64;
/** A page under load draws a wall over several frames. */
const PATIENT = { timeout: 3_000 };

const tileLike = () => Object.assign(document.createElement('cockpit-tile'), { compact: true, target: '85%', reading: ready(readingLike()) });
const ownLine = (tile: CockpitTile) => tile.renderRoot.querySelector('.spark svg');
const groups = (board: CockpitBoard) => [...board.renderRoot.querySelectorAll('.wall g g')];
const isDrawn = (group: Element) => group.querySelector('.line')?.getAttribute('points') !== undefined;

async function wallOf(count: number): Promise<{ board: CockpitBoard; tiles: CockpitTile[] }> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board></cockpit-board>`);
  const tiles = Array.from({ length: count }, tileLike);
  board.append(...tiles);
  await waitUntil(() => (count < MANY ? tiles.every(ownLine) : groups(board).length === count && groups(board).every(isDrawn)), 'every tile has its line', PATIENT);
  return { board, tiles };
}

/** How far the farthest line lies outside the room that its tile has for it, px. */
function astray(board: CockpitBoard, tiles: readonly CockpitTile[]): number {
  const rooms = tiles.map((tile) => tile.renderRoot.querySelector('.room')?.getBoundingClientRect());
  const lines = groups(board).map((group) => group.querySelector('.line')?.getBoundingClientRect());
  // Each line is for one room, whatever the order in which they came.
  const far = (line: DOMRect) => Math.min(...rooms.map((room) => (room ? Math.max(room.left - line.left, line.right - room.right, room.top - line.top, line.bottom - room.bottom) : Infinity)));
  return Math.max(...lines.map((line) => (line && line.width > 20 ? far(line) : Infinity)));
}

describe('controllers/wall', () => {
  it('leaves the lines of a few tiles to the tiles', async () => {
    const { board, tiles } = await wallOf(3);
    expect(board.renderRoot.querySelector('.wall')).to.equal(null);
    expect(tiles.every(ownLine)).to.equal(true);
  });

  it('draws those of many on one surface, each where its tile has room, and hides it from assistive technology', async () => {
    const { board, tiles } = await wallOf(MANY);
    expect(tiles.some(ownLine)).to.equal(false);
    expect(astray(board, tiles)).to.be.below(2);
    expect(board.renderRoot.querySelectorAll('.wall').length).to.equal(1);
    expect(board.renderRoot.querySelector('.wall')?.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(board.renderRoot.querySelector('.wall') ?? board).pointerEvents).to.equal('none');
    await expect(board).to.be.accessible();
  });

  it('follows its tiles when the board is narrowed, one is put before them, and the page is scrolled or scaled', async () => {
    const { board, tiles } = await wallOf(MANY);
    board.style.inlineSize = '420px';
    await waitUntil(() => astray(board, tiles) < 2, 'narrowed', PATIENT);
    const first = tileLike();
    board.prepend(first);
    await waitUntil(() => groups(board).length === MANY + 1 && groups(board).every(isDrawn), 'put before', PATIENT);
    await waitUntil(() => astray(board, [first, ...tiles]) < 2, 'moved on', PATIENT);
    scrollTo(0, 400);
    await nextFrame();
    expect(scrollY).to.be.above(0);
    expect(astray(board, [first, ...tiles])).to.be.below(2);
    scrollTo(0, 0);
    board.style.transform = 'scale(0.5)';
    board.style.transformOrigin = '0 0';
    expect(astray(board, [first, ...tiles])).to.be.below(2);
    board.style.inlineSize = '600px';
    await waitUntil(() => astray(board, [first, ...tiles]) < 2, 'scaled and widened', PATIENT);
  });

  it('says by the tone of a line that its value is stale, and takes the colours of the theme', async () => {
    const { board, tiles } = await wallOf(MANY);
    Object.assign(tiles[0] ?? {}, { reading: stale(readingLike()) });
    await waitUntil(() => groups(board).filter((group) => group.classList.contains('faint')).length === 1);
    const colour = () => getComputedStyle(groups(board)[1]?.firstElementChild ?? board).stroke;
    const light = colour();
    board.theme = 'dark';
    await board.updateComplete;
    expect(colour()).not.to.equal(light);
  });

  it('leaves to its own box a tile that stands in something that may scroll', async () => {
    const { board } = await wallOf(MANY);
    const box = document.createElement('div');
    const inside = tileLike();
    box.append(inside);
    board.append(box);
    await waitUntil(() => ownLine(inside) !== null);
    expect(groups(board).length).to.equal(MANY);
  });

  it('keeps nothing of a tile that has gone or moved to a smaller board', async () => {
    const { board, tiles } = await wallOf(MANY + 1);
    const other = await fixture<CockpitBoard>(html`<cockpit-board></cockpit-board>`);
    const [first, second] = tiles;
    if (!first || !second) throw new TypeError('invalid wall: without tiles');
    first.remove();
    expect(groups(board).length).to.equal(MANY);
    other.append(second);
    await waitUntil(() => ownLine(second) !== null);
    await waitUntil(() => tiles.slice(1).every(ownLine), 'few are left, who draw themselves', PATIENT);
    expect(board.renderRoot.querySelector('.wall')).to.equal(null);
  });

  it('gives the lines back to the tiles for paper, where all is laid out anew', async () => {
    const { board, tiles } = await wallOf(MANY);
    dispatchEvent(new Event('beforeprint'));
    await waitUntil(() => tiles.every(ownLine) && !board.renderRoot.querySelector('.wall'), 'on paper', PATIENT);
    dispatchEvent(new Event('afterprint'));
    await waitUntil(() => groups(board).length === MANY && groups(board).every(isDrawn), 'on screen again', PATIENT);
    expect(tiles[0]?.renderRoot.querySelector('.value')?.textContent).to.equal('88.0\u2009%');
    expect(astray(board, tiles)).to.be.below(2);
  });
});
