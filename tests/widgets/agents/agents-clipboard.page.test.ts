import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { agentsPage } from '../../../stories/agents-rows.js';

const said = (table: CockpitAgents) => table.renderRoot.querySelector('[role=status]')?.textContent ?? '';

/** @param mark - Told apart from what was copied before. */
async function show(mark: string): Promise<CockpitAgents> {
  const value = agentsPage(3);
  const agents = { status: 'ready', value: { ...value, columns: { ...value.columns, name: [`甲\t${mark}`, '<b>丙</b>', '=1+1'], surveyed: [4, 100, 0], satisfied: [4, 95, 0] } } };
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 900px"><cockpit-agents columns="answered customerSatisfaction" .agents=${agents}></cockpit-agents></div>`);
  await nextFrame();
  await nextFrame();
  return box.querySelector('cockpit-agents') as CockpitAgents;
}

/** Copies all rows by keys alone: a browser lets only a person at the clipboard. */
async function copyAll(table: CockpitAgents): Promise<void> {
  [...table.renderRoot.querySelectorAll<HTMLElement>('.tool')].at(-1)?.focus();
  await sendKeys({ press: 'Enter' });
  await table.updateComplete;
  const entry = () => table.renderRoot.querySelector<HTMLElement>('[data-entry="copy:all"]');
  await waitUntil(() => entry() !== null);
  entry()?.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => said(table).includes('已复制'), 'copied', { timeout: 8_000 });
}

/** What a page is given that the rows are pasted into. */
async function pasted(): Promise<{ readonly text: string; readonly page: Document }> {
  const field = await fixture<HTMLTextAreaElement>(html`<textarea aria-label="paste"></textarea>`);
  const given = new Promise<{ text: string; markup: string }>((resolve) => {
    field.addEventListener('paste', ({ clipboardData }) => resolve({ text: clipboardData?.getData('text/plain') ?? '', markup: clipboardData?.getData('text/html') ?? '' }), { once: true });
  });
  field.focus();
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'v' });
  await sendKeys({ up: 'Control' });
  const { text, markup } = await given;
  return { text, page: new DOMParser().parseFromString(markup, 'text/html') };
}

function check({ text, page }: Awaited<ReturnType<typeof pasted>>, mark: string): void {
  const lines = text.replaceAll('\r\n', '\n').split('\n').map((line) => line.split('\t'));
  expect(lines[0]).to.deep.equal(['姓名', '接通量', '满意度', '满意度 n']);
  expect(lines.slice(1, 4).map(([, , share, count]) => [share, count])).to.deep.equal([['', '< 5'], ['0.95', '100'], ['', '0']]);
  const rows = [...page.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows[0]).to.deep.equal(lines[0]);
  // WebKit cleans markup, white space too.
  expect(rows.slice(1, 4).map(([name]) => name?.replace('\t', ' '))).to.deep.equal([`甲 ${mark}`, '<b>丙</b>', "'=1+1"]);
  expect(lines.slice(1, 4).map(([name]) => name)).to.deep.equal([`甲 ${mark}`, '<b>丙</b>', "'=1+1"]);
  expect(page.querySelector('b') === null).to.equal(true);
}

describe('<cockpit-agents> on the clipboard', () => {
  it('is pasted as rows of text and as a table, with nothing of the data taken for markup', async () => {
    await copyAll(await show('乙'));
    check(await pasted(), '乙');
  });
  it('is pasted the same where the browser keeps its newer clipboard from the page', async () => {
    const { clipboard } = navigator;
    const write = clipboard.write.bind(clipboard);
    clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    try {
      await copyAll(await show('丁'));
    } finally {
      clipboard.write = write;
    }
    check(await pasted(), '丁');
  });
});
