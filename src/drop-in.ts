/**
 * The drop-in: `<script src="contact-cockpit.min.js">`. Board, filters, tile, alerts and the adapter that speaks to a server are
 * there at once; every other element, and the adapter of a file, is fetched from beside the script when the page first has its tag.
 * `data-prefix="acme"` chooses another first part of the tags; `data-elements="trend agents"`, or `all`, fetches elements at once,
 * for a page that puts them into shadow roots of its own.
 */
import type { Registration } from './page/register-element.js';
import { registerLate } from './page/register-late.js';

export { CockpitAlerts } from './widgets/alerts/alerts.js';
export { CockpitBoard } from './widgets/board/board.js';
export { CockpitFilters } from './widgets/filters/filters.js';
export { CockpitTile } from './widgets/tile/tile.js';
export { httpAdapter } from './adapters/http/http-adapter.js';
export { AdapterError } from './domain/adapter.js';
export { AGENT_STATES } from './domain/agent.js';
export { METRICS } from './metrics/index.js';
export { provideAdapter } from './page/adapter-shelf.js';
export { provideTexts } from './page/provide-texts.js';

/** Registers every element once more, under another prefix or elsewhere; all are fetched now. */
export function registerCockpit(registration: Registration = {}): void {
  registerLate(registration, ['all']);
}

const { prefix, elements = '' } = document.currentScript?.dataset ?? {};
registerLate({ prefix }, elements.split(/\s+/));
