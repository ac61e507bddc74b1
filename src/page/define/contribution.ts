/** Registers `cockpit-contribution` alone. */
import { CockpitContribution } from '../../widgets/contribution/contribution.js';
import { registerElement } from '../register-element.js';

registerElement('contribution', CockpitContribution);
