import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { DEFAULT_RULES } from '../../src/alerts/default-rules.js';
import { simulatedAdapter, type SimulatedAdapter } from '../../src/adapters/simulated/simulated-adapter.js';
import { CockpitPlanRequest } from '../../src/controllers/plan-request.js';
import { MINUTE_MS } from '../../src/domain/time.js';
import type { CockpitAlerts } from '../../src/widgets/alerts/alerts.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import type { CockpitPlans } from '../../src/widgets/plans/plans.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import '../../src/define.js';

const PATIENCE = { timeout: 12_000 };
/** Ten in the morning. */
const START = Date.UTC(2026, 10, 23, 2);

interface Scene {
  readonly board: CockpitBoard;
  readonly tile: CockpitTile;
  readonly alerts: CockpitAlerts;
  readonly plans: CockpitPlans;
}

const part = (host: { readonly renderRoot: HTMLElement | DocumentFragment }, selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
const text = (host: { readonly renderRoot: HTMLElement | DocumentFragment }, selector: string) => part(host, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

let minutes = 0;
let adapter: SimulatedAdapter;

/** A centre whose clock the test sets, three quarters of an hour into a rush. */
async function rush(): Promise<SimulatedAdapter> {
  minutes = 0;
  const centre = simulatedAdapter({ seed: 11, agents: 140, historyDays: 0, start: START, speed: 1, now: () => minutes * MINUTE_MS, workerUrl: null });
  await centre.surge({ skillGroup: 'card', factor: 3, durationMinutes: 75 });
  minutes = 45;
  return centre;
}

async function show(hasPlans = true): Promise<Scene> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board range="today" step="PT30M" .rules=${DEFAULT_RULES}>
    <cockpit-tile metric="answerRate" skill-group="card" target="80%"></cockpit-tile>
    <cockpit-alerts span="full"></cockpit-alerts>
    ${hasPlans ? html`<cockpit-plans span="full" user="李经理"></cockpit-plans>` : ''}
  </cockpit-board>`);
  board.adapter = adapter;
  const [tile, alerts, plans] = [board.querySelector('cockpit-tile'), board.querySelector('cockpit-alerts'), board.querySelector('cockpit-plans') ?? document.createElement('cockpit-plans')];
  if (!tile || !alerts) throw new Error('no scene');
  await waitUntil(() => tile.alert?.state === 'firing', 'the tile never turned red', PATIENCE);
  await tile.updateComplete;
  return { board, tile, alerts, plans };
}

describe('from a firing tile to a running plan', () => {
  before(async () => {
    await setViewport({ width: 1240, height: 1000 });
    adapter = await rush();
  });
  after(async () => {
    adapter.close();
    await setViewport({ width: 800, height: 600 });
  });

  it('is one click, which previews the plan that fits, with the focus there and nothing run', async () => {
    const { tile, plans } = await show();
    await waitUntil(() => part(tile, '.remedy'), 'no button', PATIENCE);
    part(tile, '.remedy')?.click();
    await waitUntil(() => plans.life.at === 'previewed', 'no preview', PATIENCE);
    await plans.updateComplete;
    expect(part(plans, '.plan .panel')?.closest('[data-plan]')?.getAttribute('data-plan')).to.equal('ivr-card');
    expect(focused()?.matches('.panel')).to.equal(true);
    expect(plans.plans.status === 'ready' && plans.plans.value.runs.length).to.equal(0);
    expect(text(plans, '.fits')).to.include('信用卡');
  }).timeout(30_000);

  it('goes from the row of the alert by keyboard as well, and the page may answer in its own way', async () => {
    const { board, alerts, plans } = await show();
    await waitUntil(() => part(alerts, '[data-action=plan]'), 'no button', PATIENCE);
    const asked: CockpitPlanRequest[] = [];
    const veto = (event: CockpitPlanRequest) => {
      asked.push(event);
      event.preventDefault();
    };
    board.addEventListener(CockpitPlanRequest.type, veto);
    part(alerts, '[data-action=plan]')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(asked[0]?.plan.id).to.equal('ivr-card');
    expect(plans.life.at).to.equal('idle');
    board.removeEventListener(CockpitPlanRequest.type, veto);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => plans.life.at === 'previewed' && focused()?.matches('.panel'), 'no preview', PATIENCE);
  }).timeout(30_000);

  it('offers nothing where the board has no plans panel, and takes the offer back when it leaves', async () => {
    const { tile, alerts } = await show(false);
    expect(part(tile, '.remedy')).to.equal(null);
    expect(part(alerts, '[data-action=plan]')).to.equal(null);
    const scene = await show();
    await waitUntil(() => part(scene.tile, '.remedy'), 'no button', PATIENCE);
    scene.plans.remove();
    await waitUntil(() => !part(scene.tile, '.remedy') && !part(scene.alerts, '[data-action=plan]'), 'the button stayed', PATIENCE);
  }).timeout(30_000);
});
