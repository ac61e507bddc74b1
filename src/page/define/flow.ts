/** Registers `cockpit-flow` alone. */
import { CockpitFlow } from '../../widgets/flow/flow.js';
import { registerElement } from '../register-element.js';

registerElement('flow', CockpitFlow);
