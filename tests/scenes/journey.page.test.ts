import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { simulatedAdapter } from '../../src/adapters/simulated/simulated-adapter.js';
import { CockpitDrillCasesEvent } from '../../src/controllers/drill-cases-event.js';
import type { CockpitFlow } from '../../src/widgets/flow/flow.js';
import type { CockpitJourney } from '../../src/widgets/journey/journey.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import '../../src/define.js';

const PATIENCE = { timeout: 8_000 };
const parts = ({ renderRoot }: CockpitFlow | CockpitJourney, selector: string) => [...renderRoot.querySelectorAll<HTMLElement>(selector)];
const words = (element: Element | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('from where the mood drops to the bottleneck and the contacts', () => {
  let journey: CockpitJourney;
  let flow: CockpitFlow;

  before(() => setViewport({ width: 1300, height: 1500 }));
  after(() => setViewport({ width: 800, height: 600 }));
  beforeEach(async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="today"><cockpit-journey span="full"></cockpit-journey><cockpit-flow span="full"></cockpit-flow></cockpit-board>`);
    const [map, graph] = [board.querySelector('cockpit-journey'), board.querySelector('cockpit-flow')];
    if (!map || !graph) throw new Error('no scene');
    [journey, flow] = [map, graph];
    // As a page ties the two: what is asked for in the map is shown in the graph.
    journey.addEventListener(CockpitDrillCasesEvent.type, ({ steps }) => flow.pick(steps));
    board.adapter = simulatedAdapter({ seed: 20261122, agents: 40, historyDays: 0, start: Date.UTC(2026, 10, 20, 3), now: () => Date.now(), workerUrl: null });
    await waitUntil(() => parts(journey, '.side .entry').length > 0 && parts(flow, '.mark').length > 0, 'moods and bottlenecks', PATIENCE);
  });

  /** The step graph has the bottlenecks marked; one of them leads to the contacts that waited there, and one of these is replayed. */
  async function toTheContacts(activate: (entry: HTMLElement | undefined) => Promise<void>): Promise<void> {
    flow.pick([]);
    await flow.updateComplete;
    expect(parts(flow, '.mark').map((mark) => words(mark)[0])).to.include('1');
    const first = parts(flow, '.ranked .entry')[0];
    expect(words(first)).to.match(/ → .+占全部等待的 [\d.]+ %/);
    await activate(first);
    await waitUntil(() => flow.renderRoot.querySelector('.ranked') === null);
    const contacts = parts(flow, '.side .entry');
    expect(contacts.length).to.be.greaterThan(0);
    await activate(contacts[0]);
    await waitUntil(() => parts(flow, '.step.now, .now').length > 0, 'a contact is replayed', PATIENCE);
  }

  it('by mouse', async () => {
    const worst = parts(journey, '.side .entry')[0];
    expect(words(worst)).to.match(/−0\.\d\d/);
    worst?.click();
    await waitUntil(() => parts(flow, '.side .entry').length > 0 && flow.renderRoot.querySelector('.ranked') === null, 'the graph follows', PATIENCE);
    await toTheContacts(async (entry) => entry?.click());
  });

  it('by keyboard', async () => {
    const press = async (entry: HTMLElement | undefined) => {
      entry?.focus();
      await sendKeys({ press: 'Enter' });
    };
    await press(parts(journey, '.side .entry')[0]);
    await waitUntil(() => flow.renderRoot.querySelector('.ranked') === null, 'the graph follows', PATIENCE);
    await toTheContacts(press);
  });
});
