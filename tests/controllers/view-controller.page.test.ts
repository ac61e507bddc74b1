import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ViewController } from '../../src/controllers/view-controller.js';
import { CockpitViewRequest } from '../../src/controllers/view-request.js';
import { DEFAULT_VIEW } from '../../src/domain/view.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import '../../src/define.js';

class Probe extends LitElement {
  readonly see = new ViewController(this, () => '探针');
}
customElements.define('view-probe', Probe);

const probesOf = (root: ParentNode) => [...root.querySelectorAll<Probe>('view-probe')];
const text = (board: CockpitBoard, selector: string) => board.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const board = (content: unknown = html`<view-probe></view-probe><view-probe></view-probe><view-probe id="own"></view-probe>`) => fixture<CockpitBoard>(html`<cockpit-board>${content}</cockpit-board>`);
const BRUSH = { start: Date.UTC(2026, 1, 2, 10), end: Date.UTC(2026, 1, 2, 10, 30) };

describe('a view controller', () => {
  it('has the default view outside of a board', async () => {
    const probe = await fixture<Probe>(html`<view-probe></view-probe>`);
    expect([probe.see.view, probe.see.board]).to.deep.equal([DEFAULT_VIEW, DEFAULT_VIEW]);
  });

  it('names its host by its id, or by its place among its like, which moving does not change', async () => {
    const one = await board();
    const probes = probesOf(one);
    expect(probes.map(({ see }) => see.id)).to.deep.equal(['view-probe-1', 'view-probe-2', 'own']);
    const [first] = probes;
    if (first) one.append(first);
    one.prepend(document.createElement('view-probe'));
    expect(probesOf(one).map(({ see }) => see.id)).to.have.members(['view-probe-1', 'view-probe-2', 'own', 'view-probe-3']);
    expect(first?.see.id).to.equal('view-probe-1');
  });

  it('filters the others by what was picked in one, and never that one', async () => {
    const one = await board();
    const [a, b] = probesOf(one);
    if (!a || !b) return expect.fail('no probes');
    expect(a.see.select({ channel: ['chat'] }, BRUSH)).to.equal(true);
    await waitUntil(() => one.view.selection.interval !== undefined);
    expect(one.view.selection.source).to.deep.equal({ id: 'view-probe-1', label: '探针' });
    expect([a.see.view.filters, a.see.view.range, a.see.view.selection.interval]).to.deep.equal([{}, DEFAULT_VIEW.range, BRUSH]);
    expect([b.see.view.filters, b.see.view.range, b.see.view.selection]).to.deep.equal([{ channel: ['chat'] }, { kind: 'fixed', ...BRUSH }, { filters: {} }]);
    b.see.select({ skillGroup: ['a'] });
    await waitUntil(() => one.view.selection.source?.id === 'view-probe-2');
    expect(a.see.view.filters).to.deep.equal({ skillGroup: ['a'] });
    b.see.select();
    await waitUntil(() => one.view.selection.source === undefined);
    expect(a.see.view).to.equal(one.view);
  });

  it('leaves the view as it was when the page says no', async () => {
    const one = await board();
    one.addEventListener(CockpitViewRequest.type, (event) => event.preventDefault());
    const [a] = probesOf(one);
    expect(a?.see.select({ channel: ['chat'] })).to.equal(false);
    await one.updateComplete;
    expect(one.view).to.deep.equal(DEFAULT_VIEW);
  });

  it('forgets the view of a board that it has left', async () => {
    const one = await board();
    one.selection = { channel: ['chat'] };
    await one.updateComplete;
    const [a] = probesOf(one);
    expect(a?.see.view.filters).to.deep.equal({ channel: ['chat'] });
    a?.remove();
    expect(a?.see.view).to.deep.equal(DEFAULT_VIEW);
  });
});

describe('the selection of a board', () => {
  it('is named with its source where no filters name it, said aloud, and let go by its chip', async () => {
    const one = await board();
    probesOf(one)[0]?.see.select({ channel: ['chat'] }, BRUSH);
    await waitUntil(() => text(one, '.selection') !== '');
    expect(text(one, '.selection')).to.match(/^已选\s?chat · 2月2日周一 10:00–10:30\s?· 来自 探针 取消选择$/);
    expect(text(one, '[role=status]:last-child')).to.equal('已选 chat · 2月2日周一 10:00–10:30 来自 探针');
    await expect(one).to.be.accessible();
    one.renderRoot.querySelector<HTMLElement>('.selection')?.click();
    await waitUntil(() => text(one, '.selection') === '');
    expect(one.view.selection).to.deep.equal({ filters: {} });
    expect(text(one, '[role=status]:last-child')).to.equal('已取消选择');
  });

  it('is let go by Escape, unless that closes something else first', async () => {
    const one = await board(html`<view-probe></view-probe><input />`);
    probesOf(one)[0]?.see.select({ channel: ['chat'] });
    await waitUntil(() => text(one, '.selection') !== '');
    const input = one.querySelector('input');
    const press = () => input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    const keep = (event: Event) => event.preventDefault();
    input?.addEventListener('keydown', keep);
    press();
    await one.updateComplete;
    expect(text(one, '.selection')).not.to.equal('');
    input?.removeEventListener('keydown', keep);
    press();
    await waitUntil(() => text(one, '.selection') === '');
  });

  it('is named by filters where there are some, and by them alone', async () => {
    const one = await board(html`<cockpit-filters slot="filters"></cockpit-filters><view-probe></view-probe>`);
    probesOf(one)[0]?.see.select({ channel: ['chat'] });
    const filters = one.querySelector('cockpit-filters');
    await waitUntil(() => filters?.renderRoot.querySelector('.selection'));
    expect(text(one, '.selection')).to.equal('');
    filters?.renderRoot.querySelector<HTMLElement>('.selection')?.click();
    await waitUntil(() => one.view.selection.source === undefined);
  });

  it('lets go of a stretch when another range is asked for', async () => {
    const one = await board();
    probesOf(one)[0]?.see.select({ channel: ['chat'] }, BRUSH);
    await waitUntil(() => one.view.selection.interval !== undefined);
    one.dispatchEvent(new CockpitViewRequest({ range: { kind: 'all' } }));
    await waitUntil(() => one.view.range.kind === 'all');
    expect(one.view.selection).to.deep.include({ filters: { channel: ['chat'] } });
    expect(one.view.selection).not.to.have.property('interval');
  });
});
