/** Registers `cockpit-journey` alone. */
import { CockpitJourney } from '../../widgets/journey/journey.js';
import { registerElement } from '../register-element.js';

registerElement('journey', CockpitJourney);
