import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { simulatedAdapter } from '../../../src/adapters/simulated/simulated-adapter.js';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import { pseudonymOf } from '../../../src/domain/pseudonym.js';
import type { Selection } from '../../../src/domain/selection.js';
import type { TeamRates } from '../../../src/domain/team-rates.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitFunnel } from '../../../src/widgets/funnel/funnel.js';
import '../../../src/define.js';
import { FAILED, ratesLike, ready, stale } from '../../../stories/people.js';
import { ScoresAdapter } from '../quadrant/scores-adapter.js';

const STATES: Readonly<Record<string, Loadable<TeamRates | undefined>>> = {
  loading: LOADING,
  ready: ready(ratesLike(60)),
  empty: ready(undefined),
  'stale and partial': stale(ratesLike(60, { completeness: 'partial' })),
  failed: FAILED,
  'ready without a target': ready(ratesLike(60, { target: undefined })),
};

const part = <E extends Element = HTMLElement>(funnel: CockpitFunnel, selector: string) => funnel.renderRoot.querySelector<E>(selector);
const parts = (funnel: CockpitFunnel, selector: string) => [...funnel.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (funnel: CockpitFunnel, selector: string) => part(funnel, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

async function show(funnel: Loadable<TeamRates | undefined>, properties: Partial<CockpitFunnel> = {}, width = 760): Promise<CockpitFunnel> {
  const box = await fixture<HTMLElement>(html`<div><cockpit-funnel .funnel=${funnel}></cockpit-funnel></div>`);
  box.style.inlineSize = `${width}px`;
  const element = box.querySelector('cockpit-funnel');
  if (!element) throw new Error('no funnel');
  Object.assign(element, properties);
  await waitUntil(() => part(element, '.drawing, .message, .skeleton'));
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  return element;
}

describe('<cockpit-funnel>', () => {
  for (const [name, state] of Object.entries(STATES))
    it(`is accessible while ${name}, light and dark`, async () => {
      const funnel = await show(state);
      await expect(funnel).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(funnel).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });

  it('draws the limits of 95 and 99.8 %, names those beyond the outer ones and nobody within', async () => {
    const funnel = await show(STATES['ready'] ?? LOADING);
    expect([parts(funnel, 'path.inner').length, parts(funnel, 'path.outer').length]).to.deep.equal([2, 2]);
    expect(parts(funnel, '.legend span').map((entry) => entry.textContent.trim())).to.deep.equal(['95% 控制限', '99.8% 控制限', '在控制限之内', '超出 95% 控制限', '超出 99.8% 控制限（偏低、偏高）']);
    expect(parts(funnel, '.legend path').map((shape) => shape.getAttribute('class'))).to.deep.equal(['within', 'unusual', 'beyond']);
    expect(text(funnel, '.says')).to.equal('机会波动无法解释：偏低 1 人，偏高 1 人');
    expect(parts(funnel, '.signals button').map((button) => button.textContent.replace(/\s+/g, ''))).to.deep.equal(['▼令狐半夏', '▲慕容半夏']);
    expect(text(funnel, '.foot')).to.include('不作排名');
  });

  it('is read and picked by keyboard alone, in order of volume', async () => {
    const funnel = await show(STATES['ready'] ?? LOADING);
    part(funnel, '.plot')?.focus();
    const volumes: number[] = [];
    for (let step = 0; step < 5; step++) {
      await sendKeys({ press: 'ArrowRight' });
      await funnel.updateComplete;
      volumes.push(Number(/业务量 (\d+)/.exec(text(funnel, '.reading'))?.[1]));
    }
    expect(volumes).to.deep.equal([...volumes].sort((a, b) => a - b));
    expect(volumes.every((volume) => volume > 0)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await funnel.updateComplete;
    expect([funnel.selected.length, parts(funnel, 'circle.picked').length]).to.deep.equal([1, 1]);
    await sendKeys({ press: 'Escape' });
    await funnel.updateComplete;
    expect(text(funnel, '.reading')).to.equal('');
  });

  it('reads the nearest person under the pointer, and picks them at a click', async () => {
    const funnel = await show(STATES['ready'] ?? LOADING);
    const at = (type: string) => {
      const { left, top } = part(funnel, '.drawing')?.getBoundingClientRect() ?? new DOMRect();
      part(funnel, '.plot')?.dispatchEvent(new PointerEvent(type, { clientX: left + 300, clientY: top + 120, bubbles: true }));
    };
    at('pointermove');
    await funnel.updateComplete;
    expect(text(funnel, '.reading')).to.match(/业务量 \d+/);
    at('click');
    await funnel.updateComplete;
    expect(funnel.selected.length).to.equal(1);
    at('pointerleave');
    await funnel.updateComplete;
    expect(text(funnel, '.reading')).to.equal('');
  });

  it('is a table as well, by volume, a page at a time', async () => {
    const funnel = await show(ready(ratesLike(130)));
    part(funnel, '.toggle')?.focus();
    await sendKeys({ press: 'Enter' });
    await funnel.updateComplete;
    expect(parts(funnel, '.twin tbody tr').length).to.equal(100);
    await expect(funnel).to.be.accessible();
    part(funnel, '.more')?.click();
    await funnel.updateComplete;
    expect(parts(funnel, '.twin tbody tr').length).to.equal(130);
  });

  it('masks names by the pseudonyms of the other widgets, and shows nobody where only teams may be seen', async () => {
    const funnel = await show(STATES['ready'] ?? LOADING, { privacy: 'masked' });
    expect(text(funnel, '.signals')).to.include(`员工 ${pseudonymOf('A1001')}`);
    expect(funnel.renderRoot.textContent).to.not.include('令狐');
    funnel.privacy = 'team';
    await funnel.updateComplete;
    expect(text(funnel, '.message')).to.equal('此处只显示团队，不显示个人');
    expect([part(funnel, '.drawing'), part(funnel, '.toggle'), part(funnel, '.signals')]).to.deep.equal([null, null, null]);
  });

  it('refuses what is no rate, and withholds those with too little volume, with the reason', async () => {
    const refused = await show(STATES['ready without a target'] ?? LOADING);
    expect(text(refused, '.says')).to.include('无法画出控制限');
    const thin = await show(ready(ratesLike(4, { trials: [3, 40, NaN, 50], agents: ['A1', 'A2', 'A3', 'A2'] })));
    expect(text(thin, '.foot')).to.include('1 人业务量不足 5，未绘制').and.include('1 人缺少比率或业务量，未绘制').and.include('1 条工号重复');
  });

  it('survives names of sixty characters at 320 px', async () => {
    const funnel = await show(ready(ratesLike(60, { names: Array<string>(60).fill('长'.repeat(60)) })), { selected: ['A1001'] }, 320);
    expect(funnel.scrollWidth).to.be.at.most(320);
  });

  it('says what failed and asks again', async () => {
    const funnel = await show(FAILED);
    setTimeout(() => part(funnel, '.retry')?.click());
    expect((await oneEvent(funnel, CockpitRetryRequest.type)).cancelable).to.equal(true);
  });

  it('is fed by its board, whose selection it makes and follows', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="today"><cockpit-funnel span="full" skill="resolution"></cockpit-funnel></cockpit-board>`);
    board.adapter = simulatedAdapter({ seed: 20261122, agents: 40, historyDays: 0, start: Date.UTC(2026, 10, 20, 3), now: () => Date.now(), workerUrl: null });
    const funnel = board.querySelector('cockpit-funnel');
    if (!funnel) throw new Error('no funnel');
    await waitUntil(() => part(funnel, '.drawing, .message'), 'drawn', { timeout: 8_000 });
    expect(text(funnel, '.message')).to.equal('');
    part(funnel, '.plot')?.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => part(funnel, 'circle.picked'), 'picked', { timeout: 8_000 });
    expect((board.selection as Selection).filters['agent']?.length).to.equal(1);
  });

  it('leaves nothing open after 50 attachments', async () => {
    const adapter = new ScoresAdapter();
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}><cockpit-funnel span="full"></cockpit-funnel></cockpit-board>`);
    const funnel = board.querySelector('cockpit-funnel');
    if (!funnel) throw new Error('no funnel');
    await waitUntil(() => adapter.open === 1);
    for (let time = 0; time < 50; time++) {
      funnel.remove();
      board.append(funnel);
      if (time % 20 === 0) await nextFrame();
    }
    await waitUntil(() => text(funnel, '.message') !== '');
    funnel.remove();
    await waitUntil(() => adapter.open === 0, 'called off', { timeout: 4_000 });
  });
});
