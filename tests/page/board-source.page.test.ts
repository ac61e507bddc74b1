import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { RecordsAdapter } from '../../src/adapters/records/records-adapter.js';
import { SimulatedAdapter } from '../../src/adapters/simulated/simulated-adapter.js';
import { MissingSetting, provideAdapter } from '../../src/page/adapter-shelf.js';
import type { LitElement } from 'lit';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import '../../src/define.js';
import { MemoryAdapter } from '../controllers/memory-adapter.js';

const CALLS = 'at,queue,wait,talk,agent,result\n2026-03-02 09:01:00,sales,5,60,a1,answered\n2026-03-02 09:20:00,sales,9,,,abandoned\n2026-03-02 09:40:00,service,7,80,a2,answered\n2026-03-02 10:10:00,sales,4,30,a1,answered\n';
const MAPPING = {
  name: 'switch',
  format: 'delimited',
  delimiter: ',',
  zone: 'Asia/Shanghai',
  clock: 'YYYY-MM-DD HH:mm:ss',
  columns: { offeredAt: 'at', skillGroup: 'queue', wait: 'wait', talk: 'talk', agent: 'agent' },
  outcome: { column: 'result', answered: ['answered'], abandoned: ['abandoned'] },
};

async function page(markup: string, lang = 'zh-CN'): Promise<CockpitBoard> {
  const stand = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  stand.innerHTML = markup;
  await settled(stand);
  return stand.querySelector('cockpit-board') as CockpitBoard;
}

/** A tile takes its turn among the others of a frame. */
async function settled(stand: Element) {
  await nextFrame();
  await nextFrame();
  for (const element of stand.querySelectorAll<LitElement>('*')) await element.updateComplete;
}

const inline = (settings: unknown) => `<script type="application/json">${JSON.stringify(settings)}</script>`;
const note = (element: Element) => element.shadowRoot?.querySelector('.settings-note')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const file = (text: string, type: string) => URL.createObjectURL(new Blob([text], { type }));

