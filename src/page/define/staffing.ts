/** Registers `cockpit-staffing` alone. */
import { CockpitStaffing } from '../../widgets/staffing/staffing.js';
import { registerElement } from '../register-element.js';

registerElement('staffing', CockpitStaffing);
