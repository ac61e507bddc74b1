import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import type { AlertBook, AlertDeed } from '../../../src/domain/alert-book.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { CockpitAlerts } from '../../../src/widgets/alerts/alerts.js';
import { CockpitAlertDeedEvent } from '../../../src/widgets/alerts/alerts.events.js';
import { alertLike, AS_OF, bookLike, MORNING, ready } from '../../../stories/alert-books.js';

const MINUTE = 60_000;
const CARD = 'answer-rate-low|skillGroup=信用卡';
const RECOVERING = 'answer-rate-low|skillGroup=挂失与紧急补办专席';
const TROUBLED = bookLike([alertLike({ differs: { stale: true, quiet: true, sinceAtLeast: true } }), alertLike({ group: 'x', state: 'ok', differs: { stale: true } })], { problems: [{ rule: 'CSAT', problems: [{ field: 'for', code: 'not-whole-steps', value: 'PT7M' }] }] });
const STATES: Readonly<Record<string, Loadable<AlertBook>>> = {
  loading: LOADING,
  'full of alerts': ready(bookLike()),
  empty: ready(bookLike(MORNING.slice(8))),
  'without rules': ready(bookLike([])),
  troubled: ready(TROUBLED),
  stale: { status: 'stale', value: bookLike(), reason: { code: 'late', since: AS_OF } },
  failed: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } },
};

const part = <E extends Element = HTMLElement>(list: CockpitAlerts, selector: string) => list.renderRoot.querySelector<E>(selector);
const all = (list: CockpitAlerts, selector: string) => [...list.renderRoot.querySelectorAll<HTMLElement>(selector)];
const said = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const show = (book: Loadable<AlertBook>, lang = 'zh-CN') => fixture<CockpitAlerts>(html`<cockpit-alerts lang=${lang} .book=${book}></cockpit-alerts>`);
const row = (list: CockpitAlerts, key: string) => all(list, '[data-key]').find(({ dataset }) => dataset['key'] === key);
const action = (list: CockpitAlerts, key: string, name: string) => row(list, key)?.querySelector<HTMLElement>(`[data-action=${name}]`);
const focused = (list: CockpitAlerts) => (list.shadowRoot?.activeElement ?? undefined) as HTMLElement | undefined;
const place = (list: CockpitAlerts) => `${focused(list)?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? ''} ${focused(list)?.dataset['action'] ?? ''}`;

async function press(list: CockpitAlerts, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await list.updateComplete;
  }
}

async function open(list: CockpitAlerts, key: string, name: string): Promise<void> {
  action(list, key, name)?.click();
  await list.updateComplete;
  await nextFrame();
}

/** Everything that is done, and kept by the page as a source would. */
function kept(list: CockpitAlerts): AlertDeed[] {
  const deeds: AlertDeed[] = [];
  list.addEventListener(CockpitAlertDeedEvent.type, (event) => deeds.push(event.deed));
  return deeds;
}

