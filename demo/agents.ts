/** The table page of the demo: a million agents who change their state all the time. */
import '../src/define.js';
import { Crowd, SKILL_GROUPS } from './crowd.js';
import './pages.js';
import { demoTexts } from './texts.js';

const AGENTS = 1_000_000;
const CHANGES_A_TICK = 200;
const TICK_MS = 100;

const table = document.querySelector('cockpit-agents');
const groups = document.querySelector('select');
if (!table || !groups) throw new TypeError('invalid page: no table, no choice of groups');
const { crowd } = demoTexts(document.documentElement.lang);

const label = document.querySelector('label');
label?.prepend(crowd.skillGroup);
groups.append(new Option(crowd.everyGroup, ''), ...SKILL_GROUPS.map((name) => new Option(name, name)));
groups.addEventListener('change', () => {
  table.where = groups.value === '' ? [] : [{ column: 'skillGroup', anyOf: [groups.value] }];
});
const note = document.querySelector('p');
if (note) note.textContent = crowd.simulated(CHANGES_A_TICK * (1000 / TICK_MS));

const started = Date.now();
const people = new Crowd(AGENTS, started);
table.agents = { status: 'ready', value: await people.gather() };
setInterval(() => {
  // Nobody looks at a page that is hidden; the next change has the clock of its own time.
  if (!document.hidden) table.change(people.move(CHANGES_A_TICK, Date.now() - started));
}, TICK_MS);
