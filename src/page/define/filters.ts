/** Registers `cockpit-filters` alone. */
import { CockpitFilters } from '../../widgets/filters/filters.js';
import { registerElement } from '../register-element.js';

registerElement('filters', CockpitFilters);
