/** Registers `cockpit-radar` alone. */
import { CockpitRadar } from '../../widgets/radar/radar.js';
import { registerElement } from '../register-element.js';

registerElement('radar', CockpitRadar);
