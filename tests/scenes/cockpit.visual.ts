import { fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import { recordsAdapter } from '../../src/adapters/records/records-adapter.js';
import type { Mapping } from '../../src/domain/mapping.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import '../../src/define.js';

const MAPPING: Mapping = {
  name: 'made up', format: 'delimited', zone: 'Asia/Shanghai', clock: 'epoch-s',
  columns: { id: 'id', offeredAt: 'at', skillGroup: 'group', channel: 'channel', wait: 'wait', talk: 'talk', hold: 'hold', wrapUp: 'wrap', agent: 'agent', satisfied: { column: 'liked', yes: ['1'], no: ['0'] } },
  outcome: { column: 'outcome', answered: ['answered'], abandoned: ['abandoned'] },
};
const GROUPS = ['信用卡', '账户查询', '投诉处理', '技术支持', '贷款咨询', 'VIP专席'];
const AGENTS = ['王小明', '李静', '张伟', '陈思远', '刘洋', '赵敏', '孙悦', '周航'];

/** Nine days of contacts by formula: a working day's curve, and a group that suffers on the last afternoon. */
function contacts(): Blob {
  const rows = ['id,at,group,channel,wait,talk,hold,wrap,agent,liked,outcome'];
  const sunday = Date.UTC(2026, 10, 14, 16) / 1000;
  for (let day = 0; day < 9; day++)
    for (let minute = 8 * 60; minute < (day === 8 ? 16 * 60 + 20 : 20 * 60); minute += 2) {
      const n = day * 397 + minute / 2;
      const group = (n * 7) % GROUPS.length;
      const suffers = day === 8 && minute > 14 * 60 && group < 2;
      const answered = suffers ? n % 5 < 3 : n % 17 !== 0;
      const at = sunday + day * 86_400 + minute * 60;
      const times = answered ? [120 + ((n * 13) % 240), n % 4 === 0 ? 30 : 0, 20 + ((n * 3) % 60), AGENTS[(n * 5) % AGENTS.length], n % 6 === 0 ? (n % 18 === 0 ? 0 : 1) : ''] : ['', '', '', '', ''];
      rows.push([n, at, GROUPS[group], n % 3 === 0 ? '在线' : '电话', suffers ? 40 + (n % 50) : (n * 11) % 32, ...times, answered ? 'answered' : 'abandoned'].join(','));
    }
  return new Blob([rows.join('\n')]);
}

async function picture(name: string, width: number, height: number, theme: string, lang: string): Promise<void> {
  await setViewport({ width, height });
  document.documentElement.lang = lang;
  const board = await fixture<CockpitBoard>(html`<cockpit-board theme=${theme} range="today" step="PT30M">
    <cockpit-filters slot="filters"></cockpit-filters>
    <cockpit-tile metric="answerRate" target="80%"></cockpit-tile>
    <cockpit-tile metric="serviceLevel" target="80%"></cockpit-tile>
    <cockpit-tile metric="offered"></cockpit-tile>
    <cockpit-tile metric="abandonRate" target="5%"></cockpit-tile>
    <cockpit-tile metric="averageSpeedOfAnswer" target="20"></cockpit-tile>
    <cockpit-tile metric="averageHandleTime"></cockpit-tile>
    <cockpit-tile metric="occupancy" target="85%"></cockpit-tile>
    <cockpit-tile metric="customerSatisfaction" target="85%"></cockpit-tile>
    <cockpit-trend span="4" height="320" metric="answerRate" by="skillGroup" target="80%"></cockpit-trend>
    <cockpit-agents span="4"></cockpit-agents>
  </cockpit-board>`);
  board.adapter = recordsAdapter({ source: contacts(), name: 'contacts.csv', mapping: MAPPING, onPage: true });
  const texts = (tag: string) => board.querySelector(tag)?.shadowRoot?.textContent ?? '';
  await waitUntil(() => /\d/.test(texts('cockpit-tile')) && texts('cockpit-trend').includes('80') && AGENTS.some((agent) => texts('cockpit-agents').includes(agent)), 'numbers', { timeout: 15_000 });
  // Labels and lines settle a few frames after the first numbers.
  await new Promise((resolve) => setTimeout(resolve, 600));
  await visualDiff(board, name);
}

describe('pictures of a whole cockpit', () => {
  it('light, on a desk', () => picture('cockpit-light-1440', 1440, 900, 'light', 'zh-CN'));
  it('dark, on a desk', () => picture('cockpit-dark-1440', 1440, 900, 'dark', 'zh-CN'));
  // High enough to see all of it: what is off screen sleeps and shows nothing.
  it('light, in a side panel', () => picture('cockpit-light-320', 320, 2800, 'light', 'zh-CN'));
  it('dark, in a side panel, in English', () => picture('cockpit-dark-320-en', 320, 2800, 'dark', 'en'));
});
