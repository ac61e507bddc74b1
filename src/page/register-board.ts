import { CockpitBoard } from '../widgets/board/board.js';
import { BoardSource } from './board-source.js';
import { registerElement, type Registration } from './register-element.js';

/** Registers the board, which takes its source from its tag: whatever adapters the page has on its shelf. */
export function registerBoard(registration: Registration = {}): void {
  registerElement('board', CockpitBoard, registration, (host) => host instanceof CockpitBoard && new BoardSource(host));
}
