import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { FUNNELLED } from '../../../stories/agents-columns.js';
import { agentsPage } from '../../../stories/agents-rows.js';

/** Of everybody 400 of 504: 79.4 %. */
const SURVEYS = { surveyed: [4, 100, 100, 100, 200], satisfied: [0, 95, 70, 50, 185] };

async function show(rows = 5): Promise<CockpitAgents> {
  const value = agentsPage(rows);
  const agents = { status: 'ready', value: { ...value, columns: { ...value.columns, ...SURVEYS } } };
  const table = await fixture<CockpitAgents>(html`<cockpit-agents lang="zh-CN" .columns=${FUNNELLED.slice(0, 3)} .agents=${agents}></cockpit-agents>`);
  await nextFrame();
  await nextFrame();
  return table;
}
const cells = (table: CockpitAgents) => [...table.renderRoot.querySelectorAll<HTMLElement>('.sheet .row:not([hidden])')].sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex)).map((row) => row.querySelector<HTMLElement>('.c2'));

describe('<cockpit-agents> with funnel marks', () => {
  it('marks whom chance does not explain by shape, in words, and none below the minimum', async () => {
    const table = await show();
    expect(cells(table).map((cell) => cell?.dataset['mark'] ?? '')).to.deep.equal(['', 'better beyond', 'worse unusual', 'worse beyond', 'better beyond']);
    expect(cells(table).map((cell) => cell?.title)).to.deep.equal(['', '超出 99.8 % 控制界限：优于全体水平 79.4 %', '超出 95 % 控制界限：差于全体水平 79.4 %', '超出 99.8 % 控制界限：差于全体水平 79.4 %', '超出 99.8 % 控制界限：优于全体水平 79.4 %']);
    expect(cells(table).map((cell) => cell && getComputedStyle(cell, '::before').content.slice(0, 3))).to.deep.equal(['non', '"▲"', '"▽"', '"▼"', '"▲"']);
  });
  it('marks nobody who is alone, for there is nobody to compare with', async () => {
    expect(cells(await show(1)).map((cell) => cell?.dataset['mark'])).to.deep.equal([undefined]);
  });
  it('marks anew once the sums have followed a change', async () => {
    const table = await show();
    table.change({ keys: ['A0000003'], columns: { satisfied: [80] } });
    await waitUntil(() => cells(table)[3]?.dataset['mark'] === undefined && cells(table)[3]?.textContent?.includes('80.0'), 'no mark', { timeout: 5000 });
    expect(cells(table)[3]?.title).to.equal('');
  });
  it('says it in the other languages, and is accessible', async () => {
    const table = await show();
    table.lang = 'en';
    await table.updateComplete;
    await nextFrame();
    expect(cells(table)[2]?.title).to.match(/^Outside the 95 % limits: worse than everybody’s 79\.4 ?%$/);
    await expect(table).to.be.accessible();
  });
});
