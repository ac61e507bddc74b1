import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { CockpitViewRequest } from '../../../src/controllers/view-request.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { Standings } from '../../../src/domain/standings.js';
import { pseudonymOf } from '../../../src/domain/pseudonym.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitQuadrant } from '../../../src/widgets/quadrant/quadrant.js';
import { CockpitAgreementEvent, CockpitCutChange } from '../../../src/widgets/quadrant/quadrant.events.js';
import '../../../src/define.js';
import { FAILED, ready, stale, standingsLike } from '../../../stories/people.js';
import { ScoresAdapter } from './scores-adapter.js';

const STATES: Readonly<Record<string, Loadable<Standings>>> = {
  loading: LOADING,
  ready: ready(standingsLike(60)),
  empty: ready(standingsLike(0)),
  'stale and partial': stale(standingsLike(30, { total: 412, completeness: 'partial' })),
  failed: FAILED,
  'refused for want of a source': ready(standingsLike(30, { willingnessSource: undefined })),
};

const part = <E extends Element = HTMLElement>(quadrant: CockpitQuadrant, selector: string) => quadrant.renderRoot.querySelector<E>(selector);
const parts = (quadrant: CockpitQuadrant, selector: string) => [...quadrant.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (quadrant: CockpitQuadrant, selector: string) => part(quadrant, selector)?.textContent.replace(/\s+/g, ' ').trim();

async function show(standings: Loadable<Standings>, properties: Partial<CockpitQuadrant> = {}, width = 760): Promise<CockpitQuadrant> {
  const box = await fixture<HTMLElement>(html`<div><cockpit-quadrant .standings=${standings}></cockpit-quadrant></div>`);
  box.style.inlineSize = `${width}px`;
  const element = box.querySelector('cockpit-quadrant');
  if (!element) throw new Error('no matrix');
  Object.assign(element, properties);
  await settled(element);
  return element;
}

async function settled(quadrant: CockpitQuadrant): Promise<void> {
  await waitUntil(() => part(quadrant, '.plot, .message, .skeleton, .twin'));
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

const press = async (quadrant: CockpitQuadrant, ...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await settled(quadrant);
};
const withShift = async (quadrant: CockpitQuadrant, key: string) => {
  await sendKeys({ down: 'Shift' });
  await press(quadrant, key);
  await sendKeys({ up: 'Shift' });
};
/** A place of the plot by its scores, on the page. */
const at = (quadrant: CockpitQuadrant, ability: number, willingness: number): [number, number] => {
  const { left, top, width, height } = part(quadrant, '.area')?.getBoundingClientRect() ?? new DOMRect();
  return [Math.round(left + (width * ability) / 100), Math.round(top + height - (height * willingness) / 100)];
};
const drag = async (quadrant: CockpitQuadrant, ...places: [number, number][]) => {
  const [first, ...rest] = places;
  await sendMouse({ type: 'move', position: first ?? [0, 0] });
  await sendMouse({ type: 'down' });
  for (const position of rest) await sendMouse({ type: 'move', position });
  await sendMouse({ type: 'up' });
  await settled(quadrant);
};
const ink = (quadrant: CockpitQuadrant) => part<HTMLCanvasElement>(quadrant, 'canvas')?.toDataURL();

describe('<cockpit-quadrant>', () => {
  before(() => setViewport({ width: 900, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [name, state] of Object.entries(STATES))
    it(`is accessible while ${name}, light and dark`, async () => {
      const quadrant = await show(state, { selected: ['A1001'] });
      await expect(quadrant).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(quadrant).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });

  it('names where willingness comes from, and refuses it without', async () => {
    expect(text(await show(STATES['ready'] ?? LOADING), '.axis-name')).to.equal('意愿（来源：季度自评问卷） ↑');
    const refused = await show(STATES['refused for want of a source'] ?? LOADING);
    expect(text(refused, '.message')).to.include('意愿没有注明来源，不予绘制');
    expect(part(refused, 'canvas')).to.equal(null);
  });

  it('counts each quadrant, in the order the drawing is read in, and names its style of coaching, the page’s own where it has one', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING, { coaching: { R4: '放手' } });
    const corners = parts(quadrant, '.corner').map((corner) => corner.textContent.replace(/\s+/g, '').trim());
    expect(corners.map((corner) => corner.slice(2, 4))).to.deep.equal(['辅导', '放手', '指令', '参与']);
    expect(corners.reduce((sum, corner) => sum + Number(/(\d+)人/.exec(corner)?.[1]), 0)).to.equal(60);
  });

  it('reads the nearest point under the pointer, and paints nothing anew for that', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING);
    const before = ink(quadrant);
    await sendMouse({ type: 'move', position: at(quadrant, 52.5, 44.5) });
    await settled(quadrant);
    expect(text(quadrant, '.who')).to.equal('令狐半夏');
    expect(text(quadrant, '.reading')).to.include('能力52 ±4意愿44 ±6');
    expect(ink(quadrant)).to.equal(before);
  });

  it('picks by box, adds by another with Shift, and lets all go', async () => {
    const standings = standingsLike(60);
    const quadrant = await show(ready(standings));
    await drag(quadrant, at(quadrant, 30, 20), at(quadrant, 60, 60));
    // Those who share a point stand a little aside: what is picked is what is seen inside.
    const among = (slack: number) => standings.agents.filter((_, index) => Math.abs((standings.ability[index] ?? 0) - 45) < 15 + slack && Math.abs((standings.willingness[index] ?? 0) - 40) < 20 + slack);
    expect(quadrant.selected.length).to.be.greaterThan(3);
    expect(among(3)).to.include.members([...quadrant.selected]);
    expect(quadrant.selected).to.include.members(among(-3));
    const first = quadrant.selected.length;
    await sendKeys({ down: 'Shift' });
    await drag(quadrant, at(quadrant, 60, 60), at(quadrant, 100, 98));
    await sendKeys({ up: 'Shift' });
    expect(quadrant.selected.length).to.be.greaterThan(first);
    expect(text(quadrant, '.sub')).to.include(`已选 ${quadrant.selected.length} 人`);
    part(quadrant, '.clear')?.click();
    await settled(quadrant);
    expect(quadrant.selected).to.deep.equal([]);
  });

  it('picks by lasso as the selection of the board', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING, { tool: 'lasso' });
    const asked: CockpitViewRequest[] = [];
    quadrant.addEventListener(CockpitViewRequest.type, (event) => asked.push(event));
    await drag(quadrant, at(quadrant, 45, 38), at(quadrant, 58, 38), at(quadrant, 52, 56));
    expect(asked[0]?.patch.selection?.filters['agent']).to.include('A1001');
    expect(asked[0]?.patch.selection?.source?.label).to.equal('能力-意愿矩阵');
  });

  it('moves a cut line by keyboard and pointer, and asks the page first', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING);
    part<SVGElement>(quadrant, '.cut.ability')?.focus();
    await press(quadrant, 'ArrowLeft', 'ArrowLeft', 'PageDown');
    expect([quadrant.abilityCut, part(quadrant, '.cut.ability')?.getAttribute('aria-valuenow')]).to.deep.equal([68, '68']);
    await drag(quadrant, at(quadrant, 20, 70), at(quadrant, 20, 55));
    expect(quadrant.willingnessCut).to.be.within(54, 56);
    quadrant.addEventListener(CockpitCutChange.type, (event) => event.preventDefault());
    part<SVGElement>(quadrant, '.cut.ability')?.focus();
    await press(quadrant, 'End');
    expect(quadrant.abilityCut).to.equal(68);
  });

  it('lets two people agree by keyboard alone: pick, begin halfway, move, confirm', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING, { selected: ['A1001'] });
    expect(text(quadrant, '.distance')).to.equal('差距 31.4 分');
    part(quadrant, '.propose')?.focus();
    await press(quadrant, 'Enter');
    expect(quadrant.shadowRoot?.activeElement?.getAttribute('class')).to.equal('handle');
    await press(quadrant, 'ArrowRight', 'ArrowUp', 'ArrowUp');
    setTimeout(() => void press(quadrant, 'Enter'));
    const event = (await oneEvent(quadrant, CockpitAgreementEvent.type)) as CockpitAgreementEvent;
    expect([event.agent, event.point, event.period]).to.deep.equal(['A1001', { ability: 56, willingness: 58 }, '2026-Q3']);
    expect(event.distance).to.be.closeTo(31.38, 0.01);
    await settled(quadrant);
    expect(text(quadrant, '.agreement dl')).to.include('共识能力 56 · 意愿 58');
  });

  it('agrees by mouse as well', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING, { selected: ['A1001'] });
    part(quadrant, '.propose')?.click();
    await settled(quadrant);
    await drag(quadrant, at(quadrant, 55, 56), at(quadrant, 64, 66));
    part(quadrant, '.confirm')?.click();
    await settled(quadrant);
    expect(text(quadrant, '.agreement dl')).to.match(/共识能力 6[345] · 意愿 6[567]/);
    expect(quadrant.selected).to.deep.equal(['A1001']);
  });

  it('says which rater is missing instead of a distance', async () => {
    expect(text(await show(STATES['ready'] ?? LOADING, { selected: ['A1002'] }), '.distance')).to.include('主管尚未评分');
    expect(text(await show(STATES['ready'] ?? LOADING, { selected: ['A1003'] }), '.distance')).to.equal('双方都尚未评分。');
  });

  it('is walked through by arrow keys, told in words, and picks with Enter and Space', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING);
    part(quadrant, '.plot')?.focus();
    await press(quadrant, 'ArrowRight', 'ArrowRight');
    expect(text(quadrant, '[aria-live]')).to.match(/^.+：能力 \d+，意愿 \d+，/);
    await press(quadrant, ' ', 'ArrowRight', ' ');
    expect(quadrant.selected.length).to.equal(2);
    await press(quadrant, 'Enter');
    expect(quadrant.selected.length).to.equal(1);
    await press(quadrant, 'Escape');
    expect(part(quadrant, '.reading')?.hidden).to.equal(true);
  });

  for (const [tool, keys] of [
    ['box', ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp']],
    ['lasso', ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']],
  ] as const)
    it(`draws a ${tool} by keyboard, tells how many are inside, picks them, or gives up`, async () => {
      const quadrant = await show(STATES['ready'] ?? LOADING, { tool });
      part(quadrant, '.plot')?.focus();
      await press(quadrant, 'ArrowRight');
      await withShift(quadrant, keys[0]);
      await press(quadrant, ...keys.slice(1));
      const [, count] = /圈内 (\d+) 人，回车选中/.exec(text(quadrant, '[aria-live]') ?? '') ?? [];
      expect(Number(count)).to.be.greaterThan(0);
      expect(part(quadrant, '.outline')?.getAttribute('d')).to.match(/^M.+Z$/);
      await press(quadrant, 'Enter');
      expect(quadrant.selected.length).to.equal(Number(count));
      expect(part(quadrant, '.outline')?.getAttribute('d')).to.equal('');
      await withShift(quadrant, 'ArrowLeft');
      await press(quadrant, 'Escape');
      expect([part(quadrant, '.outline')?.getAttribute('d'), quadrant.selected.length]).to.deep.equal(['', Number(count)]);
    });

  it('shows where the few who are picked came from and how sure their points are, and of many only the points', async () => {
    const trails = new Map(standingsLike(60).agents.map((agent, index) => [agent, [{ period: '2026-Q2', ability: 40 + index / 2, willingness: 50 }, { period: '2026-Q3', ability: 60, willingness: 60 }]]));
    const quadrant = await show(ready(standingsLike(60, { trails })), { selected: ['A1002', 'A1004', 'A1009'] });
    expect([parts(quadrant, '.trail').length, parts(quadrant, '.error:not(.bars)').length]).to.deep.equal([3, 3]);
    expect(part(quadrant, '.error:not(.bars)')?.getAttribute('d')).to.match(/^M[\d.]+ [\d.]+H[\d.]+M[\d.]+ [\d.]+V[\d.]+$/);
    quadrant.selected = standingsLike(60).agents;
    await settled(quadrant);
    expect(parts(quadrant, '.trail').length).to.equal(0);
  });

  it('talks about somebody who has no place in the plot without drawing one', async () => {
    const base = standingsLike(12);
    const willingness = Float64Array.from(base.willingness);
    willingness[0] = NaN;
    const quadrant = await show(ready({ ...base, willingness }), { selected: ['A1001'] });
    expect([part(quadrant, '.focus'), part(quadrant, '.trail')]).to.deep.equal([null, null]);
    expect(text(quadrant, '.distance')).to.equal('差距 31.4 分');
  });

  it('leaves out whose measurement stands on too few observations, and counts them; what a rater says is no sample', async () => {
    const abilityN = new Float64Array(12).fill(40);
    [abilityN[2], abilityN[5]] = [4, 1];
    const quadrant = await show(ready(standingsLike(12, { abilityN, willingnessN: new Float64Array(12).fill(NaN) })));
    expect(text(quadrant, '.foot')).to.include('2 人样本不足，未绘制');
    expect(text(quadrant, '.sub')).to.include('10 人');
    quadrant.leastSample = 4;
    await settled(quadrant);
    expect(text(quadrant, '.sub')).to.include('11 人');
  });

  it('picks a whole quadrant from its corner', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING);
    const corner = part(quadrant, '.corner.R1');
    expect(corner?.textContent?.replace(/\s+/g, ' ')).to.match(/^选中 指令 .+ \d+ 人$/);
    corner?.focus();
    await press(quadrant, 'Enter');
    expect(quadrant.selected.length).to.equal(Number(/(\d+) 人/.exec(corner?.textContent ?? '')?.[1]));
  });

  it('picks a whole quadrant by a press of the mouse on its corner, and not the person nearest to it', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING);
    const corner = part(quadrant, '.corner.R1');
    const { left, top } = corner?.getBoundingClientRect() ?? new DOMRect();
    await drag(quadrant, [Math.round(left + 8), Math.round(top + 8)]);
    expect(quadrant.selected.length).to.equal(Number(/(\d+) 人/.exec(corner?.textContent ?? '')?.[1]));
  });

  it('masks names, and as a team shows nobody and tells no small counts', async () => {
    const masked = await show(STATES['ready'] ?? LOADING, { privacy: 'masked', selected: ['A1001'] });
    expect(masked.renderRoot.textContent).to.not.include('令狐');
    expect(text(masked, '.agreement h4')).to.equal(`员工 ${pseudonymOf('A1001')}：达成共识`);
    const team = await show(ready(standingsLike(6)), { privacy: 'team', selected: ['A1001'] });
    expect([part(team, '.agreement'), part(team, '.focus'), part(team, 'button.corner'), part(team, '.toggle')]).to.deep.equal([null, null, null, null]);
    expect(text(team, '.corner.R1')).to.match(/不足 5 人|0 人/);
    part(team, '.plot')?.focus();
    await press(team, 'ArrowRight');
    expect(part(team, '.reading')?.hidden).to.equal(true);
  });

  it('keeps those who share a point apart without crossing a line', async () => {
    const equal = standingsLike(40, { ability: new Float64Array(40).fill(79), willingness: new Float64Array(40).fill(70), trails: new Map() });
    const quadrant = await show(ready(equal));
    expect(text(quadrant, '.corner.R2')).to.include('40 人');
    await sendMouse({ type: 'move', position: at(quadrant, 79, 70) });
    await settled(quadrant);
    expect(text(quadrant, '.reading')).to.include('同分 40 人');
  });

  it('tells who is not drawn as measured: without a score, beyond the scale, with an id that came before', async () => {
    const base = standingsLike(12);
    const [ability, agents] = [Float64Array.from(base.ability), [...base.agents]];
    [ability[1], ability[2], agents[4]] = [NaN, 130, agents[3] ?? ''];
    const quadrant = await show(ready({ ...base, ability, agents }));
    expect(text(quadrant, '.foot')).to.include('1 人缺少评分，未绘制 1 人评分超出 0–100，画在边缘 1 条工号重复，只取第一条');
    expect(text(quadrant, '.sub')).to.include('10 人');
  });

  it('says of a value beyond its anchors that the score does not tell by how much: in the foot, beside the point and in the table', async () => {
    const base = standingsLike(6, { trails: new Map() });
    const [ability, willingness] = [Float64Array.from(base.ability), Float64Array.from(base.willingness)];
    [ability[1], willingness[1], ability[2]] = [0, 52, NaN];
    const quadrant = await show(ready({ ...base, ability, willingness, held: { ability: new Set([1, 2]), willingness: new Set() } }));
    expect(text(quadrant, '.foot')).to.include('1 人评分超出 0–100，画在边缘');
    await sendMouse({ type: 'move', position: at(quadrant, 0, 52) });
    await settled(quadrant);
    expect(text(quadrant, '.reading')).to.include('0 (超出刻度)').and.not.include('52 (超出刻度)');
    part(quadrant, '.toggle')?.click();
    await settled(quadrant);
    const rows = [...quadrant.renderRoot.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(rows.filter((row) => row.includes('超出刻度'))).to.have.length(1);
    expect(rows[2]).to.include('—');
  });

  it('draws one person, names of sixty characters, and a hundred thousand', async () => {
    expect(text(await show(ready(standingsLike(1))), '.sub')).to.include('1 人');
    const long = await show(ready(standingsLike(3, { names: ['长'.repeat(60), '名'.repeat(60), undefined] })), { selected: ['A1001'] }, 320);
    expect(long.scrollWidth).to.be.at.most(320);
    const many = await show(ready(standingsLike(100_000)));
    expect(text(many, '.sub')).to.include('100,000 人');
    const canvas = part<HTMLCanvasElement>(many, 'canvas');
    expect(canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte > 0)).to.equal(true);
  });

  it('has a table of the same people in the source’s order', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING);
    part(quadrant, '.toggle')?.click();
    await settled(quadrant);
    expect(parts(quadrant, '.twin tbody tr').length).to.equal(60);
    part(quadrant, '.pick')?.click();
    await settled(quadrant);
    expect(quadrant.selected).to.deep.equal(['A1001']);
    await expect(quadrant).to.be.accessible();
  });

  it('moves and goes without leaving anything behind', async () => {
    const quadrant = await show(STATES['ready'] ?? LOADING);
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(quadrant);
    await settled(quadrant);
    expect(part(quadrant, 'canvas')).to.not.equal(null);
    quadrant.remove();
    quadrant.standings = ready(standingsLike(5));
    await quadrant.updateComplete;
    other.append(quadrant);
    await settled(quadrant);
    expect(text(quadrant, '.sub')).to.include('5 人');
  });

  it('leaves nothing open after 200 attachments', async () => {
    const adapter = new ScoresAdapter();
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}><cockpit-quadrant span="full"></cockpit-quadrant></cockpit-board>`);
    const quadrant = board.querySelector('cockpit-quadrant');
    if (!quadrant) throw new Error('no matrix');
    await waitUntil(() => adapter.open === 1);
    for (let time = 0; time < 200; time++) {
      quadrant.remove();
      board.append(quadrant);
      if (time % 20 === 0) await nextFrame();
    }
    await waitUntil(() => part(quadrant, 'canvas'));
    await waitUntil(() => adapter.open === 1);
    expect(parts(quadrant, 'canvas').length).to.equal(1);
    quadrant.remove();
    // The cockpit waits a second, in case the same is asked again.
    await waitUntil(() => adapter.open === 0, 'called off', { timeout: 4_000 });
  });
});
