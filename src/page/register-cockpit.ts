import { provideAdapter } from './adapter-shelf.js';
import { ELEMENTS } from './elements.js';
import { OWN_ADAPTERS } from './own-adapters.js';
import { registerBoard } from './register-board.js';
import { registerElement, type Registration } from './register-element.js';

/**
 * Registers every element of the library, with the library's own adapters for boards to name:
 * `registerCockpit({ prefix: 'acme' })` makes `acme-board`, `acme-tile` and so on.
 *
 * @throws RangeError `invalid prefix: …`.
 */
export function registerCockpit(registration: Registration = {}): void {
  for (const [name, make] of Object.entries(OWN_ADAPTERS)) provideAdapter(name, make);
  registerBoard(registration);
  for (const [name, element] of Object.entries(ELEMENTS)) if (name !== 'board') registerElement(name, element, registration);
}
