/** Registers `cockpit-plans` alone. */
import { CockpitPlans } from '../../widgets/plans/plans.js';
import { registerElement } from '../register-element.js';

registerElement('plans', CockpitPlans);
