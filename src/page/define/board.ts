/** Registers `cockpit-board` alone; what its tag may name as `adapter` is what the page provides with `provideAdapter`. */
import { registerBoard } from '../register-board.js';

registerBoard();
