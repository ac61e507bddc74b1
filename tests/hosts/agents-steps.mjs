/**
 * A day at the table of a million agents who change their state all the time: scrolled, sorted by 姓名, filtered by one skill
 * group, three columns pinned, one agent expanded, exported; by mouse, and again by the keyboard alone. No second may be
 * dropped: between two frames, or in one task, less than a second passes.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../checks.mjs';

const PATIENCE = { timeout: 90_000 };
const SECOND = 1_000;
const GROUP = '贷款';
const PINNED = ['skillGroup', 'state', 'answered'];
const AGENTS = 1_000_000;
const inTable = (script) => `(() => { const table = document.querySelector('cockpit-agents'); const root = table.renderRoot; const all = (selector) => [...root.querySelectorAll(selector)]; return ${script}; })()`;
const deepest = `(() => { let active = document.activeElement; while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement; return active; })()`;
const isCalm = `root.querySelector('[role=grid]').ariaBusy === 'false'`;
const top = `Number(all('.row:not([hidden]):not(.waiting)').map((row) => [row.getBoundingClientRect().top, row.ariaRowIndex]).filter(([y]) => y >= root.querySelector('.head').getBoundingClientRect().bottom - 2).sort(([a], [b]) => a - b)[0]?.[1])`;
const rowCount = `Number(root.querySelector('[role=grid]').ariaRowCount) - 2`;
const firstWords = (column) => `all('.row:not([hidden])').find((row) => row.ariaRowIndex === '2')?.querySelector('.c${column}')?.textContent.trim()`;

function assert(condition, message) {
  if (!condition) throw new Error(message);
}

/** What one hand does: each wish by mouse or by keys. */
function byMouse(page) {
  const press = async (find) => {
    const { x, y } = await page.evaluate(inTable(`(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))((${find}).getBoundingClientRect())`));
    await page.mouse.click(x, y);
  };
  const choose = async (entry) => {
    await page.waitForFunction(inTable(`all('[data-entry="${entry}"]').length > 0`), PATIENCE);
    await press(`all('[data-entry="${entry}"]')[0]`);
  };
  return {
    async scroll() {
      await page.mouse.move(400, 500);
      for (let turn = 0; turn < 12; turn++) await page.mouse.wheel({ deltaY: 2_000 });
      await page.waitForFunction(inTable(`${top} > 300`), PATIENCE);
      for (let turn = 0; turn < 14; turn++) await page.mouse.wheel({ deltaY: -2_000 });
    },
    sort: (title) => press(`all('.head .sort').find((button) => button.textContent.includes('${title}'))`),
    takeOrder: () => press(`root.querySelector('.reorder')`),
    async filter() {
      await press(`root.querySelector('.filter')`);
      await page.waitForFunction(inTable(`all('.filters label').some((label) => label.textContent.trim() === '${GROUP}')`), PATIENCE);
      await press(`all('.filters label').find((label) => label.textContent.trim() === '${GROUP}')`);
      await press(`root.querySelector('.filter')`);
    },
    async pin(column) {
      await press(`root.querySelector('.head [data-column=${column}] .more-menu')`);
      await choose('pin-start');
    },
    expand: () => press(`all('.row:not([hidden])').find((row) => row.ariaRowIndex === '4').querySelector('.expander')`),
    async exportAll() {
      await press(`all('.menus .tool')[1]`);
      await choose('csv:all');
    },
  };
}

