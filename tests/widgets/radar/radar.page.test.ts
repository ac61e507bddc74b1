import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { SkillRadar } from '../../../src/domain/skill-profile.js';
import { pseudonymOf } from '../../../src/domain/pseudonym.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitRadar } from '../../../src/widgets/radar/radar.js';
import '../../../src/define.js';
import { AXES, EARLIER, FAILED, manyAxes, radarLike, ready, stale, valuesFor } from '../../../stories/people.js';
import { ScoresAdapter } from '../quadrant/scores-adapter.js';

const long = manyAxes(6, (index) => `客户情绪识别与安抚及升级处理能力${index + 1}`);
const forty = manyAxes(40);
const two = manyAxes(2);
const STATES: Readonly<Record<string, Loadable<SkillRadar | undefined>>> = {
  loading: LOADING,
  ready: ready(radarLike()),
  'ready at two dates': ready(radarLike({ profiles: [...radarLike().profiles, EARLIER] })),
  'ready with forty skills': ready(radarLike({ axes: forty, values: valuesFor(forty) })),
  empty: ready(undefined),
  'stale and partial': stale(radarLike({ completeness: 'partial' })),
  failed: FAILED,
};

const part = <E extends Element = HTMLElement>(radar: CockpitRadar, selector: string) => radar.renderRoot.querySelector<E>(selector);
const parts = (radar: CockpitRadar, selector: string) => [...radar.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (radar: CockpitRadar, selector: string) => part(radar, selector)?.textContent.replace(/\s+/g, ' ').trim();

async function show(radar: Loadable<SkillRadar | undefined>, properties: Partial<CockpitRadar> = {}, width = 900): Promise<CockpitRadar> {
  const box = await fixture<HTMLElement>(html`<div><cockpit-radar .radar=${radar}></cockpit-radar></div>`);
  box.style.inlineSize = `${width}px`;
  const element = box.querySelector('cockpit-radar');
  if (!element) throw new Error('no radar');
  Object.assign(element, properties);
  await waitUntil(() => part(element, '.plot, .bars, .message, .skeleton, .twin'));
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  return element;
}

describe('<cockpit-radar>', () => {
  for (const [name, state] of Object.entries(STATES))
    it(`is accessible while ${name}, light and dark`, async () => {
      const radar = await show(state);
      await expect(radar).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(radar).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });

  it('tells the largest gap and the weighted shortfall in words, and no area', async () => {
    const radar = await show(STATES['ready'] ?? LOADING);
    expect(text(radar, '.sentence')).to.equal('差距最大：情绪安抚 -23 · 加权差距 8.9 分');
    expect(part(radar, '[role=img]')?.getAttribute('aria-label')).to.include('差距最大：情绪安抚 -23');
    expect(text(radar, '.foot')).to.include('不作排名');
  });

  it('leaves the outline open at a skill not measured, and says so under its name', async () => {
    const radar = await show(ready(radarLike({ values: { soothing: { value: undefined } } })));
    expect(part(radar, '.profile.p0 path')?.getAttribute('d')).to.not.match(/Z/);
    expect(parts(radar, '.label.off').map((label) => label.textContent.replace(/\s+/g, ''))).to.deep.equal(['情绪安抚未测']);
  });

  it('hides a team of fewer than five, and says why', async () => {
    const radar = await show(ready(radarLike({ teamSize: 4 })));
    expect(part(radar, '.band')).to.equal(null);
    expect(text(radar, '.legend')).to.include('团队仅 4 人，不足 5 人，不显示');
  });

  it('draws two persons or dates at most', async () => {
    const radar = await show(ready(radarLike({ profiles: [...radarLike().profiles, EARLIER, { ...EARLIER, period: '2026-Q1' }] })));
    expect(parts(radar, '.profile').length).to.equal(2);
    expect(text(radar, '.sub')).to.equal('令狐白芷 2026-Q3 / 令狐白芷 2026-Q2');
  });

  it('refuses a scale that is none, with its reason, and draws the rest', async () => {
    const axes = AXES.map((axis) => (axis.id === 'systems' ? { ...axis, best: 60 } : axis.id === 'handling' ? { ...axis, target: 600 } : axis.id === 'wrapUp' ? { ...axis, floor: undefined } : axis));
    const radar = await show(ready(radarLike({ axes })));
    expect(parts(radar, '.problem').map((problem) => problem.textContent)).to.deep.equal(['系统操作：下限与最佳值相同，无法换算', '通话时长：目标不在下限与最佳值之间，无法换算', '事后整理：缺少下限、目标或最佳值，无法换算']);
    expect(parts(radar, '.profile circle').length).to.equal(5);
  });

  it('marks a score beyond its anchors instead of leaving the disc', async () => {
    const radar = await show(ready(radarLike({ values: { soothing: { value: 12 }, wrapUp: { value: 6 } } })));
    expect(parts(radar, '.beyond').length).to.equal(2);
    expect(text(radar, '.foot')).to.include('* 超出刻度');
  });

  for (const [name, axes, reason] of [['two', two, '只有 2 项技能'], ['forty', forty, '40 项技能超过 8 项']] as const)
    it(`draws ${name} skills as bars and says why`, async () => {
      const radar = await show(ready(radarLike({ axes, values: valuesFor(axes) })));
      expect(parts(radar, '.bar').length).to.equal(axes.length);
      expect(text(radar, '.foot')).to.include(reason);
    });

  it('wraps long Chinese names without collision at 200 px', async () => {
    const radar = await show(ready(radarLike({ axes: long, values: valuesFor(long) })), {}, 200);
    const boxes = parts(radar, '.bar-name, .label').map((label) => label.getBoundingClientRect());
    expect(boxes.length).to.equal(6);
    for (const [index, a] of boxes.entries()) for (const b of boxes.slice(index + 1)) expect(a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5 || a.right <= b.left || b.right <= a.left).to.equal(true);
    expect(radar.scrollWidth).to.be.at.most(200);
  });

  it('keeps labels of eight skills apart and inside, at every width', async () => {
    for (const width of [320, 480, 640, 1200]) {
      const radar = await show(STATES['ready'] ?? LOADING, {}, width);
      const box = radar.getBoundingClientRect();
      const labels = parts(radar, '.label, .bar-name').map((label) => label.getBoundingClientRect());
      expect(labels.length, String(width)).to.equal(8);
      for (const [index, a] of labels.entries()) {
        expect(a.left >= box.left && a.right <= box.right, `${width} inside`).to.equal(true);
        for (const b of labels.slice(index + 1)) expect(a.bottom <= b.top + 1 || b.bottom <= a.top + 1 || a.right <= b.left + 1 || b.right <= a.left + 1, `${width} apart`).to.equal(true);
      }
    }
  });

  it('withholds a value measured too few times, says how few, and draws the rest', async () => {
    const radar = await show(ready(radarLike({ values: { soothing: { value: 12, n: 4 }, resolution: { value: 0.7, n: 5 } } })));
    expect(parts(radar, '.profile circle').length).to.equal(7);
    expect(text(radar, '.problem')).to.equal('情绪安抚：样本仅 4 个，太少，不予显示');
    expect(text(radar, '.sentence')).to.not.include('情绪安抚');
    radar.leastSample = 4;
    await radar.updateComplete;
    expect(text(radar, '.sentence')).to.include('情绪安抚');
  });

  it('draws the funnel around the target of each rate, and says which gap chance explains', async () => {
    const radar = await show(ready(radarLike()));
    expect(parts(radar, '.plot .chance').length).to.equal(2);
    expect(text(radar, '.legend')).to.include('目标附近的机会波动（95% 漏斗）');
    const resolution = () => parts(radar, '.gaps li').find((item) => item.textContent.includes('首次解决'))?.textContent ?? '';
    expect(resolution()).to.include('在机会波动之内');
    radar.radar = ready(radarLike({ values: { resolution: { value: 0.71, n: 2000 } } }));
    await radar.updateComplete;
    expect(resolution()).to.not.include('在机会波动之内');
    radar.shape = 'bars';
    await radar.updateComplete;
    expect(parts(radar, '.bars .chance').length).to.equal(2);
  });

  it('draws a person whose skills are all equal, all at floor, and all beyond best', async () => {
    for (const [score, note] of [[50, ''], [0, ''], [130, '*']] as const) {
      const axes = manyAxes(5);
      const radar = await show(ready(radarLike({ axes, values: Object.fromEntries(axes.map(({ id }) => [id, { value: score, n: 9 }])), teamSize: 0 })));
      expect(part(radar, '.profile.p0 path')?.getAttribute('d')).to.match(/Z$/);
      expect(parts(radar, '.beyond').length).to.equal(note ? 5 : 0);
    }
  });

  it('shows nobody where only teams may be seen', async () => {
    const radar = await show(ready(radarLike()), { privacy: 'team' });
    expect(text(radar, '.message')).to.equal('此处只显示团队，不显示个人');
    expect(radar.renderRoot.textContent).to.not.include('令狐');
  });

  it('takes the first of skills and persons that come twice, and says so', async () => {
    const radar = await show(ready(radarLike({ axes: [...AXES, { ...AXES[0], name: '又一次' } as (typeof AXES)[number]], profiles: [...radarLike().profiles, ...radarLike().profiles] })));
    expect(parts(radar, '.label').length).to.equal(8);
    expect(parts(radar, '.profile').length).to.equal(1);
    expect(text(radar, '.foot')).to.include('重复的技能只取第一条：knowledge');
  });

  it('shows no name where it is to be masked or the source withholds it', async () => {
    const named = radarLike();
    for (const radar of [await show(ready(named), { privacy: 'masked' }), await show(ready({ ...named, profiles: named.profiles.map((profile) => ({ ...profile, name: undefined })) }))]) {
      expect(text(radar, '.sub')).to.equal(`员工 ${pseudonymOf('A1007')}`);
      expect(radar.renderRoot.textContent).to.not.include('令狐');
    }
  });

  it('is a small multiple with nothing but its shape and its name, at the size of its box', async () => {
    const radar = await fixture<CockpitRadar>(html`<cockpit-radar compact height="90" style="inline-size:90px" .radar=${ready(radarLike())}></cockpit-radar>`);
    await waitUntil(() => part(radar, '.plot'));
    expect([part(radar, '.head'), text(radar, '.mini-name')]).to.deep.equal([null, '令狐白芷']);
    expect(part(radar, '.mini')?.getAttribute('aria-label')).to.include('差距最大：情绪安抚 -23');
    await expect(radar).to.be.accessible();
    // The box on screen holds the stroke in one engine and not in the other.
    const ringWidth = () => {
      const ring = part<SVGGraphicsElement>(radar, '.ring');
      return Math.round((ring?.getBBox().width ?? 0) * (ring?.getScreenCTM()?.a ?? 0));
    };
    expect(ringWidth()).to.equal(62);
    radar.style.inlineSize = '60px';
    expect(ringWidth()).to.equal(44);
    expect(radar.scrollWidth).to.be.at.most(60);
    radar.height = 40;
    await radar.updateComplete;
    expect(parts(radar, '.bar').length).to.equal(8);
  });

  it('is a table as well, reached by keyboard', async () => {
    const radar = await show(STATES['ready'] ?? LOADING);
    part(radar, '.toggle')?.focus();
    await sendKeys({ press: 'Enter' });
    await radar.updateComplete;
    expect(parts(radar, '.twin tbody tr').length).to.equal(8);
    await expect(radar).to.be.accessible();
  });

  it('says what failed and asks again', async () => {
    const radar = await show(FAILED);
    expect(text(radar, '.message')).to.include('仅主管可查看个人评分');
    setTimeout(() => part(radar, '.retry')?.click());
    expect((await oneEvent(radar, CockpitRetryRequest.type)).cancelable).to.equal(true);
  });

  it('survives names of sixty characters', async () => {
    const name = '长'.repeat(60);
    const radar = await show(ready(radarLike({ profiles: radarLike().profiles.map((profile) => ({ ...profile, name })) })), {}, 320);
    expect(radar.scrollWidth).to.be.at.most(320);
  });

  it('moves and goes without leaving anything behind', async () => {
    const radar = await show(STATES['ready'] ?? LOADING);
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(radar);
    await radar.updateComplete;
    expect(parts(radar, '.profile').length).to.equal(1);
    radar.remove();
    radar.radar = ready(radarLike({ teamSize: 0 }));
    await radar.updateComplete;
    other.append(radar);
    await nextFrame();
    expect(part(radar, '.band')).to.equal(null);
  });

  it('leaves nothing open after 200 attachments', async () => {
    const adapter = new ScoresAdapter();
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}><cockpit-radar agent="A1" span="full"></cockpit-radar></cockpit-board>`);
    const radar = board.querySelector('cockpit-radar');
    if (!radar) throw new Error('no radar');
    await waitUntil(() => adapter.open === 1);
    for (let time = 0; time < 200; time++) {
      radar.remove();
      board.append(radar);
      if (time % 20 === 0) await nextFrame();
    }
    await waitUntil(() => part(radar, '.profile'));
    await waitUntil(() => adapter.open === 1);
    expect(parts(radar, '.plot').length).to.equal(1);
    radar.remove();
    // The cockpit waits a second, in case the same is asked again.
    await waitUntil(() => adapter.open === 0, 'called off', { timeout: 4_000 });
  });
});