describe('<cockpit-alerts>', () => {
  beforeEach(() => localStorage.clear());

  for (const [name, book] of Object.entries(STATES)) {
    for (const lang of ['zh-CN', 'en']) {
      it(`is accessible while ${name}, light and dark, in ${lang}`, async () => {
        const list = await show(book, lang);
        for (const details of all(list, 'details')) details.setAttribute('open', '');
        await expect(list).to.be.accessible();
        document.documentElement.style.colorScheme = 'dark';
        document.documentElement.style.background = '#12161C';
        await expect(list).to.be.accessible();
        document.documentElement.removeAttribute('style');
      });
    }
  }

  for (const name of ['acknowledge', 'snooze', 'assign', 'mute', 'why', 'history']) {
    it(`is accessible with ${name} open, and 320 px wide without a scroll`, async () => {
      const list = await show(ready(bookLike()));
      list.style.inlineSize = '320px';
      await open(list, CARD, name);
      expect(part(list, '#panel')).not.to.equal(null);
      expect(action(list, CARD, name)?.getAttribute('aria-expanded')).to.equal('true');
      expect(list.renderRoot.querySelector('section')?.scrollWidth).to.be.at.most(320);
      await expect(list).to.be.accessible();
    });
  }

  it('says of each alert state, severity, scope, value, how long and what comes next', async () => {
    const list = await show(ready(bookLike()));
    expect(said(part(list, '.counts'))).to.equal('2 个触发中 · 1 个恢复中 · 2 个待触发');
    expect(said(row(list, CARD)?.querySelector('.row'))).to.match(/^触发中 · 严重 ?接通率 ?信用卡 ?79\.9 % ?低于 80 % 已 36 分钟 ?自 10:15 ?确认/);
    expect(said(row(list, RECOVERING)?.querySelector('.lasting'))).to.contain('若持续达标将于 10:55 解除');
    expect(said(part(list, '.kept'))).to.equal('仅保存在此浏览器');
    expect(all(list, 'details summary').map((summary) => said(summary))).to.deep.equal(['已确认 1', '已推迟 1', '今日已恢复 1']);
    list.book = ready(bookLike(MORNING, { keptBy: 'source' }));
    await list.updateComplete;
    expect(part(list, '.kept')).to.equal(null);
  });

  it('is quiet when nothing is wrong, and says what watches', async () => {
    const list = await show(STATES['empty'] ?? LOADING);
    expect(said(part(list, '.calm'))).to.equal('没有告警 1 条规则正在监测 3 个范围 · 自 10:10 起');
    expect(part(list, '.glyph')).to.equal(null);
  });

  it('never calls the unknown fine: neither a stale book nor a stale alert', async () => {
    const list = await show({ status: 'stale', value: bookLike(MORNING.slice(8)), reason: { code: 'late' } });
    expect(said(part(list, '.stale-banner'))).to.contain('数据已过时，告警状态未知');
    expect(part(list, '.calm')).to.equal(null);
    list.book = ready(TROUBLED);
    await list.updateComplete;
    expect(said(part(list, '.unknown summary'))).to.equal('状态未知 1');
    expect(said(row(list, CARD)?.querySelector('.notes'))).to.equal('数据已过时，状态未知静默时段');
    expect(said(row(list, CARD)?.querySelector('.lasting'))).to.equal('低于 80 % 至少已 36 分钟至少自 10:15');
    expect(part(list, '.glyph .ok')).to.equal(null);
    expect(said(part(list, '.troubles li'))).to.equal('CSAT for 不是时段的整数倍 PT7M');
  });

  it('asks again when told to, and the page may prevent it', async () => {
    const list = await show(STATES['failed'] ?? LOADING);
    let asked = 0;
    list.addEventListener(CockpitRetryRequest.type, () => asked++);
    part(list, '.retry')?.click();
    expect(asked).to.equal(1);
  });

  it('answers why with every slot, the limit, the rule and the source', async () => {
    const list = await show(ready(bookLike()));
    await open(list, CARD, 'why');
    expect(all(list, '.why-table tbody tr')).to.have.length(8);
    expect(all(list, '.evidence .says').map((shape) => shape.getAttribute('class'))).to.deep.equal(['says clear', ...Array.from({ length: 7 }, () => 'says breach')]);
    expect(said(all(list, '.why-table tbody tr').at(-1))).to.equal('10:45–10:50 79.9 % 40 越线');
    expect(said(part(list, '.why-facts'))).to.contain('接通率 = 接通量 ÷ 呼入量').and.to.contain('低于 80 %（等于不算）').and.to.contain('Asia/Shanghai');
  });

  it('keeps what a correction took back in the history, and marks it', async () => {
    const list = await show(ready(bookLike()));
    part(list, 'details.resolved')?.setAttribute('open', '');
    await open(list, 'answer-rate-low|skillGroup=投诉受理', 'history');
    expect(all(list, '.history tbody tr').map((change) => said(change))[2]).to.equal('09:50 触发中 → 恢复中 86.0 % 达到解除线 已修订：撤销');
  });
});

