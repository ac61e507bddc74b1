import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { AlertRule } from '../../../src/domain/alert-rule.js';
import type { Answer, CountsAnswer } from '../../../src/domain/answer.js';
import type { CountsQuery, Query } from '../../../src/domain/query.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitRules } from '../../../src/widgets/rules/rules.js';
import '../../../src/define.js';
import { historyOf, RULES, SOURCE } from '../../../stories/rules-history.js';
import { MemoryAdapter } from '../../controllers/memory-adapter.js';

/** A source that remembers a week by five minutes and skill group, and serves exactly what is asked of that. */
class HistoryAdapter extends MemoryAdapter {
  readonly #history = historyOf(7);

  constructor() {
    super({ ...SOURCE, live: false, nature: 'recorded', history: { start: SOURCE.history!.end - 7 * 86_400_000, end: SOURCE.history!.end } });
  }

  override async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    this.asked.push(query);
    return this.#history as CountsAnswer as Answer<Q>;
  }
}

const text = (rules: CockpitRules, selector: string) => rules.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = <E extends HTMLElement>(rules: CockpitRules, selector: string) => rules.renderRoot.querySelector(selector) as E;
async function type(rules: CockpitRules, id: string, value: string): Promise<void> {
  const input = find<HTMLInputElement>(rules, `#field-${id}`);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rules.updateComplete;
}
async function inBoard(given: readonly unknown[] = RULES) {
  const adapter = new HistoryAdapter();
  const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter} .rules=${given}><cockpit-rules span="full"></cockpit-rules></cockpit-board>`);
  const rules = board.querySelector('cockpit-rules') as CockpitRules;
  await waitUntil(() => rules.rules?.length === RULES.length && rules.source?.status === 'ready');
  await rules.updateComplete;
  return { adapter, board, rules };
}
const questions = (adapter: HistoryAdapter) => adapter.asked.filter((query): query is CountsQuery => query.kind === 'counts');

describe('<cockpit-rules> in a board', () => {
  it('shows the board’s rules, asks for history only once a rule is open, and plays it', async () => {
    const { adapter, rules } = await inBoard();
    expect(questions(adapter)).to.have.length(0);
    find(rules, '.rule').click();
    await waitUntil(() => /^\d+ 次$/.test(text(rules, '.figures .value')));
    expect(questions(adapter)).to.have.length(1);
    expect(questions(adapter)[0]).to.include({ step: 'PT5M' });
    expect(questions(adapter)[0]?.by).to.deep.equal(['skillGroup']);
    expect(questions(adapter)[0]?.range).to.deep.equal({ kind: 'all' });
    await type(rules, 'when-0-threshold', '70');
    await waitUntil(() => text(rules, '.verdict').includes('少触发'));
    expect(questions(adapter), 'another threshold needs no other history').to.have.length(1);
  });

  it('asks for the history of both versions where the draft looks at other intervals', async () => {
    const { adapter, rules } = await inBoard();
    find(rules, '.rule').click();
    await waitUntil(() => questions(adapter).length === 1);
    const step = find<HTMLSelectElement>(rules, '#field-step');
    step.value = 'PT15M';
    step.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => questions(adapter).some((query) => query.step === 'PT15M'));
    await waitUntil(() => rules.savedHistory?.status === 'ready');
    await waitUntil(() => text(rules, '.figures .saved').startsWith('已保存：'));
  });

  it('asks the board to judge by what was saved, and keeps what the board could not read', async () => {
    const { board, rules } = await inBoard([...RULES, { id: 'odd', name: 'odd' }]);
    find(rules, '.rule').click();
    await rules.updateComplete;
    await type(rules, 'name', '改过的名称');
    find(rules, '.save').click();
    await waitUntil(() => (board.rules as AlertRule[])[0]?.name === '改过的名称');
    expect((board.rules as AlertRule[]).map(({ id }) => id)).to.deep.equal([...RULES.map(({ id }) => id), 'odd']);
    await waitUntil(() => rules.rules?.[0]?.name === '改过的名称');
    expect(text(rules, '#status')).to.equal('没有未保存的修改');
  });

  it('changes nothing when the page refuses what is asked of the board', async () => {
    const { board, rules } = await inBoard();
    board.addEventListener('cockpit-rules-request', (event) => event.preventDefault());
    find(rules, '.rule').click();
    await rules.updateComplete;
    find(rules, '.remove').click();
    await aTimeout(20);
    expect(board.rules).to.equal(RULES);
    expect(text(rules, '[role=status]')).to.equal('页面没有接受这次更改，内容仍保留在表单中');
    expect(rules.renderRoot.querySelectorAll('.rule')).to.have.length(RULES.length);
  });

  it('follows the board that it moves to', async () => {
    const { rules } = await inBoard();
    const other = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${new HistoryAdapter()} .rules=${RULES.slice(0, 2)}></cockpit-board>`);
    other.append(rules);
    await waitUntil(() => rules.renderRoot.querySelectorAll('.rule').length === 2);
    other.rules = RULES.slice(0, 1);
    await waitUntil(() => rules.renderRoot.querySelectorAll('.rule').length === 1);
  });

  it('asks nothing after it has left', async () => {
    const { adapter, board, rules } = await inBoard();
    find(rules, '.rule').click();
    await waitUntil(() => questions(adapter).length === 1);
    for (let turn = 0; turn < 200; turn++) {
      rules.remove();
      board.append(rules);
    }
    rules.remove();
    const asked = adapter.asked.length;
    await type(rules, 'for', '45');
    await aTimeout(50);
    expect(adapter.asked).to.have.length(asked);
  });
});
