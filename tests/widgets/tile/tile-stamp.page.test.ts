import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import { SMALL_TILE } from '../../../src/marks/small-tile.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitTile } from '../../../src/widgets/tile/tile.js';
import { alertLike } from '../../../stories/alert-books.js';
import { readingLike, ready, stale } from '../../../stories/tile-readings.js';

const MANY = 64;
/** A page under load draws a wall over several frames. */
const PATIENT = { timeout: 3_000 };

async function wallOf(size = 'block-size: 42px', dir = 'ltr'): Promise<{ board: CockpitBoard; tiles: readonly CockpitTile[]; first: CockpitTile }> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board dir=${dir} style="inline-size: 800px"></cockpit-board>`);
  const tiles = Array.from({ length: MANY }, () => Object.assign(document.createElement('cockpit-tile'), { target: '85%', reading: ready(readingLike()) }));
  for (const tile of tiles) tile.setAttribute('style', size);
  board.append(...tiles);
  const [first] = tiles;
  if (!first) throw new TypeError('invalid wall: without tiles');
  return { board, tiles, first };
}

const isStamped = (tile: CockpitTile) => tile.hasAttribute('data-stamped');

/** The pixels of the board's wall in a box of the screen: how many are drawn, the colour of the strongest, and how far from the left the first is. */
function pixelsIn(board: CockpitBoard, { left, top, width, height }: DOMRectReadOnly) {
  let [count, first, strongest] = [0, Infinity, 0];
  let colour = '';
  for (const canvas of board.renderRoot.querySelectorAll<HTMLCanvasElement>('.sheet canvas')) {
    const box = canvas.getBoundingClientRect();
    const ratio = canvas.width / box.width;
    const [x, y] = [Math.round((left - box.left) * ratio), Math.round((top - box.top) * ratio)];
    const data = canvas.getContext('2d')?.getImageData(x, y, Math.round(width * ratio), Math.round(height * ratio)).data ?? [];
    for (let at = 0; at < data.length; at += 4) {
      const alpha = data[at + 3] ?? 0;
      if (alpha === 0) continue;
      count++;
      first = Math.min(first, (at / 4) % Math.round(width * ratio));
      if (alpha <= strongest) continue;
      strongest = alpha;
      colour = [data[at], data[at + 1], data[at + 2]].join(' ');
    }
  }
  return { count, first, colour };
}

const pixelsOf = (board: CockpitBoard, tile: CockpitTile) => pixelsIn(board, tile.getBoundingClientRect());

async function drawn(board: CockpitBoard, tiles: readonly CockpitTile[]): Promise<void> {
  await waitUntil(() => tiles.every(isStamped) && tiles.every((tile) => pixelsOf(board, tile).count > 50), 'every tile is drawn', PATIENT);
}

describe('<cockpit-tile>, small on a wall', () => {
  it('is drawn in pixels where it lies, and its words have no boxes', async () => {
    const { board, tiles, first } = await wallOf();
    await drawn(board, tiles);
    expect(first.renderRoot.querySelector('.value')?.getClientRects().length).to.equal(0);
    expect(first.renderRoot.querySelector('svg')).to.equal(null);
    // Nothing of it is drawn outside of it.
    const inside = tiles.reduce((sum, tile) => sum + pixelsOf(board, tile).count, 0);
    expect(pixelsIn(board, board.getBoundingClientRect()).count).to.equal(inside);
  });

  it('is still read out with all that it says, and opens the way down', async () => {
    const { board, tiles, first } = await wallOf();
    await drawn(board, tiles);
    const face = first.renderRoot.querySelector<HTMLButtonElement>('button.face');
    const named = (face?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => first.renderRoot.querySelector(`#${id}`)?.textContent ?? '');
    expect(named.join(' ')).to.include('接通率').and.include('88.0');
    await expect(board).to.be.accessible();
    let drills = 0;
    board.addEventListener('cockpit-drill', () => drills++);
    face?.click();
    expect(drills).to.equal(1);
  });

  it('draws another reading, and says by its colour that it is stale', async () => {
    const { board, tiles, first } = await wallOf();
    await drawn(board, tiles);
    const before = pixelsOf(board, first);
    first.reading = ready(readingLike({ value: 0.111 }));
    await waitUntil(() => pixelsOf(board, first).count !== before.count, 'another', PATIENT);
    first.reading = stale(readingLike());
    await waitUntil(() => pixelsOf(board, first).colour !== before.colour, 'stale', PATIENT);
    expect(first.renderRoot.querySelector('.value')?.textContent).to.equal('88.0\u2009%');
  });

  it('turns into elements for an alert, and back', async () => {
    const { board, tiles, first } = await wallOf();
    await drawn(board, tiles);
    first.alert = alertLike();
    await waitUntil(() => !isStamped(first) && pixelsOf(board, first).count === 0, 'elements', PATIENT);
    expect(first.renderRoot.querySelector('.cause')).not.to.equal(null);
    expect(first.renderRoot.querySelector('button.face')?.hasAttribute('aria-labelledby')).to.equal(false);
    first.alert = undefined;
    await waitUntil(() => isStamped(first) && pixelsOf(board, first).count > 50, 'pixels', PATIENT);
  });

  it('has the glyph and the look of what it said in pixels once it has room', async () => {
    const { board, tiles, first } = await wallOf();
    await drawn(board, tiles);
    const before = pixelsOf(board, first);
    first.reading = stale(readingLike());
    await waitUntil(() => pixelsOf(board, first).colour !== before.colour, 'stale', PATIENT);
    expect(first.renderRoot.querySelector('.sign svg')).to.equal(null);
    first.style.blockSize = '136px';
    await waitUntil(() => !isStamped(first), 'room', PATIENT);
    expect(first.renderRoot.querySelector('.sign .hatch')).not.to.equal(null);
    expect(first.renderRoot.querySelector('.figures')?.className).to.equal('figures stale');
  });

  it('turns into elements where it has room, on paper, on a smaller board, and takes its pixels with it when it goes', async () => {
    const { board, tiles, first } = await wallOf();
    await drawn(board, tiles);
    first.style.blockSize = '136px';
    await waitUntil(() => !isStamped(first), 'room', PATIENT);
    expect(first.renderRoot.querySelector('.value')?.getClientRects().length).to.equal(1);
    first.style.blockSize = '42px';
    await waitUntil(() => isStamped(first) && pixelsOf(board, first).count > 50, 'no room', PATIENT);
    dispatchEvent(new Event('beforeprint'));
    await waitUntil(() => !tiles.some(isStamped), 'on paper', PATIENT);
    dispatchEvent(new Event('afterprint'));
    await drawn(board, tiles);
    const place = tiles.at(-1)?.getBoundingClientRect() ?? new DOMRect();
    tiles.at(-1)?.remove();
    await waitUntil(() => !tiles.some(isStamped), 'few are left', PATIENT);
    expect(pixelsIn(board, place).count).to.equal(0);
  });

  it('is as small as its style sheet says: what is hidden there has no room here', async () => {
    const { width, height } = SMALL_TILE;
    for (const [inside, isSmall] of [[`inline-size: ${width + 1}px; block-size: 120px`, true], [`inline-size: ${width + 2}px; block-size: 120px`, false], [`block-size: ${height + 1}px`, true], [`block-size: ${height + 2}px`, false]] as const) {
      const { board, first } = await wallOf(inside);
      await waitUntil(() => first.renderRoot.querySelector('.value')?.textContent?.startsWith('88') && (isStamped(first) || first.renderRoot.querySelector('.room')), 'settled', PATIENT);
      expect(isStamped(first), inside).to.equal(isSmall);
      // By its own style sheet, which leaves less of an edge where there is no room.
      const face = first.renderRoot.querySelector('.face');
      expect(face ? getComputedStyle(face).paddingInlineStart : '', inside).to.equal(isSmall ? '4px' : '12px');
      expect(first.renderRoot.querySelector('.details') !== null, inside).to.equal(!isSmall);
      board.remove();
    }
  });

  it('takes the colours of the theme when that changes, whoever changed it', async () => {
    const { board, tiles, first } = await wallOf();
    await drawn(board, tiles);
    const light = pixelsOf(board, first).colour;
    board.theme = 'dark';
    await waitUntil(() => pixelsOf(board, first).colour !== light, 'dark', PATIENT);
    board.theme = 'auto';
    await waitUntil(() => pixelsOf(board, first).colour === light, 'light', PATIENT);
    board.style.setProperty('--cockpit-ink', 'rgb(1, 2, 250)');
    await waitUntil(() => pixelsOf(board, first).colour === '1 2 250', "the page's own", PATIENT);
  });

  it('is followed by its pixels when the board is narrowed, and when the page moves it by a transform', async () => {
    const { board, tiles, first } = await wallOf();
    await drawn(board, tiles);
    board.style.inlineSize = '420px';
    await drawn(board, tiles);
    first.style.transform = 'translate(20px, 30px)';
    const [there] = [first.getBoundingClientRect()];
    await waitUntil(() => pixelsIn(board, new DOMRect(there.left, there.top, 20, 42)).count > 10, 'moved', PATIENT);
  });

  it('stands at the right edge of a page that runs to the left', async () => {
    const ltr = await wallOf();
    await drawn(ltr.board, ltr.tiles);
    const rtl = await wallOf('block-size: 42px', 'rtl');
    await drawn(rtl.board, rtl.tiles);
    const row = ({ board, first }: typeof ltr) => {
      const { left, top, width } = first.getBoundingClientRect();
      return pixelsIn(board, new DOMRect(left, top, width, 26)).first;
    };
    expect(row(ltr)).to.be.below(8);
    expect(row(rtl)).to.be.above(first(rtl) / 3);
  });
});

function first({ first: tile }: { readonly first: CockpitTile }): number {
  return tile.getBoundingClientRect().width;
}