function byKeys(page) {
  const isAt = (selector, text) => page.evaluate(`(() => { const at = ${deepest}; return at?.matches(${JSON.stringify(selector)}) === true && (${JSON.stringify(text ?? '')} === '' || (at.labels?.[0] ?? at).textContent.includes(${JSON.stringify(text ?? '')})); })()`);
  const press = async (...keys) => {
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
  };
  const walk = async (keys, selector, text) => {
    for (let steps = 0; !(await isAt(selector, text)); steps++) {
      assert(steps < 80, `no way to ${selector} ${text ?? ''} by ${keys.join('+')}`);
      await press(...keys);
    }
  };
  const toRows = () => walk(['Tab'], '.row .cell, .head .sort');
  const toHead = async (column) => {
    await toRows();
    for (let steps = 0; !(await isAt('.head .sort')); steps++) {
      assert(steps < 3, 'the header is not above the first row');
      await press('Control', 'Home');
      await press('ArrowUp');
    }
    await press('Home');
    await walk(['ArrowRight'], `[data-column=${column}] .sort`);
  };
  return {
    async scroll() {
      await toRows();
      for (let turn = 0; turn < 5; turn++) await press('PageDown');
      await page.waitForFunction(inTable(`${top} > 30`), PATIENCE);
      await press('Control', 'End');
      await page.waitForFunction(inTable(`all('.row:not([hidden])').some((row) => row.ariaRowIndex === String(${rowCount} + 1))`), PATIENCE);
      await press('Control', 'Home');
    },
    async sort(title) {
      await toHead(title === '姓名' ? 'name' : 'answered');
      await press('Enter');
    },
    async takeOrder() {
      await walk(['Tab'], '.reorder');
      await press('Enter');
    },
    async filter() {
      await walk(['Shift', 'Tab'], '.filter');
      await press('Enter');
      await page.waitForFunction(`${deepest}?.matches('.filters :is(input, button)')`, PATIENCE);
      await walk(['Tab'], '.filters input[type=checkbox]', GROUP);
      await press('Space');
      await press('Escape');
    },
    async pin(column) {
      await toHead(column);
      await press('Alt', 'ArrowDown');
      await page.waitForFunction(`${deepest}?.matches('.menu-entry')`, PATIENCE);
      await walk(['ArrowDown'], '[data-entry=pin-start]');
      await press('Enter');
      await page.waitForFunction(`${deepest}?.matches('[data-column=${column}] .sort')`, PATIENCE);
    },
    async expand() {
      await press('ArrowDown');
      await press('ArrowDown');
      await press('ArrowDown');
      await press('Alt', 'ArrowDown');
    },
    async exportAll() {
      await walk(['Shift', 'Tab'], '.menus .tool', '导出');
      await press('Enter');
      await page.waitForFunction(`${deepest}?.matches('[data-entry="csv:all"]')`, PATIENCE);
      await press('Enter');
    },
  };
}

