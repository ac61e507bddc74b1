/** The wall: the same simulated centre as the cockpit page, as it goes on there. `?rush` sends a rush of calls to one skill group, fast. */
import '../src/define.js';
import { DEFAULT_RULES } from '../src/alerts/default-rules.js';
import { demoCentre } from './centre.js';
import './pages.js';

const board = document.querySelector('cockpit-board');
if (!board) throw new TypeError('invalid page: no cockpit-board');
const isRush = new URLSearchParams(location.search).has('rush');
const centre = demoCentre(isRush ? 600 : 10);
board.rules = DEFAULT_RULES;
board.adapter = centre;
if (isRush) void centre.surge({ skillGroup: 'card', factor: 3, durationMinutes: 75 });