describe('A board whose tag names its source', () => {
  it('has none where the tag names none, and leaves the adapter to a script', async () => {
    const board = await page('<cockpit-board></cockpit-board>');
    expect(board.adapter).to.equal(undefined);
    const adapter = new MemoryAdapter();
    board.adapter = adapter;
    board.setAttribute('range', 'yesterday');
    await nextFrame();
    expect(board.adapter).to.equal(adapter);
    expect(note(board)).to.equal('');
  });

  it('reads a file by a mapping that stands inside the tag, down to the numbers of its tiles', async () => {
    const board = await page(`<cockpit-board adapter="records" src="${file(CALLS, 'text/csv')}" range="all">${inline({ mapping: MAPPING, source: { name: '三月话单' } })}<cockpit-tile metric="answerRate"></cockpit-tile></cockpit-board>`);
    expect(board.adapter).to.be.instanceOf(RecordsAdapter);
    const tile = board.querySelector('cockpit-tile') as HTMLElement;
    await waitUntil(() => tile.shadowRoot?.querySelector('[part~="value"]')?.textContent?.includes('75'), 'three of four are answered', { timeout: 8000 });
    expect(board.shadowRoot?.textContent).to.contain('三月话单');
  });

  it('takes records for granted where only a file is named', async () => {
    const board = await page(`<cockpit-board src="${file(CALLS, 'text/csv')}">${inline({ mapping: MAPPING })}</cockpit-board>`);
    expect(board.adapter).to.be.instanceOf(RecordsAdapter);
  });

  it('simulates a centre, with the options that the tag gives it', async () => {
    const board = await page(`<cockpit-board adapter="simulated">${inline({ source: { seed: 7, agents: 60, historyDays: 0 } })}</cockpit-board>`);
    expect(board.adapter).to.be.instanceOf(SimulatedAdapter);
  });

  it('takes a name set as a property, as frameworks set it, for the attribute', async () => {
    const board = await page('<cockpit-board></cockpit-board>');
    board.adapter = 'simulated';
    await settled(board.parentElement as HTMLElement);
    expect(board.getAttribute('adapter')).to.equal('simulated');
    expect(board.adapter).to.be.instanceOf(SimulatedAdapter);
  });

  it('asks an endpoint of the wire protocol, with the options that the tag gives it', async () => {
    const board = await page(`<cockpit-board adapter="http" src="/no-such-endpoint">${inline({ source: { attempts: 1, timeoutMs: 2000 } })}</cockpit-board>`);
    expect(board.adapter).to.be.instanceOf(HttpAdapter);
    await waitUntil(() => board.shadowRoot?.querySelector('[role="alert"]')?.textContent?.includes('无法连接数据源'), 'nothing answers there', { timeout: 8000 });
    expect(note(await page('<cockpit-board adapter="http"></cockpit-board>'))).to.contain('缺少设置 src');
    expect(note(await page(`<cockpit-board adapter="http" src="/v">${inline({ source: { attempts: 0 } })}</cockpit-board>`))).to.contain('invalid attempts: 0');
  });

  it('says which adapters there are, what is missing and what an adapter refuses, in the language of the page', async () => {
    expect(note(await page('<cockpit-board adapter="oracle"></cockpit-board>'))).to.contain('没有名为“oracle”的数据适配器').and.to.contain('records').and.to.contain('simulated');
    expect(note(await page('<cockpit-board adapter="records"></cockpit-board>', 'en'))).to.contain('The data adapter records needs the setting src.');
    expect(note(await page('<cockpit-board adapter="records" src="calls.csv"></cockpit-board>'))).to.contain('缺少设置 mapping');
    expect(note(await page(`<cockpit-board src="calls.csv">${inline({ mapping: { name: 'x' } })}</cockpit-board>`))).to.contain('bad-mapping');
    expect(note(await page(`<cockpit-board adapter="simulated">${inline({ source: { agents: 3 } })}</cockpit-board>`))).to.contain('invalid agents: 3');
    const refused = await page('<cockpit-board adapter="oracle"></cockpit-board>');
    await expect(refused).to.be.accessible();
    refused.setAttribute('adapter', 'simulated');
    await settled(refused.parentElement as HTMLElement);
    expect(note(refused)).to.equal('');
    expect(refused.adapter).to.be.instanceOf(SimulatedAdapter);
  });

  it('keeps what it had when the next source is refused, and follows its attributes', async () => {
    const board = await page('<cockpit-board adapter="simulated"></cockpit-board>');
    const { adapter } = board;
    board.setAttribute('adapter', 'oracle');
    await settled(board.parentElement as HTMLElement);
    expect(board.adapter).to.equal(adapter);
    expect(note(board)).to.contain('oracle');
    board.removeAttribute('adapter');
    await settled(board.parentElement as HTMLElement);
    expect(board.adapter).to.equal(undefined);
    expect(note(board)).to.equal('');
  });

  it('asks an adapter that the page provides under a name of its own, and its errors are said', async () => {
    const made: unknown[] = [];
    provideAdapter('acme', (source) => {
      if (!source.src) throw new MissingSetting('src');
      made.push([source.src.pathname, source.options.team]);
      return new MemoryAdapter();
    });
    const board = await page(`<cockpit-board adapter="acme" src="/v1">${inline({ source: { team: 'north' } })}</cockpit-board>`);
    expect(made).to.deep.equal([['/v1', 'north']]);
    expect(board.adapter).to.be.instanceOf(MemoryAdapter);
    expect(note(await page('<cockpit-board adapter="acme"></cockpit-board>'))).to.contain('缺少设置 src');
  });

  it('keeps its adapter while it is moved, closes it when it is gone, and makes another when it comes back', async () => {
    let closed = 0;
    provideAdapter('counted', () => Object.assign(new MemoryAdapter(), { close: () => (closed += 1) }));
    const board = await page('<cockpit-board adapter="counted"></cockpit-board>');
    const first = board.adapter;
    const other = await fixture<HTMLElement>(html`<div></div>`);
    other.append(board);
    await nextFrame();
    expect(board.adapter).to.equal(first);
    expect(closed).to.equal(0);
    board.remove();
    await nextFrame();
    expect(closed).to.equal(1);
    other.append(board);
    await nextFrame();
    expect(board.adapter).to.be.instanceOf(MemoryAdapter).and.not.to.equal(first);
    for (let i = 0; i < 200; i += 1) {
      other.append(board);
      board.remove();
      await Promise.resolve();
    }
    expect(closed).to.equal(201);
  });
});
