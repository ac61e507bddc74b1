import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { timelineNow } from '../../src/controllers/blink-clock.js';
import type { CockpitAlerts } from '../../src/widgets/alerts/alerts.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import { CentreAdapter } from '../runtime/centre-adapter.js';

const SLOT = 300_000;
const TEN = Date.UTC(2026, 10, 23, 10);
const LOW = { id: 'low', name: '接通率', severity: 'critical', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] }, scope: { by: 'skillGroup' } };
/** A page under load takes its time. */
const PATIENT = { timeout: 5_000 };

/** A surge from ten o'clock on, slot by slot, as one tile, the list of alerts and whoever looks at them live through it. */
class Shift {
  readonly #centre = new CentreAdapter(TEN);
  #slots = 0;
  readonly board: CockpitBoard;

  constructor(board: CockpitBoard) {
    this.board = board;
    board.adapter = this.#centre;
  }

  get tile(): CockpitTile {
    return this.#find<CockpitTile>('cockpit-tile');
  }

  get list(): CockpitAlerts {
    return this.#find<CockpitAlerts>('cockpit-alerts');
  }

  /** One more slot of the group is over. @param answered - Of a hundred. */
  hear(answered: number): void {
    this.#centre.hear({ knownAt: TEN, group: 'sales', start: TEN + this.#slots * SLOT, offered: 100, answered });
    this.#slots++;
    this.#centre.tell(TEN + this.#slots * SLOT);
  }

  /** The class of the tile's box says how it looks; its line says why. */
  async looks(look: string, words: RegExp): Promise<void> {
    const line = () => this.tile.renderRoot.querySelector('.cause')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    await waitUntil(() => this.tile.renderRoot.querySelector('.tile')?.classList.contains(look) && words.test(line()), `${look}, ${words}: ${line()}`, PATIENT);
  }

  get blinking(): readonly Animation[] {
    return this.tile.shadowRoot?.getAnimations().filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.classList.contains('blink')) ?? [];
  }

  #find<E extends Element>(tag: string): E {
    const found = this.board.querySelector<E>(tag);
    if (!found) throw new TypeError(`invalid scene: without ${tag}`);
    return found;
  }
}

async function opened(): Promise<Shift> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board range="last:PT2H" .rules=${[LOW]}>
    <cockpit-tile metric="answerRate" skill-group="sales" target="80%" style="inline-size: 320px; block-size: 136px"></cockpit-tile>
    <cockpit-alerts user="王芳"></cockpit-alerts>
  </cockpit-board>`);
  return new Shift(board);
}

describe('a surge, lived through on a page', () => {
  beforeEach(() => localStorage.clear());

  it('turns a tile pending, blinks it as its half hour is over, then stands still; it is acknowledged, says why, and recovers by hysteresis', async () => {
    const shift = await opened();
    shift.hear(95);
    await waitUntil(() => shift.tile.reading.status === 'ready' && shift.tile.alert?.state === 'ok', 'calm', PATIENT);

    for (let slot = 0; slot < 5; slot++) shift.hear(70);
    await shift.looks('pending', /10:05/);
    expect(shift.blinking).to.have.lengthOf(0);
    await expect(shift.board).to.be.accessible();

    const before = timelineNow();
    shift.hear(70);
    await shift.looks('firing', /10:05/);
    await waitUntil(() => shift.blinking.length === 1, 'blinks', PATIENT);
    const [blink] = shift.blinking;
    const begun = Number(blink?.startTime);
    expect(begun % 1000, 'at a whole second').to.equal(0);
    expect(begun).to.be.at.least(before);
    await expect(shift.board).to.be.accessible();
    expect(shift.tile.alert?.firedAt).to.equal(TEN + 7 * SLOT);
    await waitUntil(() => shift.blinking.length === 0, 'stands still', { timeout: 6_000 });
    expect(timelineNow() - begun).to.be.at.most(4_500);
    await shift.looks('firing', /10:05/);

    shift.list.renderRoot.querySelector<HTMLElement>('[data-action=acknowledge]')?.click();
    await shift.list.updateComplete;
    shift.list.renderRoot.querySelector<HTMLElement>('#panel .primary')?.click();
    await shift.looks('firing', /王芳/);

    shift.tile.renderRoot.querySelector<HTMLElement>('.cause')?.click();
    const card = () => shift.tile.renderRoot.querySelector('#why-card');
    await waitUntil(() => card()?.querySelectorAll('tbody tr').length, 'says why', PATIENT);
    expect(card()?.textContent).to.contain('80 %').and.to.contain('70');
    await expect(shift.board).to.be.accessible();
    shift.tile.renderRoot.querySelector<HTMLElement>('#why-card')?.hidePopover();

    // Between the limit and the line at which it may resolve: neither worse nor over.
    shift.hear(82);
    await aTimeout(300);
    expect(shift.tile.alert?.state).to.equal('firing');
    shift.hear(90);
    await shift.looks('recovering', /./);
    await expect(shift.board).to.be.accessible();
    shift.hear(90);
    await waitUntil(() => shift.tile.alert?.state === 'ok', 'over', PATIENT);
    await waitUntil(() => shift.tile.renderRoot.querySelector('.cause') === null, 'calm again', PATIENT);
    expect(shift.blinking).to.have.lengthOf(0);
    await waitUntil(() => shift.list.renderRoot.querySelector('.resolved summary'), 'told among what is over', PATIENT);
  }).timeout(30_000);
});