/** The file that comes down, once it is whole. */
async function downloaded(folder) {
  for (let tries = 0; tries < 600; tries++) {
    const [name] = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    if (name) return { name, text: readFileSync(path.join(folder, name), 'utf8') };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no file came: ${readdirSync(folder).join()}`);
}

/** Everything that the file says is so: the header, each agent of the group by name, and what has to be known of them. */
function judge({ name, text }, count) {
  assert(/^坐席.* \d{8}-\d{6}\.csv$/.test(name), `called ${name}`);
  assert(text.startsWith('\u{FEFF}姓名,技能组,状态,'), `begins ${text.slice(0, 40)}`);
  const lines = text.slice(1).split('\r\n');
  const end = lines.findIndex((line) => /^,+$/.test(line));
  const rows = lines.slice(1, end).map((line) => line.split(','));
  assert(rows.length === count, `${rows.length} rows of ${count}`);
  assert(rows.every(([, group]) => group === GROUP), 'somebody of another group');
  const { compare } = new Intl.Collator('zh');
  const wrong = rows.findIndex(([agent], at) => at > 0 && compare(rows[at - 1][0], agent) > 0);
  assert(wrong < 0, `${rows[wrong]?.[0]} stands behind ${rows[wrong - 1]?.[0]}`);
  const stamp = Object.fromEntries(lines.slice(end + 1).filter(Boolean).map((line) => line.split(',').slice(0, 2)));
  assert(stamp['行数'] === String(count) && stamp['筛选'] === `技能组: ${GROUP}` && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d Asia\/Shanghai$/.test(stamp['数据时间']), JSON.stringify(stamp));
}

/** @param page - A page of the demo. @param address - Where the demo is. */
export async function agentsSteps(page, address) {
  for (const [how, handOf] of Object.entries({ 'by mouse': byMouse, 'by the keyboard alone': byKeys }))
    await check(`shows a million agents who change all the time: scrolled, sorted, filtered, pinned, expanded and exported ${how}, and no second is dropped`, async () => {
      const slowest = [];
      let step = 'opening';
      const folder = mkdtempSync(path.join(tmpdir(), 'cockpit-agents-'));
      try {
        const devtools = await page.createCDPSession();
        await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
        // Narrow enough that columns are behind others, which is what pins are for.
        await page.setViewport({ width: 860, height: 900 });
        await page.goto(new URL('index.html', address).href, PATIENCE);
        // As a visitor comes to it: by the demo's own navigation.
        await Promise.all([page.waitForNavigation(PATIENCE), page.evaluate(() => document.querySelector('demo-pages').renderRoot.querySelector('a[href$="agents.html"]').click())]);
        await page.waitForFunction(inTable(`table.agents.status === 'ready' && ${rowCount} === ${AGENTS} && ${isCalm}`), PATIENCE);
        await page.evaluate(() => {
          let before = performance.now();
          window.worst = { frame: 0, task: 0 };
          const frame = (now) => {
            window.worst.frame = Math.max(window.worst.frame, now - before);
            before = now;
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
          new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.worst.task = Math.max(window.worst.task, duration)))).observe({ type: 'longtask' });
        });
        const hand = handOf(page);
        /** The longest time between two frames and the longest task of what was done before. */
        const begin = async (next) => {
          const { frame, task } = await page.evaluate(() => {
            const { worst } = window;
            window.worst = { frame: 0, task: 0 };
            return worst;
          });
          slowest.push({ step, frame, task });
          step = next;
        };
        await begin('scrolling');
        await hand.scroll();
        // Live: agents answer calls, so an order by calls changes under whoever is at it, and is taken when offered.
        await begin('taking the live order');
        await hand.sort('接通量');
        await page.waitForFunction(inTable(`${isCalm} && /顺序已变/.test(root.querySelector('.reorder')?.textContent ?? '')`), PATIENCE);
        await hand.takeOrder();
        await page.waitForFunction(inTable(`root.querySelector('.reorder') === null`), PATIENCE);
        await begin('sorting');
        await hand.sort('姓名');
        await page.waitForFunction(inTable(`${isCalm} && root.querySelector('[data-column=name]').ariaSort === 'ascending' && ${firstWords(0)}.startsWith('蔡')`), PATIENCE);
        await begin('filtering');
        await hand.filter();
        await page.waitForFunction(inTable(`${isCalm} && ${rowCount} < ${AGENTS} && ${firstWords(1)} === '${GROUP}'`), PATIENCE);
        for (const column of PINNED) {
          await begin(`pinning ${column}`);
          await hand.pin(column);
          await page.waitForFunction(inTable(`getComputedStyle(root.querySelector('.head [data-column=${column}]')).position === 'sticky'`), PATIENCE);
        }
        await page.waitForFunction(inTable(isCalm), PATIENCE);
        await begin('expanding');
        await hand.expand();
        await page.waitForFunction(inTable(`all('.detail').length === 1 && all('.detail')[0].textContent.includes('${GROUP}')`), PATIENCE);
        const count = await page.evaluate(inTable(rowCount));
        await begin('exporting');
        await hand.exportAll();
        judge(await downloaded(folder), count);
        await begin('being live');
        for (const { step: what, frame, task } of slowest) console.log(`     ${what}: ${Math.round(frame)} ms between two frames, a task of ${Math.round(task)} ms`);
        const dropped = slowest.filter(({ frame, task }) => frame >= SECOND || task >= SECOND);
        assert(dropped.length === 0, `dropped a second while ${dropped.map(({ step: what }) => what).join()}`);
      } catch (error) {
        throw new Error(`${step}: ${error.message}`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
}
