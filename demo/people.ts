/** The people page of the demo: from a row of the agent table to radar and matrix, fed by the simulated centre. */
import '../src/define.js';
import { demoCentre } from './centre.js';
import './pages.js';

const board = document.querySelector('cockpit-board');
if (!board) throw new TypeError('invalid page: no cockpit-board');
board.adapter = demoCentre(10);
