/** The demo: a simulated centre that lives, and a place to drop a file of one's own. */
import '../src/define.js';
import { DEFAULT_RULES } from '../src/alerts/default-rules.js';
import { SATISFACTION_SWING } from '../src/domain/swing-rule.js';
import { DemoBar, DemoRequest, type DemoTheme } from './bar.js';
import { demoCentre } from './centre.js';
import { DemoFile, FileOpened } from './file.js';
import './pages.js';
import { demoTexts } from './texts.js';

customElements.define('demo-bar', DemoBar);
customElements.define('demo-file', DemoFile);

const SURGE = { skillGroup: 'card', factor: 3, durationMinutes: 75 };

const bar = find('demo-bar', DemoBar);
const file = find('demo-file', DemoFile);
const board = find('cockpit-board', customElements.get('cockpit-board') as typeof HTMLElement) as HTMLElementTagNameMap['cockpit-board'];
/** Of the group that the rush goes to; a file has groups of its own. */
const surgeTile = document.querySelector<HTMLElement>('cockpit-tile[skill-group]');
const simulation = demoCentre(10);

bar.speed = simulation.speed;
board.rules = DEFAULT_RULES;
board.swings = [SATISFACTION_SWING];
board.adapter = simulation;
document.addEventListener(DemoRequest.type, (event) => void grant((event as DemoRequest).wish));
document.addEventListener(FileOpened.type, (event) => showFile((event as FileOpened).view));

async function grant(wish: DemoRequest['wish']): Promise<void> {
  if ('speed' in wish) setSpeed(wish.speed);
  else if ('surge' in wish) await startSurge();
  else if ('theme' in wish) setTheme(wish.theme);
  else if ('language' in wish) document.documentElement.lang = wish.language;
  else if (wish.source === 'file') file.show();
  else showSimulation();
}

function setSpeed(speed: number): void {
  bar.speed = speed;
  if (bar.source === 'file') file.setSpeed(speed);
  else simulation.speed = speed;
}

async function startSurge(): Promise<void> {
  await simulation.surge(SURGE);
  const { dimensions } = await simulation.describe({ signal: new AbortController().signal, locale: document.documentElement.lang });
  const label = dimensions.flatMap(({ members }) => members).find(({ id }) => id === SURGE.skillGroup)?.label;
  bar.notice = demoTexts(document.documentElement.lang).surgeOn(label ?? SURGE.skillGroup);
}

function setTheme(theme: DemoTheme): void {
  bar.theme = theme;
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function showSimulation(): void {
  surgeTile?.toggleAttribute('hidden', false);
  bar.source = 'simulation';
  bar.hasSpeed = true;
  bar.speed = simulation.speed;
  board.range = 'today';
  board.step = 'PT30M';
  board.filters = {};
  board.selection = {};
  board.drill = undefined;
  board.adapter = simulation;
}

function showFile({ adapter, speed, range, step }: FileOpened['view']): void {
  surgeTile?.toggleAttribute('hidden', true);
  bar.source = 'file';
  bar.hasFile = true;
  bar.hasSpeed = speed !== undefined;
  bar.speed = speed ?? bar.speed;
  board.range = range;
  board.step = step;
  board.filters = {};
  board.selection = {};
  board.drill = undefined;
  board.adapter = adapter;
}

function find<T extends HTMLElement>(selector: string, type: abstract new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new TypeError(`invalid page: no ${selector}`);
  return element;
}
