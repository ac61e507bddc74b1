/** A swing of satisfaction leads from its tile to its parts. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SATISFACTION_SWING } from '../../src/domain/swing-rule.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import { SurveyAdapter } from '../runtime/survey-adapter.js';
import '../../src/define.js';

const part = (board: CockpitBoard, tag: string, selector: string) => board.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
const words = (board: CockpitBoard, tag: string, selector: string) => part(board, tag, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('a swing of satisfaction', () => {
  it('opens the contribution by a keystroke, with metric, scope and both stretches filled in', async () => {
    const adapter = new SurveyAdapter([1736, 2000], [1563, 2000]);
    const board = await fixture<CockpitBoard>(html`<cockpit-board .swings=${[SATISFACTION_SWING]} .filters=${{ skillGroup: ['loan'] }} .adapter=${adapter}>
      <cockpit-tile metric="customerSatisfaction"></cockpit-tile><cockpit-contribution metric="answer-rate"></cockpit-contribution>
    </cockpit-board>`);
    await waitUntil(() => part(board, 'cockpit-tile', '[part=swing]'), 'no swing');
    expect(words(board, 'cockpit-contribution', '.title')).to.match(/^接通率/);
    part(board, 'cockpit-tile', '[part=swing]')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => words(board, 'cockpit-contribution', '.title').startsWith('满意度'), 'the contribution stays with its own metric');
    const { change } = board.querySelector('cockpit-contribution') ?? {};
    expect([change?.metric, change?.scope]).to.deep.equal(['customerSatisfaction', { skillGroup: ['loan'] }]);
    await waitUntil(() => [change?.now, change?.before].every((stretch) => adapter.asked.some(({ range, filters }) => range.kind === 'fixed' && range.start === stretch?.start && filters?.['skillGroup']?.[0] === 'loan')), 'nobody asked for its parts');
  });
});
