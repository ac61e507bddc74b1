import { errorText } from '../domain/error-text.js';
import { CockpitAlerts } from '../widgets/alerts/alerts.js';
import { CockpitFilters } from '../widgets/filters/filters.js';
import { CockpitTile } from '../widgets/tile/tile.js';
import { provideAdapter } from './adapter-shelf.js';
import { LATE_ADAPTERS } from './late-adapters.js';
import { LATE_ELEMENTS } from './late-elements.js';
import { registerBoard } from './register-board.js';
import { registerElement, type Registration } from './register-element.js';
import { watchTags } from './tag-watch.js';

/** What the drop-in brings at once, besides the board. */
const AT_ONCE = { filters: CockpitFilters, tile: CockpitTile, alerts: CockpitAlerts };

/**
 * Registers every element of the library as `registerCockpit` does, but brings most of them later: each is fetched when its tag
 * is first seen in the document.
 *
 * @param wanted - Names of elements to fetch at once, for pages that put them where nobody sees them, in shadow roots; or `all`.
 * @throws RangeError `invalid prefix: …`.
 */
export function registerLate(registration: Registration = {}, wanted: readonly string[] = []): void {
  for (const [name, make] of Object.entries(LATE_ADAPTERS)) provideAdapter(name, make);
  registerBoard(registration);
  for (const [name, element] of Object.entries(AT_ONCE)) registerElement(name, element, registration);
  const isWanted = (name: string) => wanted.includes('all') || wanted.includes(name);
  const names = Object.keys(LATE_ELEMENTS);
  for (const name of names.filter(isWanted)) void bring(name, registration);
  const { prefix = 'cockpit' } = registration;
  const nameOf = (tag: string) => tag.slice(prefix.length + 1);
  watchTags(names.filter((name) => !isWanted(name)).map((name) => `${prefix}-${name}`), (tag) => void bring(nameOf(tag), registration));
}

async function bring(name: string, registration: Registration): Promise<void> {
  try {
    const element = await LATE_ELEMENTS[name]?.();
    if (element) registerElement(name, element, registration);
  } catch (error) {
    console.warn(`contact-cockpit: the part of ${name} cannot be fetched: ${errorText(error)}`);
  }
}
