/** Registers `cockpit-quadrant` alone. */
import { CockpitQuadrant } from '../../widgets/quadrant/quadrant.js';
import { registerElement } from '../register-element.js';

registerElement('quadrant', CockpitQuadrant);