describe('what people do about an alert', () => {
  beforeEach(() => localStorage.clear());

  it('is asked for a name once, fired as a deed, and remembered', async () => {
    const list = await show(ready(bookLike()));
    const deeds = kept(list);
    await open(list, CARD, 'acknowledge');
    await sendKeys({ press: 'Enter' });
    expect(deeds).to.deep.equal([]);
    await sendKeys({ type: ' 王芳 ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '加派 4 人' });
    await press(list, 'Enter');
    expect(deeds).to.deep.equal([{ deed: 'acknowledge', key: CARD, by: '王芳', note: '加派 4 人' }]);
    expect(part(list, '#panel')).to.equal(null);
    await open(list, RECOVERING, 'acknowledge');
    expect(part<HTMLInputElement>(list, '[name=name]')?.value).to.equal('王芳');
    list.user = '李娜';
    await list.updateComplete;
    expect(part<HTMLInputElement>(list, '[name=name]')?.value).to.equal('李娜');
  });

  it('snoozes for a while or until a time on the source clock, assigns, mutes and undoes', async () => {
    const list = await show(ready(bookLike()));
    list.user = '王芳';
    const deeds = kept(list);
    await open(list, CARD, 'snooze');
    all(list, '.choices button')[1]?.click();
    await open(list, CARD, 'snooze');
    const until = part<HTMLInputElement>(list, '[name=until]');
    if (until) until.value = '11:30';
    part(list, '#panel .primary')?.click();
    await open(list, CARD, 'assign');
    const name = part<HTMLInputElement>(list, '[name=name]');
    if (name) name.value = '李娜';
    part(list, '#panel .primary')?.click();
    await open(list, CARD, 'mute');
    expect(said(part(list, '.advice'))).to.contain('它的 6 个范围');
    part(list, '#panel .primary')?.click();
    await list.updateComplete;
    action(list, 'answer-rate-low|skillGroup=英语专线', 'unsnooze')?.click();
    const { key, rule: { id } } = alertLike();
    list.book = ready(bookLike([alertLike({ notes: { muted: { at: AS_OF, by: '王芳' } } })]));
    await list.updateComplete;
    action(list, CARD, 'unmute')?.click();
    expect(deeds).to.deep.equal([
      { deed: 'snooze', key, until: AS_OF + 60 * MINUTE },
      { deed: 'snooze', key, until: AS_OF + 39 * MINUTE },
      { deed: 'assign', key, to: '李娜' },
      { deed: 'mute', rule: id, by: '王芳' },
      { deed: 'snooze', key: 'answer-rate-low|skillGroup=英语专线', until: AS_OF },
      { deed: 'unmute', rule: id },
    ]);
  });
});

describe('the keyboard in alerts', () => {
  it('stops once a list, walks rows and actions, opens, fills in, and comes back', async () => {
    const list = await show(ready(bookLike()));
    part(list, '.title')?.focus();
    await press(list, 'Tab');
    expect(place(list)).to.equal(`${CARD} acknowledge`);
    await press(list, 'ArrowRight', 'ArrowDown');
    expect(place(list)).to.equal(`${RECOVERING} snooze`);
    await press(list, 'Enter');
    await waitUntil(() => focused(list)?.closest('.choices'));
    await press(list, 'Escape');
    expect(place(list)).to.equal(`${RECOVERING} snooze`);
    expect(part(list, '#panel')).to.equal(null);
    await press(list, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(said(part(list, '#panel .card-title'))).to.equal('接通率 · 挂失与紧急补办专席');
    expect(place(list)).to.equal(`${RECOVERING} why`);
    await press(list, 'Escape', 'End', 'Home', 'ArrowUp');
    expect(place(list)).to.equal(`${CARD} why`);
    await press(list, 'ArrowRight', 'ArrowRight', 'Tab');
    expect(focused(list)?.matches('.acknowledged > summary')).to.equal(true);
  });

  it('keeps the focus when rows move, and passes it on when they leave', async () => {
    const list = await show(ready(bookLike()));
    action(list, RECOVERING, 'why')?.focus();
    const others = MORNING.filter(({ key }) => key !== RECOVERING);
    const moved = alertLike({ group: '挂失与紧急补办专席', differs: { since: AS_OF - 90 * MINUTE } });
    list.book = ready(bookLike([...others, moved]));
    await list.updateComplete;
    expect(all(list, '[data-key]')[0]?.dataset['key']).to.equal(RECOVERING);
    expect(place(list)).to.equal(`${RECOVERING} why`);
    list.book = ready(bookLike([...others, { ...moved, notes: { acknowledged: { at: AS_OF, by: '王芳' } } }]));
    await list.updateComplete;
    expect(place(list)).to.equal(`${CARD} why`);
    list.book = ready(bookLike([]));
    await list.updateComplete;
    expect(focused(list)?.id).to.equal('title');
  });
});

describe('what alerts say aloud', () => {
  const urgent = (list: CockpitAlerts) => said(part(list, '[role=alert]'));
  const polite = (list: CockpitAlerts) => said(part(list, '[role=status]'));
  const at = (minutes: number, ...alerts: readonly ReturnType<typeof alertLike>[]) => ready(bookLike(alerts, { asOf: AS_OF + minutes * MINUTE }));
  const fired = (group: string) => alertLike({ group, differs: { firedAt: AS_OF + MINUTE } });

  it('is one summary for a page opened in the middle, never urgent', async () => {
    const list = await show(ready(bookLike()));
    await waitUntil(() => polite(list) !== '');
    expect(polite(list)).to.equal('当前有 2 个告警触发中：接通率 · 信用卡，平均应答速度 · 分期业务');
    expect(urgent(list)).to.equal('');
  });

  it('is one message for all that fires at once, and none for a refresh, a render or a move', async () => {
    const list = await show(at(0, alertLike({ group: '甲', state: 'pending' })));
    list.book = at(1, fired('甲'));
    await list.updateComplete;
    list.book = at(1, fired('甲'), fired('乙'));
    await waitUntil(() => urgent(list) !== '');
    expect(urgent(list)).to.equal('2 个告警触发：接通率 · 甲，接通率 · 乙');
    const message = part(list, '[role=alert] p');
    list.book = at(2, fired('甲'), fired('乙'));
    list.requestUpdate();
    await aTimeout(350);
    expect(part(list, '[role=alert] p')).to.equal(message);
    const box = await fixture(html`<div></div>`);
    box.append(list);
    list.book = at(3, fired('甲'), fired('乙'));
    await aTimeout(350);
    expect(urgent(list)).to.equal('');
    list.book = at(9, alertLike({ group: '甲', state: 'ok' }), { ...fired('乙'), state: 'recovering' });
    await waitUntil(() => polite(list) !== '');
    expect(polite(list)).to.equal('1 个告警正在恢复：接通率 · 乙 1 个告警已恢复：接通率 · 甲');
  });

  it('is nothing from a stale book, and the same words again are new words', async () => {
    const list = await show(at(0));
    list.book = { status: 'stale', value: bookLike([fired('甲')]), reason: { code: 'late' } };
    await aTimeout(350);
    expect(urgent(list)).to.equal('');
    list.book = at(1, fired('甲'));
    await waitUntil(() => urgent(list) !== '');
    const first = part(list, '[role=alert] p');
    list.book = at(20, alertLike({ group: '甲', differs: { firedAt: AS_OF + 20 * MINUTE } }));
    await waitUntil(() => part(list, '[role=alert] p') !== first);
    expect(urgent(list)).to.equal('1 个告警触发：接通率 · 甲');
  });

  it('offers sound only where the page wants it, off until the user turns it on', async () => {
    const list = await show(at(0));
    expect(part(list, '.switch')).to.equal(null);
    list.sound = true;
    await list.updateComplete;
    expect([said(part(list, '.switch')), part(list, '.switch')?.getAttribute('aria-pressed')]).to.deep.equal(['开启声音', 'false']);
    part(list, '.switch')?.click();
    await list.updateComplete;
    expect([said(part(list, '.switch')), part(list, '.switch')?.getAttribute('aria-pressed')]).to.deep.equal(['声音已开', 'true']);
  });
});
