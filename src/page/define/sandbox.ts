/** Registers `cockpit-sandbox` alone. */
import { CockpitSandbox } from '../../widgets/sandbox/sandbox.js';
import { registerElement } from '../register-element.js';

registerElement('sandbox', CockpitSandbox);
